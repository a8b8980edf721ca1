/** The outcome of an import as JSON for scripts. Amounts of the form are decimal strings in the table's unit, sums of the list in yuan. */
import { toDecimalString } from "../core/amount/amount";
import type { MoneyUnit } from "../core/amount/money";
import { PRINTED } from "../core/amount/money";
import type { Fen } from "../core/import/money";
import type { ImportOutcome } from "../core/import/outcome";
import { isNote } from "../core/import/problem";
import { describeImportProblem } from "../core/import/wording";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/import@1";

export function toImportJson(
  file: string,
  pack: string,
  out: string,
  sheet: string,
  money: MoneyUnit,
  outcome: ImportOutcome,
): unknown {
  return {
    schema: SCHEMA,
    file,
    pack,
    out,
    sheet,
    money,
    tables: outcome.totals.map(({ group, table, unit, rows, columns, partial }) => ({
      group,
      table,
      unit,
      rows,
      partial,
      columns: columns.map(({ id, label, amount }) => ({
        id,
        label,
        amount: toDecimalString(amount, PRINTED[unit].places),
      })),
    })),
    rows: {
      placed: outcome.placedRows,
      leftOut: outcome.leftOutRows,
      uncounted: outcome.uncountedRows,
      skipped: outcome.skipped.length,
    },
    sums: { placed: yuan(outcome.placed), leftOut: yuan(outcome.leftOut), listed: yuan(outcome.listed) },
    problems: outcome.problems.map((problem) => ({
      code: problem.code,
      leftOut: !isNote(problem),
      row: problem.row,
      column: problem.column,
      text: problem.text,
      message: describeImportProblem(problem),
      ...(problem.rows === undefined ? {} : { rows: problem.rows }),
      ...(problem.fen === undefined ? {} : { sum: yuan(problem.fen) }),
    })),
    skipped: outcome.skipped.map(({ row, reason, text, fen }) => ({
      row,
      reason,
      text,
      amount: fen === null ? null : yuan(fen),
    })),
  };
}

/** 分 are hundredths of a yuan, as amounts are of their unit. */
function yuan(fen: Fen): string {
  return toDecimalString(fen);
}
