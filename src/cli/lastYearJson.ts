/** 取上年数 as scripts read it. Amounts are decimal strings in 万元. */
import { presentWords, sourceWords } from "../app/wording/lastYear";
import { toDecimalString } from "../core/amount/amount";
import { cellName } from "../core/model/address";
import type { LastYearResult } from "./lastYear";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/last-year@1";

export function lastYearJson({ file, from, out, proposal, chosen, taken }: LastYearResult): unknown {
  const { year, lastYear, unit, lastUnit, takings } = proposal;
  return {
    schema: SCHEMA,
    file,
    from,
    out,
    year,
    lastYear,
    unit,
    lastUnit,
    fields: takings.map((taking) => ({
      field: taking.field,
      label: taking.label,
      status: taking.status,
      present:
        taking.before === null || taking.before.value === ""
          ? null
          : typeof taking.before.value === "number"
            ? String(taking.before.value)
            : presentWords(taking.before),
      amount: taking.amount === null ? null : toDecimalString(taking.amount),
      from: taking.from.map(({ sheet, row, column }) => ({ sheet, address: cellName(row, column) })),
      why: taking.why === null ? null : { kind: taking.why.kind, text: sourceWords(taking) },
      doubtful: taking.doubtful,
      chosen: chosen.includes(taking),
      written: taken?.written.some(({ words }) => words === taking.label) ?? false,
    })),
  };
}
