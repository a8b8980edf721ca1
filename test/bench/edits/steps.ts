/** What is done to a workbook, at random and seeded: edits of the hand, and commands. */
import fc from "fast-check";
import type { Edit } from "../../support/refresh/edits";
import { edit } from "../../support/refresh/edits";
import type { Wanted } from "../../support/refresh/asked";
import { additions } from "../../support/refresh/asked";

export const COMMANDS = ["refresh", "narrate", "review"] as const;
export type Command = (typeof COMMANDS)[number];

/** `sort`: two lines of a table change places; `paste`: figures over a rectangle, formulas or not; `paragraph`: a text of one's own in 情况说明. */
export type Step =
  | { readonly kind: "edit"; readonly edit: Edit }
  | { readonly kind: "sort" | "paste" | "paragraph"; readonly pick: number; readonly other: number }
  | { readonly kind: "command"; readonly command: Command; readonly wanted: Wanted };

const hand = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("edit" as const), edit }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("sort" as const, "paste" as const, "paragraph" as const),
      pick: fc.nat(),
      other: fc.nat(),
    }),
  },
);
const command = fc.record({
  kind: fc.constant("command" as const),
  command: fc.constantFrom("refresh" as const, ...COMMANDS),
  wanted: additions,
});

/** Some edits and a command, once or twice; always 更新 at the end. */
const sequence: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(fc.array(hand, { minLength: 1, maxLength: 4 }), command), { minLength: 1, maxLength: 2 })
  .map((rounds) => [
    ...rounds.flatMap(([edits, last]): Step[] => [...edits, last]),
    { kind: "command", command: "refresh", wanted: { codes: [], project: false } } as const,
  ]);

export function sequenceOf(seed: number): readonly Step[] {
  return fc.sample(sequence, { seed, numRuns: 1 })[0] ?? [];
}
