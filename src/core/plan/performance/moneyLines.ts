/** The money of a form: totals that the tables give, their parts as entered, what is left for the rest. */
import type { Amount } from "../../amount/amount";
import { toDecimalString, toNumber } from "../../amount/amount";
import { convertAmount, lastPlace, PRINTED, unitFactor } from "../../amount/money";
import { isCopy } from "../../model/performanceEntries";
import { cellName, reference } from "../../model/address";
import { cellAt } from "../../model/tableMap";
import type { CellStyle } from "../../model/workbookPlan";
import type { MoneyBlock, MoneyLine } from "../../declare/performance";
import type { FormSection } from "../../declare/performanceLayout";
import { evaluate } from "../../terms/evaluate";
import { toFormula } from "../../terms/formula";
import { style } from "../theme";
import type { FormContext } from "./formContext";
import { look } from "./formContext";
import type { FormContent, LineCell } from "./formDraft";
import { blank, said } from "./formDraft";

type Section = Extract<FormSection, { kind: "money" }>;

/** What a cell of money holds. `amount`: in hundredths of the form's unit, null for a blank. */
interface MoneyCell {
  readonly amount: Amount | null;
  /** Null for what is typed. */
  readonly formula: string | null;
}

interface BlockPlace {
  readonly block: MoneyBlock;
  readonly at: Section["blocks"][number]["at"];
  /** Sheet row of the total; the parts stand below. */
  readonly top: number;
}

const FIRST_PART = "其中:";

export function moneyLines(context: FormContext, section: Section): void {
  const { draft, form } = context;
  const named = section.blocks.map(({ block: id, at }) => ({ block: blockOf(context, id), at }));
  const { amountHead } = section;
  if (amountHead !== undefined) {
    draft.line(
      named.flatMap(({ block, at }): readonly LineCell[] => [
        { across: at.label, content: said(block.head), styles: look.label },
        { across: at.value, content: said(amountHead), styles: look.label },
      ]),
    );
  }
  const places: readonly BlockPlace[] = named.map((one) => ({ ...one, top: draft.row }));
  const columns = places.map((place) => ({ place, cells: cellsOf(context, place, places) }));
  const amountFormat: CellStyle = {
    numberFormat: PRINTED[form.moneyUnit].places === 0 ? "#,##0" : "#,##0.00",
    horizontal: "right",
  };
  for (let index = 0; index < Math.max(...columns.map(({ cells }) => cells.length)); index += 1) {
    draft.line(
      columns.flatMap(({ place: { block, at }, cells }): readonly LineCell[] => {
        const cell = cells[index];
        if (cell === undefined) return [];
        return [
          { across: at.label, content: said(labelOf(block, index, amountHead === undefined)), styles: look.label },
          {
            across: at.value,
            content: contentOf(cell),
            styles: [cell.formula === null ? style.input : style.formula, amountFormat],
          },
        ];
      }),
    );
  }
}

function blockOf({ form }: FormContext, id: string): MoneyBlock {
  const block = form.money.find((candidate) => candidate.id === id);
  if (block === undefined) throw new Error(`no money ${id} in the form ${form.title}`);
  return block;
}

function labelOf({ total, parts }: MoneyBlock, index: number, colon: boolean): string {
  if (index === 0) return colon ? `${total.label}:` : total.label;
  return `${index === 1 ? FIRST_PART : ""}${parts[index - 1]?.label ?? ""}`;
}

function contentOf({ amount, formula }: MoneyCell): FormContent {
  if (formula !== null) return { kind: "formula", formula, value: amount === null ? "" : toNumber(amount) };
  return amount === null ? blank : { kind: "number", value: toNumber(amount) };
}

/** The total and the parts below it. */
function cellsOf(
  context: FormContext,
  { block, at, top }: BlockPlace,
  places: readonly BlockPlace[],
): readonly MoneyCell[] {
  const typed = context.entry.money.get(block.id) ?? new Map<string, Amount>();
  if (isCopy(typed)) {
    const source = places.find((place) => place.block.period === typed.copy);
    if (source === undefined) throw new Error(`nothing to copy ${block.id} from`);
    return copyOf(cellsOf(context, source, places), source);
  }
  const column = at.value[0];
  const total = totalCell(context, block, typed.get(block.total.id) ?? null);
  const parts = block.parts.map((line): MoneyCell => partCell(context, line, typed.get(line.id) ?? null));
  if (total === null) return [sumOf(parts, column, top), ...parts];
  return [
    total,
    ...parts.map((part, index) =>
      block.parts[index]?.rest === true ? restOf(total, parts, index, column, top) : part,
    ),
  ];
}

