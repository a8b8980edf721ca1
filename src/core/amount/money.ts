/** The money units that forms print, how many places each has, and what an amount of one is in another. */
import type { Amount } from "./amount";

export const MONEY_UNITS = ["元", "万元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** A form's unit of money and the decimals that it prints. */
export interface Money {
  readonly unit: MoneyUnit;
  readonly places: number;
}

/** What the forms print: whole yuan, or 万元 with two places. */
export const PRINTED: Readonly<Record<MoneyUnit, Money>> = {
  元: { unit: "元", places: 0 },
  万元: { unit: "万元", places: 2 },
};

/** Fields of 基础信息 and the narrative are in 万元 whatever the tables print. */
export const WAN: Money = PRINTED["万元"];

const YUAN_PER_UNIT: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 10_000 };

/** How many of `to` one of `from` is: 10000 from 万元 to 元, 0.0001 the other way. */
export function unitFactor(from: MoneyUnit, to: MoneyUnit): number {
  return YUAN_PER_UNIT[from] / YUAN_PER_UNIT[to];
}

/** 90 万亿元: no budget is that large, and beyond it hundredths are no exact whole numbers. */
const MOST_YUAN = 90_000_000_000_000;

/** False for NaN, infinities and what is larger than all money: such a number is no amount. */
export function canBeAmount(value: number, unit: MoneyUnit): boolean {
  return Math.abs(value) * YUAN_PER_UNIT[unit] <= MOST_YUAN;
}

/** Hundredths of `from` as hundredths of `to`, half away from zero. */
export function convertAmount(amount: Amount, from: MoneyUnit, to: MoneyUnit): Amount {
  if (from === to) return amount;
  const exact = Math.abs(amount) * YUAN_PER_UNIT[from];
  const rounded = Math.floor((exact + YUAN_PER_UNIT[to] / 2) / YUAN_PER_UNIT[to]);
  return amount < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The last printed place in hundredths: 100 for whole yuan, 1 for two places. */
export function lastPlace(money: Money): Amount {
  return 10 ** (2 - money.places);
}
