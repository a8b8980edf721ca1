/**
 * Identities over an amount that is kept as text. Whoever reads the page takes it for a number; SUM passes it over, and so do 勾稽检查 and the
 * colours. Where the two say different things nothing is 通过: what the sheet calls 不平 is, and the rest cannot be judged until the text
 * is a number.
 */
import { parseTypedAmount, toAmount } from "../../amount/amount";
import { calculatorOver, isFailure, isFormulaError, parseFormula } from "../../formula";
import type { Calculator } from "../../formula";
import { printsNothing, valueAt } from "../../model/cellText";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import { blockSpec, cellAt } from "../../model/tableMap";
import { differenceFormula, excessFormula, verdictFormulas } from "../../plan/verdict";
import type { VerdictFormulas } from "../../plan/verdict";
import { amountColumns } from "../../declare/lookups";
import type { Term } from "../../declare/term";
import { evaluate } from "../../terms/evaluate";
import type { CheckContext } from "../../finding/context";
import type { Instance } from "../../identity/instances";
import type { Judgement } from "../../identity/judge";
import { isCalculated, keepsLines } from "./calculated";

interface Texts {
  readonly cells: ReadonlyMap<string, { readonly at: CellAddress; readonly text: string }>;
  /** The workbook as it is shown: texts, and what the formulas make of them. */
  readonly calculator: Calculator;
}

const kept = new WeakMap<CheckContext["located"], Texts>();

function textsIn(context: CheckContext): Texts {
  const known = kept.get(context.located);
  if (known) return known;
  const texts = {
    cells: new Map(textCells(context).map((one) => [addressKey(one.at), one])),
    calculator: calculatorOver(context.located.snapshot, []),
  };
  kept.set(context.located, texts);
  return texts;
}

/** Amounts kept as text in tables that something adds up. */
function textCells(context: CheckContext): readonly { readonly at: CellAddress; readonly text: string }[] {
  return [...context.book.tables.values()].flatMap((map) =>
    !isCalculated(context, map)
      ? []
      : map.rows.flatMap((row) => {
          const block = blockSpec(map.table, row.block);
          return (block ? amountColumns(map.table, block) : []).flatMap((column) => {
            const at = cellAt(map, row, column);
            const sheet = at && context.sheets.get(at.sheet);
            const value = at && sheet ? valueAt(sheet, at.row, at.column) : null;
            return at &&
              typeof value === "string" &&
              !printsNothing(value) &&
              parseTypedAmount(value, map.money.unit) !== null
              ? [{ at, text: value }]
              : [];
          });
        }),
  );
}

/** The judgement of what is printed, or another where the sheet reads it otherwise. */
export function judgedOverTexts(context: CheckContext, instance: Instance, printed: Judgement): Judgement {
  if (printed.outcome === "missingInput" || printed.outcome === "ruleError") return printed;
  const texts = textsIn(context);
  const read =
    texts.cells.size === 0
      ? undefined
      : cellsOf(context, instance, printed).flatMap((at) => texts.cells.get(addressKey(at)) ?? [])[0];
  const formulas = read && verdictFormulas(instance, context.book, instance.map.sheet);
  if (!read || !formulas) return printed;
  const shown = verdictOf(texts.calculator, instance, formulas);
  if (shown?.outcome === printed.outcome) return printed;
  if (!keepsLines(context) && shown?.outcome !== "fail") return printed;
  // Of an adopted table of constants some identities have no line, and nothing but the line would accuse.
  if (shown?.outcome === "fail" && isCalculated(context, instance.map, "itself"))
    return { ...printed, ...shown, agreement: "different" };
  return {
    ...printed,
    outcome: "ruleError",
    agreement: "equal",
    missing: { kind: "textAmount", table: instance.map.table.id, detail: read.text, at: read.at },
  };
}

/** All that its line reads, also to know whether it applies. */
function cellsOf(
  { book }: CheckContext,
  { rule, map, row, column }: Instance,
  { cells }: Judgement,
): readonly CellAddress[] {
  const terms: readonly Term[] = [
    ...(rule.when && rule.when.kind !== "field" ? rule.when.terms : []),
    ...(rule.roundedParts ? [rule.roundedParts] : []),
  ];
  const others = terms.flatMap((term) => {
    const value = evaluate(term, { book, map, row, column });
    return value.ok ? value.cells : [];
  });
  return [cellAt(map, row, column) ?? [], cells, others].flat();
}

type Shown = Pick<Judgement, "outcome" | "actual" | "expected">;

/** What the line says; null where its formulas give an error. */
function verdictOf(
  calculator: Calculator,
  { rule, map }: Instance,
  { left, right, applies, envelope }: VerdictFormulas,
): Shown | null {
  const value = (text: string): number | boolean | null => {
    const formula = parseFormula(`=${text}`);
    const result = isFormulaError(formula)
      ? null
      : calculator.evaluate(formula, { sheet: map.sheet, row: 0, column: 0 });
    return result === null ? 0 : isFailure(result) || typeof result === "string" ? null : result;
  };
  const [actual, expected] = [value(`ROUND(${left},2)`), value(`ROUND(${right},2)`)];
  const held = value(`${excessFormula(rule.relation, differenceFormula(left, right))}<=${envelope ?? "0"}`);
  const applied = applies === null ? true : value(applies);
  if (
    typeof actual !== "number" ||
    typeof expected !== "number" ||
    typeof held !== "boolean" ||
    typeof applied !== "boolean"
  )
    return null;
  return {
    outcome: !applied ? "notApplicable" : held ? "pass" : "fail",
    actual: toAmount(actual, map.money.places),
    expected: toAmount(expected, map.money.places),
  };
}
