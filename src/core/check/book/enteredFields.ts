/** Amounts and counts of 基础信息: numbers, not text, and no decimals out of sight. Choices: one of the field's. */
import type { FilledBy } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { hasHiddenDecimals, parseTypedAmount } from "../../amount/amount";
import { canBeAmount, WAN } from "../../amount/money";
import { isErrorValue, printsNothing, valueAt } from "../../model/cellText";
import { infoFields } from "../../declare/lookups";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { InfoField } from "../../declare/info";
import { spelt } from "../../text/reader/characters";
import type { Finding, FindingKind } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import { choiceFindings } from "./enteredChoices";

export function enteredFields({ check }: BookContext, declared: BookCheckOf<"enteredFields">): BookVerdict {
  const fields = infoFields(check.pack.info).filter(
    ({ id, kind }) =>
      (kind === "amount" || kind === "count" || kind === "quantity") && check.book.infoAddress(id) !== null,
  );
  const choices = choiceFindings(check, declared);
  return fields.length === 0 && choices.length === 0
    ? null
    : [...choices, ...fields.flatMap((field) => fieldFinding(check, declared, field))];
}

function fieldFinding(
  check: BookContext["check"],
  declared: BookCheckOf<"enteredFields">,
  { id, label, kind }: InfoField,
): readonly Finding[] {
  const address = check.book.infoAddress(id);
  const sheet = address ? check.sheets.get(address.sheet) : undefined;
  const value = address && sheet ? valueAt(sheet, address.row, address.column) : null;
  if (!address || printsNothing(value) || isErrorValue(value)) return [];
  const make = (template: FilledBy<"sheet" | "field" | "value">, of: FindingKind): readonly Finding[] => {
    const words = { sheet: address.sheet.trim(), field: label, value: spelt(String(value)) };
    return [
      bookFinding(declared, {
        ...asTold(template, words),
        kind: of,
        cells: [{ address, words: `${address.sheet.trim()} ${label}`, printed: String(value) }],
      }),
    ];
  };
  const number =
    typeof value === "number"
      ? value
      : typeof value === "string"
        ? parseTypedAmount(value, kind === "amount" ? WAN.unit : undefined)
        : null;
  if (number !== null && !canBeAmount(number, WAN.unit)) return make("bookFieldImpossible", "placeholder");
  if (typeof value === "number") {
    return kind !== "count" && hasHiddenDecimals(value)
      ? make("bookFieldDecimals", "rounding")
      : kind === "count" && !Number.isInteger(value)
        ? make("bookFieldNotWhole", "placeholder")
        : [];
  }
  return number !== null ? make("bookFieldIsText", "placeholder") : make("bookFieldIsNoNumber", "placeholder");
}
