/**
 * 更新 in the pane's session, with the genuine Office.js client over the embedded host: after codes, projects and rows by hand the pane, the lines
 * of 勾稽检查 and the colours say what the check says, nothing that was typed is lost, and a second time there is nothing to do.
 */
import fc from "fast-check";
import { subjectQuestion, subjectWishes, projectPlaces } from "../../src/app/refreshAsk";
import type { PlannedRefresh } from "../../src/app/refresh";
import type { Session } from "../../src/app/session";
import { createSession } from "../../src/app/session";
import { check } from "../../src/app/useCases";
import { cellName } from "../../src/core/model/address";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { changesAnything } from "../../src/core/refresh/account";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import type { ExcelSubject } from "../contract/excelAdapter";
import { openExcel } from "../contract/excelAdapter";
import { randomUnitsOf } from "../support/randomUnits";
import { edit, planOfEdit } from "../support/refresh/edits";
import { conditionsOf } from "../support/refresh/openConditions";
import { lost } from "../support/refresh/lost";
import { holdTogether, linesOf, litCells, verdictsOfCheck } from "../support/refresh/verdicts";
import { runs } from "../support/runs";

const RUNS = runs("PANE_REFRESH_RUNS", 1, 15);

const asked = fc.record({
  class: fc.constantFrom("201", "208", "210", "213", "221"),
  middle: fc.integer({ min: 1, max: 12 }),
  last: fc.integer({ min: 1, max: 99 }),
  place: fc.nat(),
});
type AskedCode = typeof asked extends fc.Arbitrary<infer T> ? T : never;

/** Rows are inserted and cells typed as somebody does it in the grid. */
function typeAsUser({ office }: ExcelSubject, { sheets }: WorkbookPlan): void {
  for (const { name, rows, cells } of sheets) {
    for (const row of rows?.removed ?? []) office.userDeleteRows(name, row + 1);
    for (const { before, count } of rows?.inserted ?? []) office.userInsertRows(name, before + 1, count);
    for (const { row, column, content } of cells)
      if (content.kind === "value") office.userEdit(name, cellName(row, column), content.value);
  }
}

function planned(session: Session): PlannedRefresh {
  const { planned: shown } = session.state.refresh;
  if (shown === null)
    throw new Error(session.state.message?.text ?? session.state.refresh.refusal ?? "nothing is planned");
  return shown;
}

/** Into the table that the draw says, of those that are offered. */
async function askForCode(session: Session, { class: start, middle, last, place }: AskedCode): Promise<void> {
  const code = `${start}${String(middle).padStart(2, "0")}${String(last).padStart(2, "0")}`;
  const question = subjectQuestion(planned(session).located, session.state.refresh.asked.flat(), code);
  const table = question?.places[place % Math.max(1, question.places.length)]?.table;
  if (!question || table === undefined) return;
  const names = new Map(
    [...question.unnamed, ...(question.name === null ? [code] : [])].map((one) => [one, `名称${one}`]),
  );
  expect({ done: await session.askFor(subjectWishes(question, table, names)), message: session.state.message }).toEqual(
    { done: true, message: null },
  );
}

async function askForProject(session: Session): Promise<void> {
  const [place] = projectPlaces(planned(session).located, session.state.refresh.asked.flat(), "增加的项目");
  if (place)
    expect(await session.askFor([{ kind: "project", table: place.table, code: null, name: "增加的项目" }])).toBe(true);
}

async function agree(pack: PackSpec, subject: ExcelSubject, session: Session): Promise<void> {
  const snapshot = await subject.port.read();
  const sheet = pack.checkSheet.sheet;
  holdTogether(verdictsOfCheck(pack, snapshot, sheet), {
    lines: linesOf(snapshot, sheet),
    lit: litCells(await conditionsOf(subject, snapshot), snapshot, sheet),
  });
  expect(session.state.report).toEqual(await check(subject.port, packs));
  expect(session.state.refresh.done?.report).toBe(session.state.report);
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("after codes, a project and rows by hand", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomUnitsOf(id),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        fc.array(asked, { maxLength: 2 }),
        fc.boolean(),
        async (unit, edits, codes, project) => {
          const subject = await openExcel();
          try {
            const session = createSession(subject.port, packs, () => () => undefined);
            expect(await session.generate(pack, unit)).toBe(true);
            for (const one of edits) {
              await session.previewRefresh();
              const { located } = planned(session);
              const plan = planOfEdit(located.book.tables, located.snapshot, one);
              if (plan) typeAsUser(subject, plan);
            }
            await session.previewRefresh();
            for (const code of codes) await askForCode(session, code);
            if (project) await askForProject(session);
            const refresh = planned(session);
            if (!changesAnything(refresh.account)) return;
            const before = await subject.port.read();
            await session.refresh();
            expect(session.state.message).toMatchObject({ kind: "success" });
            expect(lost(before, await subject.port.read(), refresh, pack)).toEqual([]);
            await agree(pack, subject, session);
            expect(changesAnything(planned(session).account)).toBe(false);
            await session.previewRefresh();
            expect(planned(session).plan).toBeNull();
          } finally {
            await subject.close();
          }
        },
      ),
      // A workbook takes ten seconds: to look for the smallest that fails took half an hour.
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 1_800_000);
});
