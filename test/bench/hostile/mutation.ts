/** What a mutation is. It knows the format of the file, and nothing of what the product makes of it. */
import type { Random } from "../../support/seededRandom";

export type Area = "workbook" | "data" | "list";

/** What an ordinary file has, for mutations that cannot do without. */
export type Trait = "state" | "csv" | "xlsx";

export interface Mutation {
  /** Chinese and unique within its area. */
  readonly kind: string;
  readonly needs?: Trait;
  apply(file: Uint8Array, random: Random): Uint8Array;
}

/** One of a list that is never empty. */
export function oneOf<T>(list: readonly T[], random: Random): T {
  const index = random.below(list.length);
  if (index >= list.length) throw new Error("nothing to pick from");
  return list[index] as T;
}

/** A whole number, both ends included. */
export function between(low: number, high: number, random: Random): number {
  return low + random.below(high - low + 1);
}
