/** One sequence on a file: after each command nothing typed is lost, and after each 更新 lines, colours and check say the same. */
import { writeReview } from "../../../src/app/review";
import { narrateChecked } from "../../../src/app/useCases";
import { contextOf } from "../../../src/core/report/check";
import { settleMoney } from "../../../src/core/locate/settleMoney";
import type { LocatedWorkbook } from "../../../src/core/locate/locate";
import { locateWorkbook } from "../../../src/core/locate/locate";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/model/workbookPlan";
import { NO_ADDITIONS } from "../../../src/core/refresh/additions";
import type { Additions } from "../../../src/core/refresh/additions";
import { changesAnything } from "../../../src/core/refresh/account";
import { planRefresh } from "../../../src/core/refresh/planRefresh";
import { REVIEW_TITLE } from "../../../src/core/declare/reviewPage";
import type { PackSpec } from "../../../src/core/declare/pack";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { openWorkbookFile } from "../../../src/workbook/file/fileWorkbook";
import { asked } from "../../support/refresh/asked";
import { constantsOf } from "../../support/refresh/edits";
import { isNobodys, lost } from "../../support/refresh/lost";
import { wrongNumbers } from "../../support/refresh/pageNumbers";
import { differences, verdictsIn, verdictsOfFile } from "../../support/refresh/verdicts";
import { planOfStep } from "./hands";
import type { Command, Step } from "./steps";

export const locate = (pack: PackSpec, snapshot: WorkbookSnapshot): LocatedWorkbook =>
  settleMoney(locateWorkbook(pack, snapshot));

/** What was not as it has to be, each with its step. */
export async function trySequence(
  pack: PackSpec,
  bytes: Uint8Array,
  steps: readonly Step[],
): Promise<readonly string[]> {
  const workbook = await openWorkbookFile(bytes);
  const faults: string[] = [];
  let edits: Edits | null = null;
  for (const [index, step] of steps.entries()) {
    if (step.kind === "command") {
      await edits?.write(workbook);
      edits = null;
      const found = await giveCommand(pack, workbook, step.command, asked(pack, step.wanted));
      faults.push(...found.map((words) => `第 ${index + 1} 步 ${step.command}：${words}`));
      continue;
    }
    edits ??= new Edits(locate(pack, await workbook.read()));
    const plan = planOfStep(edits.located, step, 1000 + index * 10);
    if (plan === null) continue;
    if (plan.sheets.every(({ rows }) => rows === undefined)) {
      edits.add(plan);
      continue;
    }
    await edits.write(workbook);
    await workbook.apply(plan);
    edits = null;
  }
  return faults;
}

/** What is typed while no rows come or go, written at once: where everything stands is the same for all of it. */
class Edits {
  private readonly plans: WorkbookPlan[] = [];

  constructor(readonly located: LocatedWorkbook) {}

  add(plan: WorkbookPlan): void {
    this.plans.push(plan);
  }

  async write(workbook: FileWorkbook): Promise<void> {
    const cells = new Map<string, SheetPlan["cells"][number][]>();
    for (const { name, cells: own } of this.plans.flatMap(({ sheets }) => sheets))
      cells.set(name, [...(cells.get(name) ?? []), ...own]);
    if (cells.size > 0)
      await workbook.apply({
        sheets: [...cells].map(([name, own]) => ({ name, mode: "update", cells: own })),
        names: [],
        state: null,
        activate: null,
      });
  }
}

async function giveCommand(
  pack: PackSpec,
  workbook: FileWorkbook,
  command: Command,
  wanted: Additions,
): Promise<readonly string[]> {
  if (command === "refresh") return refreshed(pack, workbook, wanted);
  const before = await workbook.read();
  if (command === "narrate") await narrateChecked(workbook, [pack], true);
  else await writeReview(workbook, [pack], "2026-11-29");
  const after = await workbook.read();
  if (command !== "narrate") return changedElsewhere(pack, before, after, [REVIEW_TITLE]);
  return [
    ...changedElsewhere(
      pack,
      before,
      after,
      pack.narratives.map(({ sheet }) => sheet),
    ),
    ...wrongNumbers(locate(pack, after), await workbook.toBytes()),
  ];
}

async function refreshed(pack: PackSpec, workbook: FileWorkbook, wanted: Additions): Promise<readonly string[]> {
  const before = await workbook.read();
  const refresh = planRefresh(locate(pack, before), wanted);
  if (refresh.plan) await workbook.apply(refresh.plan);
  const bytes = await workbook.toBytes();
  const after = await (await openWorkbookFile(bytes)).read();
  const { sheet } = pack.checkSheet;
  const located = locate(pack, after);
  const again = planRefresh(located, NO_ADDITIONS);
  return [
    ...lost(before, after, refresh, pack),
    ...wrongNumbers(located, bytes),
    ...differences(verdictsIn(contextOf(located), sheet), verdictsOfFile(bytes, after, sheet)),
    ...(changesAnything(again.account) || again.plan !== null
      ? [`再更新一次还有要做的：${JSON.stringify(again.account).slice(0, 300)}`]
      : []),
  ];
}

/** Constants and formulas of all sheets but those that the command writes; in these the texts that somebody wrote. */
function changedElsewhere(
  pack: PackSpec,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  written: readonly string[],
): readonly string[] {
  const sheets = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const isOwn = (sheet: string, value: unknown): boolean => !written.includes(sheet) || String(value).startsWith("我");
  const constants = constantsOf(before)
    .filter(({ sheet, column, value }) => isOwn(sheet, value) && !isNobodys(pack, { sheet, column }, value))
    .flatMap(({ sheet, row, column, value }) => {
      const now = sheets.get(sheet)?.values[row]?.[column] ?? null;
      return now === value ? [] : [`${sheet}!${row},${column}: ${String(value)} → ${String(now)}`];
    });
  const formulas = before.sheets
    .filter(({ name }) => !written.includes(name))
    .flatMap(({ name, formulas: rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((formula, column) => {
          const now = sheets.get(name)?.formulas[row]?.[column] ?? null;
          return formula === null || now === formula ? [] : [`${name}!${row},${column}: ${formula} → ${String(now)}`];
        }),
      ),
    );
  return [...constants, ...formulas].slice(0, 10);
}
