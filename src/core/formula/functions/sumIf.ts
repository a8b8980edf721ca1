import { excelError } from "../scalars";
import { readConditions, sumWhere } from "./conditions";
import type { FormulaFunction } from "./definition";

/** SUMIF(area,criterion,amounts): the amounts begin at their first cell and take the area's shape */
export const sumIf: FormulaFunction = {
  name: "SUMIF",
  fewest: 2,
  most: 3,
  evaluate: (args) => {
    const conditions = readConditions(args, 0, 2);
    if ("kind" in conditions) return conditions;
    const [condition] = conditions;
    const amounts = args.count < 3 ? condition?.area : args.area(2);
    if (!condition || !amounts) return excelError("#VALUE!");
    if (amounts.kind !== "area") return amounts;
    const { area } = condition;
    const shaped = {
      ...amounts,
      bottom: amounts.top + area.bottom - area.top,
      right: amounts.left + area.right - area.left,
    };
    return sumWhere(args.evaluator, conditions, shaped);
  },
};
