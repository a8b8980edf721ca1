/** A published table in Word: merged cells, a header that is repeated and told as one, a text for who cannot see it. */
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
  XmlAttributeComponent,
  XmlComponent,
} from "docx";
import type { ITableOptions } from "docx";
import type { PublishedTable, PublishedCell } from "../../core/publish/publication";
import type { HeadLine } from "../../core/publish/publication";
import { CELL, FONT, textWidth } from "../../core/publish/word/measures";
import type { TableLook } from "../../core/publish/word/wordTableLook";
import { font, halves, STYLE, twips } from "./wordStyles";

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** `name`: what the table is called for who cannot see it. */
export function wordTable(table: PublishedTable, look: TableLook, name: string): Table {
  const widths = look.widths.map(twips);
  const rows = table.rows.map(
    (cells, index) =>
      new TableRow({
        ...(index < table.headerRows ? { tableHeader: true } : {}),
        cantSplit: true,
        height: { value: twips(look.line + CELL.padding), rule: HeightRule.ATLEAST },
        children: cells.map((cell) => tableCell(cell, index < table.headerRows, widths, look)),
      }),
  );
  return new DescribedTable(
    {
      rows,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      margins: { left: twips(CELL.side), right: twips(CELL.side), top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      tableLook: {
        firstRow: table.headerRows > 0,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    { name, headerRows: table.headerRows },
  );
}

interface Described {
  readonly name: string;
  readonly headerRows: number;
}

function tableCell(
  { columnSpan, rowSpan, column, text, align, bold, indent }: PublishedCell,
  isHeader: boolean,
  widths: readonly number[],
  { size, line }: TableLook,
): TableCell {
  const run = { font: font(isHeader ? FONT.head : FONT.table), size: halves(size), bold: bold && !isHeader };
  return new TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    width: {
      size: widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    children: text.split("\n").map(
      (part) =>
        new Paragraph({
          style: STYLE.table,
          alignment: ALIGN[align],
          spacing: { line: twips(line), lineRule: LineRuleType.EXACT },
          ...(indent > 0 ? { indent: { left: twips(indent * size) } } : {}),
          children: part === "" ? [] : [new TextRun({ text: part, ...run })],
        }),
    ),
  });
}

/** 单位名称：… on the left, 单位：万元 on the right. */
export function headLine({ left, right }: HeadLine, { orientation }: TableLook): Paragraph {
  return new Paragraph({
    style: STYLE.headLine,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth(orientation)) }],
    children: [new TextRun(right === "" ? left : `${left}\t${right}`)],
  });
}

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: "w:val" };
}

class TextProperty extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push(new Value({ val: text }));
  }
}

/** The package has no setting for it: tblCaption and tblDescription stand at the end of a table's properties (ECMA-376 part 1, 17.4.40 and 17.4.46). */
class DescribedTable extends Table {
  constructor(options: ITableOptions, { name, headerRows }: Described) {
    super(options);
    const [properties] = this.root;
    if (!(properties instanceof XmlComponent) || name === "") return;
    properties.addChildElement(new TextProperty("w:tblCaption", name));
    properties.addChildElement(new TextProperty("w:tblDescription", `${name}${headerWords(headerRows)}`));
  }
}

/** A form has labels beside its fields and no header. */
function headerWords(rows: number): string {
  if (rows === 0) return "，各栏的名称在它的左边或者上面";
  return rows === 1 ? "，首行是表头" : `，前 ${rows} 行是表头`;
}
