/** Every figure of last year that 基础信息 asks for says where last year's disclosure states it, and it is the figure that the texts compare it with. */
import { infoFields } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";

/** Figures of last year that no table of last year's disclosure has, by pack: execution figures and the like. */
const NOT_DISCLOSED: Readonly<Record<string, readonly string[]>> = {
  "shanxi-unit-2026": [],
  "shanghai-unit-2026": [],
  "shanghai-department-2026": [],
  "basic-eight": [],
};

const lastYearFields = (pack: PackSpec) =>
  pack.info.sections
    .filter(({ label }) => label.includes("上年预算数"))
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === "amount");

/** What a change in the text compares: this year's term with last year's field alone. */
function compared(pack: PackSpec): readonly { readonly field: string; readonly now: unknown }[] {
  return pack.narratives
    .flatMap(({ sections }) => sections)
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ slots }) => Object.values(slots))
    .flatMap((slot) =>
      slot.slot === "change" && "term" in slot.before && slot.before.term === "info"
        ? [{ field: slot.before.field, now: slot.now }]
        : [],
    );
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("every field has its place in last year's tables, or is listed as having none", () => {
    expect(lastYearFields(pack).length).toBeGreaterThan(0);
    expect(
      lastYearFields(pack)
        .filter(({ takenFrom }) => takenFrom === undefined)
        .map((field) => field.id),
    ).toEqual(NOT_DISCLOSED[id]);
    expect(infoFields(pack.info).filter(({ kind, takenFrom }) => takenFrom && kind !== "amount")).toEqual([]);
  });

  test("it is taken from where this year's figure stands that it is compared with", () => {
    const pairs = compared(pack).filter(({ field }) => !NOT_DISCLOSED[id]?.includes(field));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { field, now } of pairs)
      expect({ field, from: infoFields(pack.info).find((candidate) => candidate.id === field)?.takenFrom }).toEqual({
        field,
        from: now,
      });
  });
});
