/** Merged areas. */
import { intersect } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { HostInput, HostValue } from "../book";
import { cellValue, mapCells, readFormulas, writeCells } from "./cells";
import { Command, toArea, toRange } from "./engine";
import type { UniverEngine } from "./engine";

export const mergedAreas = (engine: UniverEngine, sheet: string): readonly Area[] =>
  engine.sheet(sheet).getMergeData().map(toArea);

/** The first cell keeps its value, or takes the first one there is; the others become empty. */
export function mergeCells(engine: UniverEngine, sheet: string, area: Area): void {
  engine.grow(sheet, area.bottom, area.right);
  const formulas = readFormulas(engine, sheet, area);
  const values = mapCells(engine, sheet, area, cellValue);
  const isFirstEmpty = values[0]?.[0] === "" && formulas[0]?.[0] === null;
  const moved = isFirstEmpty ? values.flat().find((value) => value !== "") : undefined;
  const inputs = values.map((row, i) =>
    row.map((value, j): HostInput | null => {
      if (i === 0 && j === 0) return moved === undefined ? null : inputFor(moved);
      return value === "" && formulas[i]?.[j] === null ? null : { kind: "blank" };
    }),
  );
  writeCells(engine, sheet, area, inputs);
  engine.run(Command.addMerge, sheet, { ranges: [toRange(area)] });
}

/** Undoes every merge that the area touches. */
export function unmergeCells(engine: UniverEngine, sheet: string, area: Area): void {
  const touched = engine
    .sheet(sheet)
    .getMergeData()
    .filter((merge) => intersect(toArea(merge), area));
  if (touched.length > 0) engine.run(Command.removeMerge, sheet, { ranges: touched.map((merge) => ({ ...merge })) });
}

function inputFor(value: HostValue): HostInput {
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value };
}
