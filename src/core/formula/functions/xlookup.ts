import { heightOf, widthOf } from "../book";
import type { AreaOperand } from "../book";
import { excelError, isFailure, unsupported } from "../scalars";
import { LONGEST_PATTERN, textPatternOf } from "../wildcards";
import { findExact } from "./findExact";
import type { FormulaFunction } from "./definition";

/** XLOOKUP(value,where,result,otherwise): exactly equal, the first from the start; other kinds, and several results at once, are unsupported */
export const xlookup: FormulaFunction = {
  name: "XLOOKUP",
  fewest: 3,
  most: 6,
  evaluate: (args) => {
    const wanted = args.scalar(0);
    if (isFailure(wanted)) return wanted;
    const [where, result] = [args.area(1), args.area(2)];
    if (where.kind !== "area") return where;
    if (result.kind !== "area") return result;
    if ([4, 5].some((index) => !args.isMissing(index))) return unsupported("XLOOKUP with a kind of match");
    // Unlike VLOOKUP it takes * and ? as they are.
    if (typeof wanted === "string" && (wanted.length > LONGEST_PATTERN || textPatternOf(wanted)))
      return unsupported("XLOOKUP of * or ?");
    if (wanted === null || wanted === "") return unsupported("XLOOKUP of nothing");
    if (!fit(where, result))
      return heightOf(where) > 1 && widthOf(where) > 1
        ? excelError("#VALUE!")
        : unsupported("XLOOKUP of several results");
    const offset = findExact(args.evaluator, where, wanted);
    if (typeof offset === "number")
      return isColumn(where)
        ? result.sheet.value(result.top + offset, result.left)
        : result.sheet.value(result.top, result.left + offset);
    return offset.kind === "error" && offset.code === "#N/A" && !args.isMissing(3) ? args.operand(3) : offset;
  },
};

const isColumn = (area: AreaOperand): boolean => widthOf(area) === 1;

/** Both one column, or both one row, of one length. */
function fit(where: AreaOperand, result: AreaOperand): boolean {
  if (heightOf(where) !== heightOf(result) || widthOf(where) !== widthOf(result)) return false;
  return isColumn(where) || heightOf(where) === 1;
}
