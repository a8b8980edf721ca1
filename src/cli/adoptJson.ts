/** An account of adopting as scripts read it. Amounts are decimal strings. */
import { toDecimalString } from "../core/amount/amount";
import type { AdoptionAccount } from "../core/adopt/adoption";
import { cellName } from "../core/model/address";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/adopt@1";

export function adoptionJson(file: string, out: string, account: AdoptionAccount): unknown {
  const { pack, formless, formulas, checkSheet, infoSheet, skipped, unrecognised, ...whole } = account;
  const { kept, ...counts } = formulas;
  return {
    schema: SCHEMA,
    file,
    out,
    pack: formless ? null : pack,
    ...(formless ? { form: "none" } : {}),
    ...whole,
    checkSheet,
    infoSheet,
    formulas: {
      ...counts,
      kept: kept.map(({ address, rule, value, formula, expected, places, reason }) => ({
        sheet: address.sheet,
        address: cellName(address.row, address.column),
        rule,
        value: String(value),
        formula,
        expected: toDecimalString(expected, places),
        reason,
      })),
    },
    skipped,
    unrecognised,
  };
}
