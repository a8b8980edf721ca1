/** Codes and a project that somebody asks 更新 for, at random. */
import fc from "fast-check";
import type { InputRow } from "../../../src/core/model/inputs";
import type { Additions } from "../../../src/core/refresh/additions";
import { NO_ADDITIONS } from "../../../src/core/refresh/additions";
import type { PackSpec } from "../../../src/core/declare/pack";

export const additions = fc.record({
  codes: fc.array(
    fc.record({
      class: fc.constantFrom("201", "208", "210", "213", "221"),
      middle: fc.integer({ min: 1, max: 12 }),
      last: fc.integer({ min: 1, max: 99 }),
    }),
    { maxLength: 2 },
  ),
  project: fc.boolean(),
});

export interface Wanted {
  readonly codes: readonly { readonly class: string; readonly middle: number; readonly last: number }[];
  readonly project: boolean;
}

/** Into the first tree of seven digits and the first list of the form. */
export function asked(pack: PackSpec, { codes, project }: Wanted): Additions {
  const groups = pack.tables.flatMap((table) => table.blocks.flatMap((block) => block.bands.flat()));
  const tree = groups.find(
    (group) => group.kind === "tree" && group.levels.at(-1) === 7 && group.codesFrom === undefined,
  );
  const list = groups.find((group) => group.kind === "list");
  const two = (number: number): string => String(number).padStart(2, "0");
  const row = (code: string | null, name: string): InputRow => ({
    rowId: null,
    code,
    name,
    texts: new Map(),
    amounts: new Map(),
  });
  const whole = codes.map((one) => `${one.class}${two(one.middle)}${two(one.last)}`);
  return {
    ...NO_ADDITIONS,
    rows: new Map([
      [tree?.id ?? "", whole.map((code) => row(code, `增加的${code}`))],
      [list?.id ?? "", project ? [row(null, "增加的项目")] : []],
    ]),
    names: new Map(
      whole.flatMap(
        (code) =>
          [
            [`function/${code}`, `增加的${code}`],
            [`function/${code.slice(0, 5)}`, `款${code.slice(0, 5)}`],
          ] as const,
      ),
    ),
  };
}
