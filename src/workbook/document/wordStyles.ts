/** Styles of the Word document: headings by which a reader, or a screen reader, finds its way; fonts by name. */
import { AlignmentType, LineRuleType } from "docx";
import type { IFontAttributesProperties, IParagraphStyleOptions, IStylesOptions } from "docx";
import {
  CONTENTS,
  contentsLine,
  FONT,
  HEAD_LINE,
  HEADING,
  NOTE,
  TABLE_TITLE,
  TEXT,
} from "../../core/publish/word/measures";

/** Word counts in twentieths of a point, and font sizes in halves. */
export const twips = (points: number): number => Math.round(points * 20);
export const halves = (points: number): number => Math.round(points * 2);

/** The same font for Chinese and other characters. */
export function font(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

export const STYLE = {
  body: "BodyText",
  table: "TableText",
  headLine: "HeadLine",
  note: "TableNote",
  tableTitle: "Heading2",
  cover: "Cover",
  chart: "ChartLine",
} as const;

interface Look {
  readonly size: number;
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
}

function spacing({ line, before = 0, after = 0 }: Look): {
  line: number;
  lineRule: "exact";
  before: number;
  after: number;
} {
  return { line: twips(line), lineRule: LineRuleType.EXACT, before: twips(before), after: twips(after) };
}

const contentsStyle = (level: 1 | 2, line: number): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  run: { font: font(level === 1 ? FONT.head : FONT.table), size: halves(CONTENTS.size) },
  paragraph: { spacing: spacing({ ...CONTENTS, line }), indent: { left: level === 1 ? 0 : twips(CONTENTS.size * 2) } },
});

/** `entries`: lines of 目录. */
export const wordStyles = (entries: number): IStylesOptions => ({
  default: {
    document: {
      run: { font: font(FONT.body), size: halves(TEXT.size), language: { value: "en-US", eastAsia: "zh-CN" } },
    },
    heading1: {
      run: { font: font(FONT.head), size: halves(HEADING[1].size), bold: false, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true, spacing: spacing(HEADING[1]) },
    },
    heading2: {
      run: { font: font(FONT.head), size: halves(HEADING[2].size), bold: false, color: "000000" },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: spacing(HEADING[2]),
        indent: { firstLineChars: 200, firstLine: twips(TEXT.size * 2) },
      },
    },
    heading3: {
      run: { font: font(FONT.body), size: halves(HEADING[3].size), bold: true, color: "000000" },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: spacing(HEADING[3]),
        indent: { firstLineChars: 200, firstLine: twips(TEXT.size * 2) },
      },
    },
  },
  paragraphStyles: [
    contentsStyle(1, contentsLine(entries)),
    contentsStyle(2, contentsLine(entries)),
    {
      id: STYLE.body,
      name: "Body Text",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: spacing(TEXT), indent: { firstLineChars: 200, firstLine: twips(TEXT.size * 2) } },
    },
    { id: STYLE.table, name: "Table Text", basedOn: "Normal", quickFormat: true, run: { font: font(FONT.table) } },
    {
      id: STYLE.headLine,
      name: "Head Line",
      basedOn: "Normal",
      run: { font: font(FONT.table), size: halves(HEAD_LINE.size) },
      paragraph: { keepNext: true, spacing: spacing(HEAD_LINE) },
    },
    {
      id: STYLE.note,
      name: "Table Note",
      basedOn: "Normal",
      run: { font: font(FONT.table), size: halves(NOTE.size) },
      paragraph: { spacing: spacing(NOTE) },
    },
    { id: STYLE.chart, name: "Chart Line", basedOn: "Normal", paragraph: { alignment: AlignmentType.CENTER } },
    {
      id: STYLE.cover,
      name: "Cover",
      basedOn: "Normal",
      run: { font: font(FONT.head), size: halves(26) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(24), after: twips(24) } },
    },
  ],
});

export const tableTitle = {
  alignment: AlignmentType.CENTER,
  indent: { firstLineChars: 0, firstLine: 0 },
  spacing: spacing(TABLE_TITLE),
} as const;
