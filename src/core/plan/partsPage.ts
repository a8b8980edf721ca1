/** A page of headings with the user's own paragraphs under them, one a row: what the data file has, else a place to fill in. */
import type { SheetPlan } from "../model/workbookPlan";
import { packText } from "../declare/lookups";
import type { PagePart, PartsPage } from "../declare/page";
import { gapText } from "../text/gap";
import type { PlanContext } from "./context";
import { writeLiveText } from "./liveText";
import { pageLayout, paragraphStyle } from "./pages";
import { SheetBuilder } from "./sheetBuilder";
import { heightOfLines, wrappedLines } from "./textHeight";
import { style } from "./theme";

/** A blank row follows the title. */
const FIRST_ROW = 2;
const HEADING_HEIGHT = 26;
/** Lines break before their end, at punctuation and figures, and fonts differ between machines. */
const WRAPPING_LOSS = 0.88;

interface Line {
  readonly text: string;
  readonly heading: boolean;
}

export function partsPage(context: PlanContext, spec: PartsPage): SheetPlan {
  const { page } = spec;
  const builder = new SheetBuilder(spec.sheet, page.columnWidths.length);
  writeLiveText(builder, context, 0, 0, spec.title);
  builder.cellStyle(0, 0, style.title);
  const lines = spec.parts
    .flatMap((part) => linesOf(context, part))
    .map((line, index) => ({ ...line, row: FIRST_ROW + index }));
  for (const { row, text, heading } of lines) {
    if (text !== "") builder.value(row, 0, text);
    if (heading) builder.cellStyle(row, 0, { ...style.heading, fontSize: page.font.size });
    else builder.cellStyle(row, 0, paragraphStyle(page), style.input);
  }
  const width = (page.columnWidths[0] ?? 80) * WRAPPING_LOSS;
  const heights = lines.flatMap(({ row, text, heading }) => {
    if (heading) return [{ row, height: HEADING_HEIGHT }];
    return text === ""
      ? []
      : [{ row, height: heightOfLines(wrappedLines(text, width, { fontSize: page.font.size }), page.font.size) }];
  });
  return builder.build({ ...pageLayout(page, null), rowHeights: [{ row: 0, height: page.titleHeight }, ...heights] });
}

function linesOf({ pack, inputs, year }: PlanContext, part: PagePart): readonly Line[] {
  const given = (inputs.pages?.get(part.id) ?? "")
    .split(/\r?\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const texts = given.length > 0 ? given : [gapText(part.gap)];
  const blank = new Array<string>(Math.max(0, part.rows - texts.length)).fill("");
  return [
    { text: packText(pack, part.heading, year), heading: true },
    ...[...texts, ...blank].map((text) => ({ text, heading: false })),
  ];
}
