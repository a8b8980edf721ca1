import { withoutOrdinal } from "../../core/text/normalize";
import { Catalogue } from "../../core/declare/pack";
import { expenditureClasses } from "../shanxi-unit-2026/tables/expenditureClasses";
import { economic2026 } from "./economic-2026";
import { functions2026 } from "./functions-2026";

const catalogues = [
  { name: "functions", catalogue: functions2026, levels: [3, 5, 7] },
  { name: "economic", catalogue: economic2026, levels: [3, 5] },
];

describe.each(catalogues)("the $name catalogue", ({ catalogue, levels }) => {
  const entries = Catalogue.parse(catalogue).entries;
  const codes = entries.map((entry) => entry.code);

  test("has ascending codes without duplicates", () => {
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test("has the parent of every code", () => {
    const orphans = codes.filter((code) =>
      levels.some((level) => level < code.length && !codes.includes(code.slice(0, level))),
    );
    expect(orphans).toEqual([]);
    expect(codes.filter((code) => !levels.includes(code.length))).toEqual([]);
  });
});

test("the functional classes are the thirty of the forms, under the same names", () => {
  const classes = functions2026.entries.filter((entry) => entry.code.length === 3);
  const printed = expenditureClasses.map((row) => ({ code: row.code, name: withoutOrdinal(row.label) }));
  expect(classes.map(({ code, name }) => ({ code, name: withoutOrdinal(name) }))).toEqual(printed);
});

test("every economic item, and no class, says where the government's classification has it", () => {
  const entries: Catalogue["entries"] = economic2026.entries;
  for (const entry of entries) expect(entry.government !== undefined).toBe(entry.code.length === 5);
  expect(entries.filter((entry) => entry.government?.agency === null).map((entry) => entry.code)).toEqual(["30107"]);
});
