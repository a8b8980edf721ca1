/** Which cells satisfy the criteria of SUMIF, SUMIFS, COUNTIF and COUNTIFS. */
import type { FunctionArguments } from "../arguments";
import { heightOf, widthOf } from "../book";
import type { AreaOperand } from "../book";
import { readCriterion } from "../criteria";
import type { Criterion } from "../criteria";
import type { Evaluator } from "../evaluate";
import { CIRCULAR, excelError, finite, isFailure, isOurs } from "../scalars";
import type { Failure } from "../scalars";

/** An area and what its cells have to be. */
export interface AreaCondition {
  readonly area: AreaOperand;
  readonly criterion: Criterion;
}

/** The part of equally shaped areas in which any of them is used. */
interface Extent {
  readonly height: number;
  readonly width: number;
}

/** Reads pairs of an area and a criterion from argument `from` up to `end`. */
export function readConditions(args: FunctionArguments, from: number, end: number): readonly AreaCondition[] | Failure {
  const conditions: AreaCondition[] = [];
  for (let index = from; index < end; index += 2) {
    if (index + 1 >= end) return excelError("#VALUE!");
    const area = args.area(index);
    if (area.kind !== "area") return area;
    const criterion = readCriterion(args.scalar(index + 1));
    if (criterion.kind !== "criterion") return criterion;
    conditions.push({ area, criterion });
  }
  return conditions;
}

/** Whether all areas have the rows and columns of one. */
export function sameShape(shape: AreaOperand, conditions: readonly AreaCondition[]): boolean {
  return conditions.every(({ area }) => heightOf(area) === heightOf(shape) && widthOf(area) === widthOf(shape));
}

function usedExtent(areas: readonly AreaOperand[]): Extent {
  let height = 0;
  let width = 0;
  for (const area of areas) {
    height = Math.max(height, Math.min(heightOf(area), area.sheet.rows - area.top));
    width = Math.max(width, Math.min(widthOf(area), area.sheet.columns - area.left));
  }
  return { height, width };
}

/** `candidates`: by default every cell of the extent. */
function testAll(
  extent: Extent,
  { area, criterion }: AreaCondition,
  candidates: readonly number[] | null = null,
): readonly number[] | Failure {
  const found: number[] = [];
  const count = candidates === null ? extent.height * extent.width : candidates.length;
  for (let index = 0; index < count; index += 1) {
    const offset = candidates?.[index] ?? index;
    const value = area.sheet.value(area.top + Math.floor(offset / extent.width), area.left + (offset % extent.width));
    if (isOurs(value)) return value;
    const matches = criterion.matches(value);
    if (isFailure(matches)) return matches;
    if (matches) found.push(offset);
  }
  return found;
}

function firstMatches(evaluator: Evaluator, extent: Extent, condition: AreaCondition): readonly number[] | Failure {
  const { equals } = condition.criterion;
  if (equals === null) return testAll(extent, condition);
  const index = evaluator.indexOf(condition.area, extent);
  return index.doubts[0]?.failure ?? index.offsetsLoose(equals);
}

/** Offsets, row by row in the extent, of the cells that satisfy all conditions. */
function matchingOffsets(
  evaluator: Evaluator,
  extent: Extent,
  conditions: readonly AreaCondition[],
): readonly number[] | Failure {
  const [first, ...others] = conditions;
  if (!first) return [];
  let offsets = firstMatches(evaluator, extent, first);
  for (const condition of others) {
    if ("kind" in offsets) return offsets;
    offsets = testAll(extent, condition, offsets);
  }
  return offsets;
}

/** The sum of the amounts where all conditions hold; amounts that are text do not count. */
export function sumWhere(
  evaluator: Evaluator,
  conditions: readonly AreaCondition[],
  amounts: AreaOperand,
): number | Failure {
  const extent = usedExtent([amounts, ...conditions.map(({ area }) => area)]);
  const offsets = matchingOffsets(evaluator, extent, conditions);
  if ("kind" in offsets) return offsets;
  if (evaluator.isCircular(amounts, extent)) return CIRCULAR;
  let sum = 0;
  for (const offset of offsets) {
    const value = amounts.sheet.value(
      amounts.top + Math.floor(offset / extent.width),
      amounts.left + (offset % extent.width),
    );
    if (isFailure(value)) return value;
    if (typeof value === "number") sum += value;
  }
  return finite(sum);
}

/** How many cells satisfy the conditions; where they accept an empty cell, the unused part of the area counts too. */
export function countWhere(evaluator: Evaluator, conditions: readonly AreaCondition[]): number | Failure {
  const extent = usedExtent(conditions.map(({ area }) => area));
  const offsets = matchingOffsets(evaluator, extent, conditions);
  if ("kind" in offsets) return offsets;
  const [first] = conditions;
  if (!first || !conditions.every(({ criterion }) => criterion.matches(null) === true)) return offsets.length;
  return offsets.length + heightOf(first.area) * widthOf(first.area) - extent.height * extent.width;
}
