/** Paragraphs that somebody has typed right under the text of a page whose print area ends above them: the area grows with the text. */
import { contextOf } from "../report/check";
import { bookPages, isPublished } from "../check/book/pages";
import type { LocatedWorkbook } from "../locate/locate";
import { isBlank, textAt } from "../model/cellText";
import type { SheetSnapshot, Span } from "../model/snapshot";
import type { Area } from "../model/workbookPlan";
import type { State } from "../state/state";
import { normalizeText } from "../text/normalize";

export interface GrownArea {
  readonly sheet: string;
  readonly area: Area;
  /** Rows that come to be printed; their first and last hold something. */
  readonly rows: Span;
  /** What the first of them says. */
  readonly text: string;
}

/** Behind more blank rows somebody may be keeping notes. */
const MOST_BLANK = 1;

/** Of pages of text only: what stands under a table may be somebody's working. */
export function grownAreas(located: LocatedWorkbook, state: State): readonly GrownArea[] {
  const written = new Set(Object.values(state.written).map(normalizeText));
  return bookPages(contextOf(located))
    .filter((page) => isPublished(page) && (page.role === "narrative" || page.role === "textPage"))
    .flatMap(({ sheet }) => grownArea(sheet, written) ?? [])
    .filter(({ sheet }) => !isExplained(state, sheet));
}

function grownArea(sheet: SheetSnapshot, written: ReadonlySet<string>): GrownArea | null {
  const [area, ...more] = sheet.printAreas ?? [];
  if (area === undefined || more.length > 0 || area.top > 0 || area.left > 0) return null;
  const last = lastBelow(sheet, area);
  if (last === area.bottom) return null;
  const rows = Array.from({ length: last - area.bottom }, (_, index) => area.bottom + 1 + index);
  const filled = rows.filter((row) => isFilled(sheet, area, row));
  const texts = filled.map((row) => textAt(sheet, row, area.left));
  // Whoever left out what we have written meant to.
  if (texts.some((text) => written.has(normalizeText(text)))) return null;
  return {
    sheet: sheet.name,
    area: { ...area, bottom: last },
    rows: { first: filled[0] ?? last, last },
    text: texts.find((text) => text !== "") ?? "",
  };
}

/** The last row that goes on with what is printed. */
function lastBelow(sheet: SheetSnapshot, area: Area): number {
  let last = area.bottom;
  for (let row = last + 1; row < sheet.values.length && row - last <= MOST_BLANK + 1; row += 1)
    if (isFilled(sheet, area, row)) last = row;
  return last;
}

function isFilled({ values }: SheetSnapshot, { left, right }: Area, row: number): boolean {
  return (values[row] ?? []).slice(left, right + 1).some((value) => !isBlank(value));
}

/** Somebody has said why it ends there. */
function isExplained({ explanations = [] }: State, sheet: string): boolean {
  return explanations.some(({ rule, place }) => rule.includes("print-area") && place.sheet === sheet);
}
