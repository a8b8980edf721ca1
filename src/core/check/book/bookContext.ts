/** What the checks of the whole workbook share. */
import type { Told, ToldBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { BookCheck } from "../../declare/bookCheck";
import type { CheckContext } from "../../finding/context";
import type { Severity } from "../../declare/rule";
import type { Finding, FindingCell, FindingKind } from "../../finding/finding";
import type { BookText } from "./bookTexts";
import type { BookPage } from "./pages";

export interface BookContext {
  readonly check: CheckContext;
  readonly pages: readonly BookPage[];
  /** Texts of the disclosure, paragraph by paragraph; none while nobody has filled anything in. The same list while no text has changed. */
  readonly texts: readonly BookText[];
}

/** Null where there was nothing to look at. */
export type BookVerdict = readonly Finding[] | null;

interface Saying {
  readonly kind: FindingKind;
  /** The check's own where absent. */
  readonly severity?: Severity;
  readonly table?: string;
}

export type SaidOfBook = Saying & Told & { readonly cells: readonly FindingCell[] };

/** What is said of a paragraph, whose place comes by itself. */
export type SaidOfText = Saying & ToldBut<"place">;

export function bookFinding(check: BookCheck, said: SaidOfBook): Finding {
  return {
    rule: check.id,
    form: check.form,
    severity: said.severity ?? check.severity,
    kind: said.kind,
    ...asTold(said.template, said.words),
    table: said.table ?? null,
    cells: said.cells,
    actual: null,
    expected: null,
    difference: null,
  };
}

/** A finding about one paragraph; outside the pages that the form knows it is a hint. */
export function textFinding(check: BookCheck, text: BookText, said: SaidOfText): Finding {
  const severity = text.page.role === "other" ? "info" : (said.severity ?? check.severity);
  const words = { place: placeOf(text), ...said.words };
  return bookFinding(check, {
    kind: said.kind,
    ...(said.table === undefined ? {} : { table: said.table }),
    severity,
    ...asTold(said.template, words),
    cells: [textCell(text)],
    ...(text.table === null ? {} : { table: text.table }),
  });
}

export function textCell(text: BookText): FindingCell {
  return { address: text.at, words: placeOf(text), printed: text.text };
}

function placeOf({ page, at }: BookText): string {
  const origin = page.sheet.origin?.[at.row];
  if (origin !== undefined)
    return origin.table === null ? `正文第 ${origin.row + 1} 段` : `第 ${origin.table} 表第 ${origin.row + 1} 行`;
  return `${page.sheet.name.trim()} 第 ${at.row + 1} 行`;
}

/** Comparable text has narrow brackets; people read wide ones. The commas of 2,398.52 stay. */
export function readable(plain: string): string {
  return plain
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")
    .replace(/(?<!\d),|,(?!\d)/g, "，")
    .replace(/:/g, "：")
    .replace(/\.{3,}/g, "……");
}

/** As a finding names many places: the first few, and how many there are. */
export function listed(places: readonly string[], unit: "处" | "项" = "处", most = 6): string {
  return places.length <= most ? places.join("、") : `${places.slice(0, most).join("、")} 等 ${places.length} ${unit}`;
}
