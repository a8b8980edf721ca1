/** Finds 政府购买服务指导性目录 on a sheet by its header, and reads it row by row, whether each level has a row of its own or one row names all of them. */
import { keptBySheet } from "../model/keptBySheet";
import { isBlank, textAt, valueAt } from "../model/cellText";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { derived } from "../declare/derived";
import type { PackSpec } from "../declare/pack";
import type { ServiceGuide } from "../declare/serviceGuide";
import { isGapText } from "../text/gap";
import { normalizeText } from "../text/normalize";
import type { GuideRow, GuideText, ReadGuide } from "../model/guideEntries";

/** Title, place of issue and blank lines may stand over the header. */
const HEAD_ROWS = 12;
/** A longer text without a code is a note. */
const LONGEST_HEADING = 40;
const NOTE = /^(?:备?注|说明|附注)[:：]/;
const PAGE_NUMBER = /^[-—–_第页共/\s\d]+$/;

type Sheet = Pick<SheetSnapshot, "name" | "values" | "formulas">;

/** Null where no row of the sheet is the list's header. */
export function readGuide(spec: ServiceGuide, sheet: SheetSnapshot): ReadGuide | null {
  const header = headerOf(spec, sheet);
  if (header === null) return null;
  const rows: GuideRow[] = [];
  const headings: GuideText[] = [];
  const rest: GuideText[] = [];
  const columns = [header.code, ...header.levels];
  for (let row = header.row + 1; row < sheet.values.length; row += 1) {
    const [code = null, ...names] = columns.map((column) => textOf(sheet, row, column));
    const texts = [code, ...names].filter((one) => one !== null);
    if (texts.length === 0 || isHeader(spec, texts)) continue;
    const key = codeKey(code?.text ?? "");
    const level = names.reduce((last, one, index) => (one === null ? last : index + 1), 0);
    const [only] = texts;
    if (key === "" && texts.length === 1 && only !== undefined && (only === code || only === names[0]))
      (isHeading(only.text) ? headings : rest).push(only);
    else
      rows.push({
        row,
        heading: headings.at(-1)?.text ?? null,
        code,
        key,
        level,
        name: names[level - 1] ?? null,
        above: names.slice(0, Math.max(0, level - 1)),
      });
  }
  return { sheet: sheet.name, header, rows, headings, rest };
}

/** A15 of " ａ15 "; "" of what is no code of such a list. */
export function codeKey(text: string): string {
  const plain = normalizeText(text).toUpperCase();
  return /^[A-Z]\d{0,12}$/.test(plain) ? plain : "";
}

function headerOf(spec: ServiceGuide, sheet: Sheet): ReadGuide["header"] | null {
  const codes = [spec.codeHead, ...(spec.otherCodeHeads ?? [])].map(normalizeText);
  for (let row = 0; row < Math.min(HEAD_ROWS, sheet.values.length); row += 1) {
    const texts = (sheet.values[row] ?? []).map((value) => (typeof value === "string" ? normalizeText(value) : ""));
    const code = texts.findIndex((text) => codes.includes(text));
    const levels = spec.levels.map(({ head }) => texts.indexOf(normalizeText(head)));
    if (code >= 0 && levels.every((column) => column >= 0)) return { row, code, levels };
  }
  return null;
}

/** Repeated where a page ends. */
function isHeader({ levels }: ServiceGuide, texts: readonly GuideText[]): boolean {
  return levels.every(({ head }) => texts.some(({ text }) => normalizeText(text) === normalizeText(head)));
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !NOTE.test(text) && !PAGE_NUMBER.test(text);
}

function textOf(sheet: SheetSnapshot, row: number, column: number): GuideText | null {
  if (isBlank(valueAt(sheet, row, column))) return null;
  const text = textAt(sheet, row, column).trim();
  // What somebody has still to enter is nothing yet.
  return text === "" || isGapText(text) ? null : { text, address: { sheet: sheet.name, row, column } };
}

const readers = derived((spec: ServiceGuide) => keptBySheet((sheet) => readGuide(spec, sheet)));

/** Each sheet read once. */
export function guideOn(
  { serviceGuide: spec }: Pick<PackSpec, "serviceGuide">,
  sheet: SheetSnapshot,
): ReadGuide | null {
  return spec === undefined ? null : readers(spec)(sheet);
}

/** The list of the workbook, where it can be seen: the first, if there are several. */
export function guideIn(
  pack: Pick<PackSpec, "serviceGuide">,
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
): ReadGuide | null {
  for (const sheet of sheets) {
    const read = sheet.visible ? guideOn(pack, sheet) : null;
    if (read !== null) return read;
  }
  return null;
}
