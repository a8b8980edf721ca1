/** The formula of a total whose range leaves out rows → the same with a range that has them, if it then gives what the form says. */
import { toAmount, toNumber } from "../../amount/amount";
import type { JudgedInstance } from "../../check/figures/identities";
import type { FormulaRepair } from "../../finding/suspect";
import { cellOf } from "../../finding/context";
import { areaOf, createCalculator, isFormulaError, parseFormula, print } from "../../formula";
import type { Calculator, Formula, Reference, ReferencedArea } from "../../formula";
import { formulaAt } from "../../model/cellText";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import { toCellFormula } from "../../terms/formula";
import type { CauseSearch } from "./causes";

/** Half of the last place of any form: a formula that is not rounded carries what rounding would drop. */
const HALF = 0.0051;

/** `missed`: the cells that the formula leaves out. */
export type Widen = (judged: JudgedInstance, missed: readonly CellAddress[]) => FormulaRepair | null;

export function wideningIn({ context, judged: all, trials }: CauseSearch): Widen {
  let calculator: Calculator | null = null;
  // Every cell as it shows: what is asked is what another formula would make of them.
  const shown = (): Calculator =>
    (calculator ??= createCalculator({
      ...context.located.snapshot,
      sheets: context.located.snapshot.sheets.map((sheet) => ({ ...sheet, formulas: [] })),
    }));
  return (judged, missed) => {
    const { map, row, column, rule } = judged.instance;
    const cell = cellOf(context, map, row, column);
    const sheet = cell && context.sheets.get(cell.address.sheet);
    const actual = sheet ? formulaAt(sheet, cell.address.row, cell.address.column) : null;
    const parsed = actual === null ? null : parseFormula(actual);
    if (!cell || actual === null || !parsed || isFormulaError(parsed)) return null;
    const { expected } = judged.judgement;
    const valueOf = (formula: Formula): number | null => {
      const value = shown().evaluate(formula, cell.address);
      return typeof value === "number" ? value : null;
    };
    const gives = (formula: Formula, slack = 0): boolean =>
      Math.abs((valueOf(formula) ?? NaN) - toNumber(expected)) < HALF + toNumber(slack);
    const wider = stretched(parsed, cell.address.sheet, missed, judged.judgement.cells);
    // A formula may carry a rounding difference that was stated.
    const own =
      wider && gives(wider, judged.judgement.right?.allowance)
        ? null
        : parseFormula(toCellFormula(rule.right, { book: context.book, map, row, column }, cell.address.sheet) ?? "");
    const suggested = own === null ? wider : !isFormulaError(own) && gives(own) ? own : null;
    if (!suggested) return null;
    const value = toAmount(valueOf(suggested) ?? 0, map.money.places);
    const after = trials.after([{ address: cell.address, suggested: value }]);
    if ([...after].some(([index, outcome]) => outcome === "fail" && all[index]?.judgement.outcome === "pass"))
      return null;
    return {
      address: cell.address,
      words: cell.words,
      actual,
      suggested: `=${print(suggested).replace(/^=/, "")}`,
      value,
    };
  };
}

/** The first range beside or in line with the missed cells, made to reach them without taking in anything that is no part of the sum. */
function stretched(
  formula: Formula,
  ownSheet: string,
  missed: readonly CellAddress[],
  parts: readonly CellAddress[],
): Formula | null {
  const wanted = new Set(parts.map(addressKey));
  let done = false;
  const reach = (reference: Reference): Reference => {
    if (done || (reference.kind !== "range" && reference.kind !== "cell")) return reference;
    const area = areaOf(reference);
    const sheet = area.sheet ?? ownSheet;
    if (missed.some((cell) => cell.sheet.toLowerCase() !== sheet.toLowerCase())) return reference;
    const box = missed.reduce<Box>(
      (whole, { row, column }) => ({
        top: Math.min(whole.top, row),
        bottom: Math.max(whole.bottom, row),
        left: Math.min(whole.left, column),
        right: Math.max(whole.right, column),
      }),
      area,
    );
    const size = (box.bottom - box.top + 1) * (box.right - box.left + 1);
    if (size > wanted.size || !cellsOf(box, missed[0]?.sheet ?? sheet).every((cell) => wanted.has(addressKey(cell))))
      return reference;
    done = true;
    const [from, to] = reference.kind === "range" ? [reference.from, reference.to] : [reference.at, reference.at];
    return {
      kind: "range",
      sheet: reference.sheet,
      from: { ...from, row: box.top, column: box.left },
      to: { ...to, row: box.bottom, column: box.right },
    };
  };
  const wider = mapReferences(formula, reach);
  return done ? wider : null;
}

type Box = Pick<ReferencedArea, "top" | "bottom" | "left" | "right">;

function cellsOf({ top, bottom, left, right }: Box, sheet: string): readonly CellAddress[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => ({ sheet, row: top + down, column: left + over })),
  ).flat();
}

/** Only of calls, as =SUM(…): of D8+D9 no cell can be widened. */
function mapReferences(formula: Formula, change: (reference: Reference) => Reference, isArgument = false): Formula {
  switch (formula.kind) {
    case "cell":
    case "range":
    case "columns":
    case "rows":
      return isArgument ? change(formula) : formula;
    case "call":
      return {
        ...formula,
        args: formula.args.map((argument) => mapReferences(argument, change, formula.name === "SUM")),
      };
    case "binary":
      return { ...formula, left: mapReferences(formula.left, change), right: mapReferences(formula.right, change) };
    case "unary":
    case "percent":
      return { ...formula, operand: mapReferences(formula.operand, change) };
    default:
      return formula;
  }
}
