/** A sheet of the user's own that is a text: no row of it has two cells. */
import { isBlank } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { filledLines } from "../text/ends";
import { isHidden, isPrinted } from "./printed";
import type { TextPart } from "./publication";
import { shownText } from "./shownCell";
import type { TextLine } from "./textBlocks";
import { ordinalLevel } from "./textBlocks";

/** A longer first line is no title. */
const LONGEST_TITLE = 40;
/** Fewer lines, or shorter ones throughout, are a list. */
const FEWEST_LINES = 2;
const SENTENCE = /[。；;：:，,！？]/;

/** Null where it is a table. A text without a title of its own has the sheet's name. */
export function sheetAsText(sheet: SheetSnapshot): TextPart | null {
  const lines = linesOf(sheet);
  if (lines === null || lines.length < FEWEST_LINES || !lines.some(({ text }) => SENTENCE.test(text))) return null;
  const [first, ...others] = lines;
  const isTitled = first !== undefined && first.text.length <= LONGEST_TITLE && !/[。；;，,]/.test(first.text);
  const title = isTitled ? first.text : sheet.name;
  return {
    kind: "text",
    contents: title,
    level: 2,
    orientation: "portrait",
    sheet: sheet.name,
    title,
    titleAt: isTitled ? first.at : { sheet: sheet.name, row: 0, column: 0 },
    blocks: (isTitled ? others : lines).map(({ text, at }) =>
      ordinalLevel(text) === null
        ? { kind: "paragraph", text, at }
        : { kind: "heading", level: 3, text, listed: false, at },
    ),
  };
}

/** Null where a row has more than one cell. */
function linesOf(sheet: SheetSnapshot): readonly TextLine[] | null {
  const rows = sheet.values.map((cells, row) =>
    cells.flatMap((value, column) =>
      isBlank(value) || !isPrinted(sheet, row, column) || isHidden(sheet, row, column)
        ? []
        : [{ text: shownText(sheet, row, column), at: { sheet: sheet.name, row, column } }],
    ),
  );
  return rows.some((cells) => cells.length > 1)
    ? null
    : rows.flat().flatMap(({ text, at }) => filledLines(text).map((line) => ({ text: line.trim(), at })));
}
