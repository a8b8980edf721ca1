/** One sequence in the embedded host, with the genuine Office.js client: somebody types between any two requests of every command. */
import { createSession } from "../../../src/app/session";
import type { Session } from "../../../src/app/session";
import type { Inputs } from "../../../src/core/model/inputs";
import { cellName } from "../../../src/core/model/address";
import type { WorkbookPlan } from "../../../src/core/model/workbookPlan";
import type { RowPlace, TableMap } from "../../../src/core/model/tableMap";
import { cellAt } from "../../../src/core/model/tableMap";
import type { PackSpec } from "../../../src/core/declare/pack";
import { openExcel } from "../../contract/excelAdapter";
import type { ExcelSubject } from "../../contract/excelAdapter";
import { conditionsOf } from "../../support/refresh/openConditions";
import { differences, linesOf, litCells, verdictsOfCheck } from "../../support/refresh/verdicts";
import type { Random } from "../../support/seededRandom";
import { randomFrom } from "../../support/seededRandom";
import { locate } from "./fileTrial";
import { planOfStep } from "./hands";
import type { Command, Step } from "./steps";

interface Typed {
  readonly table: string;
  /** By what it prints: rows move. */
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

export async function tryInExcel(
  pack: PackSpec,
  unit: Inputs,
  steps: readonly Step[],
  seed: number,
): Promise<readonly string[]> {
  const subject = await openExcel();
  const random = randomFrom(seed);
  try {
    const session = createSession(
      subject.port,
      [pack],
      () => () => undefined,
      () => "2026-11-29",
    );
    if (!(await session.generate(pack, unit))) return [`生成：${session.state.message?.text ?? ""}`];
    const faults: string[] = [];
    for (const [index, step] of steps.entries()) {
      const located = locate(pack, await subject.port.read());
      if (step.kind !== "command") {
        const plan = planOfStep(located, step, 1000 + index * 10);
        if (plan) typeAsUser(subject, plan);
        continue;
      }
      const typed: Typed[] = [];
      const stop = typeBetween(subject, located.book.tables, random, typed);
      try {
        await give(session, step.command);
      } finally {
        stop();
      }
      const lost = await missing(pack, subject, typed);
      faults.push(
        ...lost.map((words) => `第 ${index + 1} 步 ${step.command}：${words}（${session.state.message?.text ?? ""}）`),
      );
    }
    await give(session, "refresh");
    return [...faults, ...(await disagreements(pack, subject))];
  } finally {
    await subject.close();
  }
}

async function give(session: Session, command: Command): Promise<void> {
  if (command === "narrate") await session.writeNarrative();
  else if (command === "review") await session.writeReview();
  else {
    await session.previewRefresh();
    await session.refresh();
  }
}

/** Rows are inserted and cells typed as somebody does it in the grid. */
export function typeAsUser({ office }: ExcelSubject, { sheets }: WorkbookPlan): void {
  for (const { name, rows, cells } of sheets) {
    for (const row of rows?.removed ?? []) office.userDeleteRows(name, row + 1);
    for (const { before, count } of rows?.inserted ?? []) office.userInsertRows(name, before + 1, count);
    for (const { row, column, content } of cells)
      if (content.kind === "value") office.userEdit(name, cellName(row, column), content.value);
  }
}

/** Before one request of the command a figure is typed into a row that the reading knows; where that row has moved, into what stands there now. */
function typeBetween(
  subject: ExcelSubject,
  tables: ReadonlyMap<string, TableMap>,
  random: Random,
  typed: Typed[],
): () => void {
  const { host, book } = subject.office;
  const execute = host.execute.bind(host);
  const at = 1 + random.below(6);
  let count = 0;
  host.execute = async (body) => {
    count += 1;
    if (count === at) {
      const place = blankPlace(tables, random);
      if (place !== null) {
        const { map, row, column, address } = place;
        const sheet = book.sheets().find((id) => book.sheetName(id) === address.sheet);
        const one = { top: address.row, left: address.column, bottom: address.row, right: address.column };
        const isFormula = sheet === undefined || (book.formulas(sheet, one)[0]?.[0] ?? null) !== null;
        const label = map.names.get(row.block);
        const standing =
          sheet === undefined || label === undefined
            ? null
            : book.values(sheet, { ...one, left: label, right: label })[0]?.[0];
        if (!isFormula && standing === row.label) {
          const value = 7_000 + random.below(1000);
          subject.office.userEdit(address.sheet, cellName(address.row, address.column), value);
          typed.push({ table: map.table.id, row: row.label, column, value });
        }
      }
    }
    return execute(body);
  };
  return () => void (host.execute = execute);
}

function blankPlace(tables: ReadonlyMap<string, TableMap>, random: Random) {
  const rows = [...tables.values()].flatMap((map) =>
    map.rows
      .filter(({ kind, label }) => kind !== "fixed" && label !== "")
      .map((row): { map: TableMap; row: RowPlace } => ({ map, row })),
  );
  if (rows.length === 0) return null;
  const { map, row } = rows[random.below(rows.length)] as { map: TableMap; row: RowPlace };
  const columns = map.table.columns.filter(({ kind }) => kind === "amount").map(({ id }) => id);
  const column = columns[random.below(Math.max(1, columns.length))] ?? "";
  const address = cellAt(map, row, column);
  return address && { map, row, column, address };
}

/** Stands beside the same name, or the message has to have named it. */
async function missing(pack: PackSpec, { port }: ExcelSubject, typed: readonly Typed[]): Promise<readonly string[]> {
  const {
    book: { tables },
    snapshot,
  } = locate(pack, await port.read());
  return typed.flatMap(({ table, row, column, value }) => {
    const map = tables.get(table);
    const places = (map?.rows ?? [])
      .filter(({ label }) => label === row)
      .flatMap((one) => (map && cellAt(map, one, column)) ?? []);
    const found = places.some(
      (at) => snapshot.sheets.find(({ name }) => name === at.sheet)?.values[at.row]?.[at.column] === value,
    );
    return found ? [] : [`${table} ${row} ${column} 输入的 ${value} 不见了`];
  });
}

async function disagreements(pack: PackSpec, subject: ExcelSubject): Promise<readonly string[]> {
  const snapshot = await subject.port.read();
  const { sheet } = pack.checkSheet;
  return differences(verdictsOfCheck(pack, snapshot, sheet), {
    lines: linesOf(snapshot, sheet),
    lit: litCells(await conditionsOf(subject, snapshot), snapshot, sheet),
  });
}
