import { nameOf, published, reportOn, valueIn, withCells } from "../../../test/support/diagnosis";

const number = (cell: string): number => Number(valueIn(published, cell) ?? 0);

test("the cell is named, not its totals, and it explains every mismatch", () => {
  const { findings, suspects: [first, ...others] } = reportOn(withCells(published, { "表5!E10": 1463.27 }));
  expect(first && nameOf(first)).toBe("表5!E10");
  expect(first).toMatchObject({ kind: "amount", actual: 146327, suggested: 164327, slip: "transposed", mistake: 0, together: [] });
  const mismatches = findings.flatMap((finding, index) => (finding.kind === "mismatch" ? [index] : []));
  expect(mismatches.length).toBeGreaterThan(1);
  expect(first?.findings).toEqual(mismatches);
  expect(others.every((suspect) => suspect.mistake === 0 && suspect.certainty !== "only")).toBe(true);
});

test("two independent mistakes are two, and come before the alternatives of either", () => {
  const { suspects } = reportOn(withCells(published, { "表5!E10": 1463.27, "表6!D8": -number("表6!D8") }));
  expect(suspects.slice(0, 2).map(nameOf).sort()).toEqual(["表5!E10", "表6!D8"]);
  expect(suspects.slice(0, 2).map((suspect) => suspect.mistake)).toEqual([0, 1]);
  expect(suspects.find((suspect) => nameOf(suspect) === "表6!D8")?.slip).toBe("sign");
});

test("元 typed for 万元 in one cell and in a whole row", () => {
  const [first] = reportOn(withCells(published, { "表5!E10": number("表5!E10") * 10000 })).suspects;
  expect(first).toMatchObject({ slip: "unit", suggested: 164327 });
  const cells = ["C", "D", "E"].map((column) => `表5!${column}8`);
  const row = reportOn(withCells(published, Object.fromEntries(cells.map((cell) => [cell, number(cell) * 10000])))).suspects;
  expect(row[0]).toMatchObject({ slip: "unit", address: { sheet: "表5", row: 7 } });
  expect(row.filter((suspect) => suspect.certainty !== "less")).toHaveLength(1);
  expect(row[0]?.together.length).toBeGreaterThan(0);
});

test("two neighbouring columns of a row that changed places are one mistake of two cells", () => {
  const { suspects } = reportOn(withCells(published, { "表6!D7": number("表6!E7"), "表6!E7": number("表6!D7") }));
  expect(suspects[0]).toMatchObject({ slip: "swappedColumns", mistake: 0, address: { sheet: "表6", row: 6 } });
  expect(suspects[0]?.together.map(nameOf)).toEqual(["表6!E7"]);
});

test("a row pasted one line off: its own line is blank, and what was written over is worked out", () => {
  const columns = ["C", "D", "E"];
  const moved = Object.fromEntries(columns.flatMap((column) => [[`表6!${column}9`, null], [`表6!${column}10`, number(`表6!${column}9`)]]));
  const { suspects } = reportOn(withCells(published, moved));
  expect(suspects[0]?.slip).toBe("shiftedRow");
  expect([nameOf(suspects[0] ?? { address: { sheet: "", row: 0, column: 0 } }), ...(suspects[0]?.together ?? []).map(nameOf)].every((cell) => /^表6![CDE](9|10)$/.test(cell))).toBe(true);
});

test("a row that is blank under sums alone: nobody filled it in, or it was pasted one line off, and neither is said to be the only one", () => {
  const { suspects } = reportOn(withCells(published, { "表6!C9": null, "表6!D9": null, "表6!E9": null }));
  const filled = suspects.find(({ slip }) => slip === null);
  expect(filled && [nameOf(filled), ...filled.together.map(nameOf)].every((cell) => /^表6![CDE]9$/.test(cell))).toBe(true);
  expect(filled?.certainty).toBe("equal");
  // The published sums are rounded.
  expect(Math.abs(Number(filled?.suggested) - number("表6!C9") * 100)).toBeLessThan(1.5);
  expect(new Set(suspects.map(({ slip }) => slip))).toEqual(new Set([null, "shiftedRow"]));
});

test("no suggestion is negative or larger than any amount, and nothing is suspected where all holds", () => {
  const { suspects } = reportOn(withCells(published, { "表5!E10": 99999999 }));
  for (const suspect of suspects) expect(suspect.kind === "amount" && suspect.suggested >= 0 && suspect.suggested <= 1e9).toBe(true);
  expect(reportOn(published).suspects).toEqual([]);
});
