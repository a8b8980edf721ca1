/** The sample made larger: as many 项 and projects as asked for, the figures still agreeing. The same factor always gives the same unit. */
import type { Amount } from "../../src/core/amount/amount";
import type { InputRow, Inputs } from "../../src/core/model/inputs";

/** 项 per 款 of the made-up codes; a 类 has room for 80 × 90 of them beside its own. */
const ITEMS = 90;

/** Every 项 and project of the sample `factor` times under codes and names of its own; 表六's items are multiplied instead. */
export function scaledInputs(sample: Inputs, factor: number): Inputs {
  if (factor === 1) return sample;
  const budget = group(sample, "generalBudget").flatMap((row, index) =>
    copies(factor, (copy) => withCode(row, index, copy)),
  );
  const projects = group(sample, "projects").flatMap((row) =>
    copies(factor, (copy) => ({ ...row, name: `${row.name}（${copy + 1}）` })),
  );
  const groups = new Map<string, readonly InputRow[]>([
    ...sample.groups,
    ["generalBudget", budget],
    ["projects", projects],
    [
      "basicByEconomic",
      balanced(
        group(sample, "basicByEconomic").map((row) => multiplied(row, factor)),
        budget,
      ),
    ],
    ["functionNames", [...group(sample, "functionNames"), ...madeUpNames(budget)]],
  ]);
  // A stated total belongs to the sample's own rounding.
  return { ...sample, groups, stated: [] };
}

function group(inputs: Inputs, id: string): readonly InputRow[] {
  return inputs.groups.get(id) ?? [];
}

function copies<T>(count: number, make: (copy: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, copy) => make(copy));
}

/** The first copy keeps its code; the others get 款 from 20 on of the same 类. */
function withCode(row: InputRow, index: number, copy: number): InputRow {
  if (copy === 0 || row.code === null) return row;
  const position = index * 1000 + copy;
  const middle = 20 + (Math.floor(position / ITEMS) % 80);
  const code = `${row.code.slice(0, 3)}${two(middle)}${two(1 + (position % ITEMS))}`;
  return { ...row, code, name: `${row.name}${copy + 1}` };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function madeUpNames(budget: readonly InputRow[]): readonly InputRow[] {
  const middles = new Set(
    budget.flatMap((row) => (row.code !== null && Number(row.code.slice(3, 5)) >= 20 ? [row.code.slice(0, 5)] : [])),
  );
  return [...middles].map((code) => ({ rowId: null, code, name: `事务${code}`, texts: new Map(), amounts: new Map() }));
}

function multiplied(row: InputRow, factor: number): InputRow {
  return { ...row, amounts: new Map([...row.amounts].map(([column, amount]) => [column, amount * factor])) };
}

/** The first item takes up what the sample's rounding leaves, so that 表六 adds up to 表五. */
function balanced(items: readonly InputRow[], budget: readonly InputRow[]): readonly InputRow[] {
  const [first, ...rest] = items;
  if (!first) return items;
  const missing = sum(budget, ["basic"]) - sum(items, ["staff", "operating"]);
  const [column = "staff", amount = 0] = [...first.amounts][0] ?? [];
  return [{ ...first, amounts: new Map([[column, amount + missing]]) }, ...rest];
}

function sum(rows: readonly InputRow[], columns: readonly string[]): Amount {
  return rows.reduce(
    (total, row) => total + columns.reduce((part, column) => part + (row.amounts.get(column) ?? 0), 0),
    0,
  );
}
