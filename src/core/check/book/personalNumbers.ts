/** 身份证号, 手机号, 银行账号 in any cell or comment of the workbook, hidden sheets included. What is found is printed masked. */
import { parseTypedAmount } from "../../amount/amount";
import { textAt } from "../../model/cellText";
import type { SheetSnapshot } from "../../model/snapshot";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { Severity } from "../../declare/rule";
import type { Finding } from "../../finding/finding";
import type { BookCell } from "./bookCells";
import { bookCells } from "./bookCells";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import {
  isCardNumber,
  isCreditCode,
  isIdentityNumber,
  isMobileNumber,
  isOldIdentityNumber,
  masked,
} from "./identityNumbers";
import { keptBySheet } from "../../model/keptBySheet";

type Words = BookCheckOf<"personalNumbers">;

/** A run of digits, grouped by single blanks or hyphens or not; letters and points beside it make it something else. */
const RUN = /(?<![\dA-Za-z.,_])\d(?:[ -]?\d){9,23}[Xx]?(?![\dA-Za-z_]|[.,]\d)/g;

/** Quick to ask of every cell, before widths are made alike. */
const SHORTEST = 11;
const MANY_DIGITS = /[0-9０-９](?:[ －-]?[0-9０-９]){9}/;

const finders = new WeakMap<Words, (sheet: SheetSnapshot) => readonly Finding[]>();

export function personalNumbers({ pages }: BookContext, declared: Words): BookVerdict {
  const find =
    finders.get(declared) ??
    keptBySheet((sheet) =>
      [...bookCells(sheet), ...notesOf(sheet)]
        .filter(({ value }) => typeof value === "number" || (value.length >= SHORTEST && MANY_DIGITS.test(value)))
        .flatMap((cell) => numbersAt(declared, sheet, cell)),
    );
  finders.set(declared, find);
  return pages.flatMap(({ sheet }) => find(sheet));
}

interface Note extends BookCell {
  readonly noted: true;
}

/** Comments, as if their texts stood in their cells. */
function notesOf({ name, comments = [] }: SheetSnapshot): readonly Note[] {
  return comments.map(({ at, author, text }) => ({
    sheet: name,
    ...(at ?? { row: 0, column: 0 }),
    value: `${author} ${text}`,
    noted: true,
  }));
}

function numbersAt(
  declared: Words,
  sheet: SheetSnapshot,
  { row, column, value, ...rest }: BookCell | Note,
): readonly Finding[] {
  // Typed as a number it is one only beside a word for it; identity and card numbers lose their end that way.
  const text = String(value);
  const plain = text.normalize("NFKC");
  return [...plain.matchAll(RUN)].flatMap(({ 0: run, index }): readonly Finding[] => {
    const digits = run.replace(/[ -]/g, "");
    const beside = `${plain.slice(Math.max(0, index - 14), index)}${alone(plain, run) ? labelOf(sheet, row, column) : ""}`;
    const kind = kindOf(declared, digits, beside, plain.slice(index + run.length), typeof value === "number");
    if (kind === null) return [];
    const at = { sheet: sheet.name, row, column };
    const shown = masked(digits);
    return [
      bookFinding(declared, {
        template: "noted" in rest ? "bookPersonalNumberNoted" : "bookPersonalNumber",
        kind: "wording",
        severity: kind.severity,
        words: { sheet: sheet.name.trim(), row: String(row + 1), what: kind.what, found: shown },
        cells: [{ address: at, words: sheet.name.trim(), printed: shown }],
      }),
    ];
  });
}

function alone(text: string, run: string): boolean {
  return text.trim() === run;
}

interface Kind {
  readonly what: string;
  readonly severity: Severity;
}

function kindOf(
  { severity, identity, telephone, account, codes }: Words,
  digits: string,
  beside: string,
  behind: string,
  isNumber: boolean,
): Kind | null {
  const says = (words: readonly string[]): boolean => words.some((word) => beside.includes(word));
  if (/^\s*万?亿?元/.test(behind)) return null;
  if (isNumber) return says(telephone) && isMobileNumber(digits) ? { what: "手机号", severity } : null;
  if (says(codes) && !says(identity) && !says(account)) return null;
  if (isIdentityNumber(digits) && !isCreditCode(digits)) return { what: "身份证号", severity };
  if (isOldIdentityNumber(digits) && says(identity)) return { what: "身份证号", severity };
  if (isMobileNumber(digits)) return { what: "手机号", severity };
  if (says(account) && /^\d{12,21}$/.test(digits)) return { what: "银行账号", severity };
  // 62 is what cards of this country begin with.
  return digits.startsWith("62") && isCardNumber(digits) ? { what: "银行卡号", severity } : null;
}

/** How far up the heading of a column may stand. */
const FURTHEST = 60;

/** What stands left of the cell, and over its column. */
function labelOf(sheet: SheetSnapshot, row: number, column: number): string {
  const isWords = (text: string): boolean =>
    text.trim() !== "" && parseTypedAmount(text) === null && !/\d{6}/.test(text);
  const left = textAt(sheet, row, column - 1);
  let above = row - 1;
  while (above >= Math.max(0, row - FURTHEST) && !isWords(textAt(sheet, above, column))) above -= 1;
  return `${isWords(left) ? left : ""} ${above >= 0 ? textAt(sheet, above, column) : ""}`.replace(/\s/g, "");
}
