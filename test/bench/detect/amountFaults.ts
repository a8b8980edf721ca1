/** One wrong figure, wherever a figure stands. */
import { roundDecimal } from "../../../src/core/formula/index";
import type { Cell, Fault, FaultKind } from "./cells";
import { digitLess, digitMore, digitWrong, transposed, typed } from "./digits";
import type { Random } from "../../support/seededRandom";

/** 万元 against 元. */
const YUAN = 10_000;

/** A form in whole 元 gets 万元 with two places, a form in 万元 gets 元. */
function inOtherUnit(value: number, places: number): number {
  return places === 0 ? roundDecimal(value / YUAN, 2) : roundDecimal(value * YUAN, 0);
}

type Slip = (value: number, places: number) => readonly number[];

/** Nobody types 05 for a figure. */
function byDigits(change: (text: string) => readonly string[]): Slip {
  return (value, places) =>
    change(typed(value, places))
      .filter((text) => !/^-?0\d/.test(text))
      .map(Number);
}

const SLIPS: Partial<Readonly<Record<FaultKind, Slip>>> = {
  transposed: byDigits(transposed),
  digitWrong: byDigits(digitWrong),
  digitMore: byDigits(digitMore),
  digitLess: byDigits(digitLess),
  unit: (value, places) => [inOtherUnit(value, places)],
  sign: (value) => [-value],
};

/** Null where the slip would leave the figure as it is printed. */
export function amountFault(kind: FaultKind, cell: Cell, value: number, random: Random): Fault | null {
  const printed = typed(value, cell.places);
  const outcomes = (SLIPS[kind]?.(value, cell.places) ?? []).filter(
    (wrong) => typed(wrong, cell.places) !== printed && Math.abs(wrong) > 0,
  );
  const wrong = random.pick(outcomes);
  return wrong === undefined ? null : { kind, edits: [{ address: cell.address, value: wrong }], cells: [cell.address] };
}

/** The figure as it was before one of the others of its column was added: what a formula that became a constant goes on showing. */
export function staleConstant(cell: Cell, value: number, others: readonly number[], random: Random): Fault | null {
  const before = random.pick(others.filter((other) => other !== 0 && other !== value));
  if (before === undefined) return null;
  return {
    kind: "constant",
    edits: [{ address: cell.address, value: roundDecimal(value - before, cell.places) }],
    cells: [cell.address],
  };
}

/** One digit of a code, kept as the text or number that it was. */
export function codeFault(cell: Cell, value: string | number, random: Random): Fault | null {
  const wrong = random.pick(
    digitWrong(String(value)).filter((text) => typeof value === "string" || String(Number(text)) === text),
  );
  if (wrong === undefined) return null;
  return {
    kind: "code",
    edits: [{ address: cell.address, value: typeof value === "number" ? Number(wrong) : wrong }],
    cells: [cell.address],
  };
}
