/** Rows come and go on a sheet: its cells, and everything of its part that names places of the sheet. */
import type { RowChanges, RowInsertion, RowMove } from "../../../../core/model/rowChanges";
import { movedArea } from "../../../../core/model/rowChanges";
import { areaName, cellName, parseArea, parseCell } from "../../../address";
import { WorkbookError } from "../../../port";
import { cellsOf, writeOutSharedFormulas } from "../../read/sheetCells";
import { childOf, childrenOf, element, removeChildren } from "../../xml/element";
import type { XmlElement } from "../../xml/element";
import { arrayAreas } from "../arrays";
import { worksheetChild } from "../worksheetOrder";

/** `part` is for messages. Throws partOfArray where rows would part an array formula. */
export function moveSheetRows(sheet: XmlElement, part: string, changes: RowChanges, move: RowMove): void {
  const cells = cellsOf(sheet, part);
  refuseInsideArrays(cells, part, changes);
  writeOutSharedFormulas(cells, () => true);
  removeChildren(sheet, ({ name }) => name === "dimension");
  const data = worksheetChild(sheet, "sheetData");
  const rows = numberedRows(data);
  const likes = new Map(rows.map(({ row, at }) => [at, row]));
  const made = changes.inserted.flatMap((insertion, index) =>
    insertedRows(insertion, offsetOf(changes.inserted, index, move), likes.get(insertion.like)),
  );
  const kept = rows.flatMap(({ row, at }) => {
    const to = move.to(at);
    return to === null ? [] : [{ row: renumbered(row, to), at: to }];
  });
  data.children = [...kept, ...made].sort((a, b) => a.at - b.at).map(({ row }) => row);
  moveAreas(sheet, move);
}

function refuseInsideArrays(
  cells: Parameters<typeof arrayAreas>[0],
  part: string,
  { inserted, removed }: RowChanges,
): void {
  const parted = arrayAreas(cells).find(
    ({ top, bottom }) =>
      inserted.some(({ before }) => before > top && before <= bottom) ||
      removed.some((row) => row >= top && row <= bottom),
  );
  if (parted) throw new WorkbookError("partOfArray", `${part}!${areaName(parted)}`);
}

/** Rows inserted above the same one stand below each other. */
function offsetOf(inserted: readonly RowInsertion[], index: number, move: RowMove): number {
  const { before } = inserted[index] ?? { before: 0 };
  return inserted
    .slice(0, index)
    .reduce((at, other) => (other.before === before ? at + other.count : at), move.insertedAt(before));
}

interface NumberedRow {
  readonly row: XmlElement;
  readonly at: number;
}

function numberedRows(data: XmlElement): readonly NumberedRow[] {
  let at = -1;
  return childrenOf(data, "row").map((row) => {
    at = row.attributes["r"] === undefined ? at + 1 : Number(row.attributes["r"]) - 1;
    return { row, at };
  });
}

function renumbered(row: XmlElement, to: number): XmlElement {
  row.attributes["r"] = String(to + 1);
  let column = -1;
  for (const cell of childrenOf(row, "c")) {
    column = parseCell(cell.attributes["r"] ?? "")?.column ?? column + 1;
    cell.attributes["r"] = cellName(to, column);
  }
  return row;
}

/** Formats without contents. A row that is hidden or grouped is no model for one that somebody is to see. */
function insertedRows({ count }: RowInsertion, first: number, like: XmlElement | undefined): readonly NumberedRow[] {
  return Array.from({ length: count }, (_, index) => {
    const at = first + index;
    let column = -1;
    const cells = (like === undefined ? [] : childrenOf(like, "c")).flatMap((cell) => {
      column = parseCell(cell.attributes["r"] ?? "")?.column ?? column + 1;
      return cell.attributes["s"] === undefined
        ? []
        : [element("c", { r: cellName(at, column), s: cell.attributes["s"] })];
    });
    const { s, customFormat } = like?.attributes ?? {};
    return { at, row: element("row", { r: at + 1, s, customFormat }, cells) };
  });
}

/** Attributes that hold one area, a list of areas, or a cell, wherever they stand in the part outside the cells. */
const AREA_ATTRIBUTES = ["ref", "sqref", "activeCell", "topLeftCell"];
/** Elements that say nothing without their area. */
const BOUND = new Set([
  "mergeCell",
  "hyperlink",
  "dataValidation",
  "conditionalFormatting",
  "protectedRange",
  "ignoredError",
  "cellWatch",
]);

function moveAreas(sheet: XmlElement, move: RowMove): void {
  for (const child of childrenOf(sheet)) {
    if (child.name === "sheetData") moveArrayAreas(child, move);
    else if (child.name === "rowBreaks") moveBreaks(child, move);
    else moveWithin(child, move);
  }
  removeChildren(sheet, (child) => BOUND.has(child.name) && child.attributes["sqref"] === "");
  for (const list of childrenOf(sheet)) {
    if (list.attributes["count"] !== undefined && ["mergeCells", "dataValidations"].includes(list.name))
      list.attributes["count"] = String(childrenOf(list).length);
  }
  removeChildren(
    sheet,
    (list) =>
      ["mergeCells", "hyperlinks", "dataValidations", "protectedRanges", "ignoredErrors", "cellWatches"].includes(
        list.name,
      ) && childrenOf(list).length === 0,
  );
}

function moveWithin(parent: XmlElement, move: RowMove): void {
  for (const name of AREA_ATTRIBUTES) {
    const areas = parent.attributes[name];
    if (areas === undefined) continue;
    const moved = movedAreas(areas, move);
    // Where somebody looks or has the cursor has to be somewhere.
    if (moved !== "" || BOUND.has(parent.name)) parent.attributes[name] = moved;
  }
  if (parent.name === "cellWatch" || parent.name === "inputCells")
    parent.attributes["r"] = movedAreas(parent.attributes["r"] ?? "", move);
  // Newer programs keep the area as text: xm:sqref.
  if (/(^|:)sqref$/.test(parent.name))
    parent.children = [movedAreas(parent.children.filter((child) => typeof child === "string").join(""), move)];
  for (const child of childrenOf(parent)) moveWithin(child, move);
  removeChildren(
    parent,
    (child) =>
      BOUND.has(child.name) &&
      (child.attributes["ref"] ?? child.attributes["sqref"] ?? child.attributes["r"] ?? "?") === "",
  );
}

/** "A1:B9 D4"; what cannot be read stays as it is, what is gone is left out. */
export function movedAreas(areas: string, move: RowMove): string {
  return areas
    .split(/\s+/)
    .flatMap((name) => {
      const area = parseArea(name);
      if (area === null) return [name];
      const moved = movedArea(area, move);
      return moved === null ? [] : [areaName(moved)];
    })
    .join(" ");
}

function moveArrayAreas(data: XmlElement, move: RowMove): void {
  for (const row of childrenOf(data, "row")) {
    for (const cell of childrenOf(row, "c")) {
      const formula = childOf(cell, "f");
      if (formula?.attributes["ref"] !== undefined)
        formula.attributes["ref"] = movedAreas(formula.attributes["ref"], move);
    }
  }
}

/** A page break stands below its row, counted from 1. */
function moveBreaks(breaks: XmlElement, move: RowMove): void {
  for (const one of childrenOf(breaks, "brk")) {
    const to = move.span(0, Number(one.attributes["id"]) - 1);
    if (to !== null) one.attributes["id"] = String(to[1] + 1);
  }
}