function copyOf(cells: readonly MoneyCell[], { at, top }: BlockPlace): readonly MoneyCell[] {
  return cells.map(({ amount, formula }, index): MoneyCell => {
    if (amount === null && formula === null) return { amount, formula };
    return { amount, formula: `=${cellName(top + index, at.value[0])}` };
  });
}

/** Null where the tables have no figure for it. */
function totalCell(context: FormContext, block: MoneyBlock, exact: Amount | null): MoneyCell | null {
  if (block.total.from !== undefined) return partCell(context, block.total, null);
  return block.period === "year" && context.project !== null ? projectTotal(context, exact) : null;
}

function partCell({ plan, form, sheet }: FormContext, { from }: MoneyLine, typed: Amount | null): MoneyCell {
  const scope = { book: plan.book, map: null, row: null, column: null, unit: form.moneyUnit };
  const formula = from === undefined ? null : toFormula(from, scope, sheet);
  const value = from === undefined ? null : evaluate(from, scope);
  return formula === null
    ? { amount: typed, formula: null }
    : { amount: value?.ok === true ? value.amount : null, formula: `=${formula}` };
}

/** The project's rows of the tables in the form's unit; what they leave out of the `exact` figure by rounding is in the formula. */
function projectTotal({ plan, form, sheet, project }: FormContext, exact: Amount | null): MoneyCell | null {
  const { places } = PRINTED[form.moneyUnit];
  const cells = (project?.rows ?? []).flatMap(({ map, row, column }) => {
    const at = cellAt(map, row, column);
    if (at === null) return [];
    const factor = unitFactor(map.money.unit, form.moneyUnit);
    const amount = convertAmount(plan.book.cell(map, row, column).amount ?? 0, map.money.unit, form.moneyUnit);
    return [
      {
        text: `${reference(at, sheet)}${factor === 1 ? "" : `*${factor}`}`,
        amount,
        step: convertAmount(lastPlace(map.money), map.money.unit, form.moneyUnit),
      },
    ];
  });
  if (cells.length === 0) return null;
  const printed = cells.reduce((sum, { amount }) => sum + amount, 0);
  const roundedOff = cells.reduce((sum, { step }) => sum + step, 0) / 2;
  // More than rounding is another figure, which the formula would keep for ever: the tables' counts.
  const difference = exact !== null && Math.abs(exact - printed) <= roundedOff ? exact - printed : 0;
  const adjustment = difference === 0 ? "" : `${difference > 0 ? "+" : ""}${toDecimalString(difference, places)}`;
  return {
    amount: printed + difference,
    formula: `=ROUND(${cells.map(({ text }) => text).join("+")},${places})${adjustment}`,
  };
}

/** Blank while no part is entered. */
function sumOf(parts: readonly MoneyCell[], column: number, top: number): MoneyCell {
  const area = `${cellName(top + 1, column)}:${cellName(top + parts.length, column)}`;
  const entered = parts.flatMap(({ amount }) => amount ?? []);
  return {
    amount: entered.length === 0 ? null : entered.reduce((sum, amount) => sum + amount, 0),
    formula: `=IF(COUNT(${area})=0,"",SUM(${area}))`,
  };
}

function restOf(total: MoneyCell, parts: readonly MoneyCell[], own: number, column: number, top: number): MoneyCell {
  const others = parts
    .map((part, index) => ({ part, cell: cellName(top + 1 + index, column) }))
    .filter((_, index) => index !== own);
  const left = others.reduce((sum, { part }) => sum - (part.amount ?? 0), total.amount ?? 0);
  return { amount: left, formula: `=${cellName(top, column)}-SUM(${others.map(({ cell }) => cell).join(",")})` };
}
