/** The money of a performance form: its unit, and the lines that somebody enters. */
import type { Money } from "../amount/money";
import { PRINTED } from "../amount/money";
import type { MoneyBlock, PerformanceForm } from "./performance";

/** The unit in which a form states money, and the places that it prints. */
export function formMoney({ moneyUnit }: PerformanceForm): Money {
  return PRINTED[moneyUnit];
}

/** The lines of a block that may be entered: those that no formula gives. Of a total from the tables the exact figure, as they may print a rounded one. */
export function typedLines(form: PerformanceForm, id: string): readonly string[] {
  const block = form.money.find((candidate) => candidate.id === id);
  if (block === undefined) return [];
  const parts = block.parts
    .filter(({ from, rest }) => from === undefined && !(rest === true && givenByTables(block)))
    .map((line) => line.id);
  return givenByTables(block) && block.total.from === undefined ? [block.total.id, ...parts] : parts;
}

/** A year's total without a figure of its own is that of the project in the tables. */
export function givenByTables({ period, total }: MoneyBlock): boolean {
  return period === "year" || total.from !== undefined;
}
