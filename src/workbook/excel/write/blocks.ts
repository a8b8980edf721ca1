/** Cells as few rectangles: each is one write, with null where a cell is to be left alone. */
import type { Area, CellStyle, CellWrite, SheetPlan } from "../../../core/model/workbookPlan";
import { literalText } from "./text";

export type CellInput = string | number | boolean | null;

export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellInput[])[];
}

/** Number format of a cell once the plan's styles are in force. */
export type CellFormatOf = (row: number, column: number) => string;

/** Rows further apart than this are not worth bridging with nulls. */
const maxRowGap = 3;

export function areaOf(block: CellBlock): Area {
  return {
    top: block.top,
    left: block.left,
    bottom: block.top + block.rows.length - 1,
    right: block.left + (block.rows[0]?.length ?? 1) - 1,
  };
}

/** The areas that the plan writes into, one per run of rows. */
export function writtenAreas(cells: readonly CellWrite[]): Area[] {
  const areas: Area[] = [];
  for (const { row, column } of [...cells].sort((first, second) => first.row - second.row)) {
    const last = areas.at(-1);
    if (last === undefined || row > last.bottom + maxRowGap) {
      areas.push({ top: row, left: column, bottom: row, right: column });
    } else {
      areas[areas.length - 1] = {
        top: last.top,
        left: Math.min(last.left, column),
        bottom: row,
        right: Math.max(last.right, column),
      };
    }
  }
  return areas;
}

export function blocksOf(sheet: SheetPlan, formatOf: CellFormatOf): CellBlock[] {
  return writtenAreas(sheet.cells).map((area) => {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
      new Array<CellInput>(area.right - area.left + 1).fill(null),
    );
    for (const { row, column, content } of sheet.cells) {
      const target = row >= area.top && row <= area.bottom ? rows[row - area.top] : undefined;
      if (target === undefined) continue;
      if (content.kind === "formula") target[column - area.left] = content.formula;
      else
        target[column - area.left] =
          typeof content.value === "string" ? literalText(content.value, formatOf(row, column)) : content.value;
    }
    return { top: area.top, left: area.left, rows };
  });
}

/** The format that the plan's styles leave a cell with; `before` is what the cell has now. */
export function formatsAfter(styles: SheetPlan["styles"], before: CellFormatOf): CellFormatOf {
  const formats = (styles ?? []).filter(({ style }) => style.numberFormat !== undefined).reverse();
  return (row, column) =>
    formats.find(({ area }) => contains(area, row, column))?.style.numberFormat ?? before(row, column);
}

/** Excel would keep a formula as text in an "@" cell, so those cells go back to the general format. */
export function generalFormats(sheet: SheetPlan, formatOf: CellFormatOf): { area: Area; style: CellStyle }[] {
  return sheet.cells
    .filter(({ row, column, content }) => content.kind === "formula" && formatOf(row, column) === "@")
    .map(({ row, column }) => ({
      area: { top: row, left: column, bottom: row, right: column },
      style: { numberFormat: "General" },
    }));
}

/** The Office.js client cuts larger arrays itself, at the price of three more range objects for each piece. */
const maxPieceCells = 1500;

/** Pieces of at most `maxSize` estimated bytes and 1,500 cells, whole rows each. */
export function splitBlock(block: CellBlock, maxSize: number): CellBlock[] {
  const maxRows = Math.max(1, Math.floor(maxPieceCells / (block.rows[0]?.length ?? 1)));
  const pieces: CellBlock[] = [];
  let from = 0;
  let size = 0;
  for (let row = 0; row <= block.rows.length; row++) {
    const next = row < block.rows.length ? inputSize(block.rows[row] ?? []) : 0;
    if (row === block.rows.length || (row > from && (size + next > maxSize || row - from >= maxRows))) {
      pieces.push({ top: block.top + from, left: block.left, rows: block.rows.slice(from, row) });
      from = row;
      size = 0;
    }
    size += next;
  }
  return pieces;
}

/** Bytes of the inputs as JSON inside JSON: quotes are escaped, a Chinese character takes three bytes. */
export function inputSize(row: readonly CellInput[]): number {
  return row.reduce<number>((size, input) => size + (typeof input === "string" ? textSize(input) : 20), 4);
}

export function textSize(text: string): number {
  let size = 6;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    size += code > 0x7f ? 3 : code === 0x22 || code === 0x5c ? 4 : 1;
  }
  return size;
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
