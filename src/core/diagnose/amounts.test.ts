import { nameOf, published, reportOn, valueIn, withCells } from "../../../test/support/diagnosis";

const number = (cell: string): number => Number(valueIn(published, cell) ?? 0);

test("the cell is named, not its totals, and it explains every mismatch", () => {
  const {
    findings,
    suspects: [first, ...others],
  } = reportOn(withCells(published, { "表5!E10": 1463.27 }));
  expect(first && nameOf(first)).toBe("表5!E10");
  expect(first).toMatchObject({
    kind: "amount",
    actual: 146327,
    suggested: 164327,
    slip: "transposed",
    mistake: 0,
    together: [],
  });
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
  const row = reportOn(
    withCells(published, Object.fromEntries(cells.map((cell) => [cell, number(cell) * 10000]))),
  ).suspects;
  expect(row[0]).toMatchObject({ slip: "unit", address: { sheet: "表5", row: 7 } });
  expect(row.filter((suspect) => suspect.certainty !== "less")).toHaveLength(1);
  expect(row[0]?.together.length).toBeGreaterThan(0);
});

test("two neighbouring columns of a row that changed places are one mistake of two cells", () => {
  const { suspects } = reportOn(withCells(published, { "表6!D7": number("表6!E7"), "表6!E7": number("表6!D7") }));
  expect(suspects[0]).toMatchObject({ slip: "swappedColumns", mistake: 0, address: { sheet: "表6", row: 6 } });
  expect(suspects[0]?.together.map(nameOf)).toEqual(["表6!E7"]);
});

const blankRow = (row: number): Record<string, null> =>
  Object.fromEntries(["C", "D", "E"].map((column) => [`表6!${column}${String(row)}`, null]));

test("rows pasted one line off, where another table tells: the first is blank, and what was written over is worked out", () => {
  const rows = [20, 21, 22, 23, 24, 25];
  const moved = Object.fromEntries(
    rows.flatMap((row) =>
      ["C", "E"].map((column) => [`表6!${column}${String(row)}`, number(`表6!${column}${String(row - 1)}`)]),
    ),
  );
  const { suspects, findings } = reportOn(withCells(published, { ...blankRow(19), ...moved }));
  expect(suspects[0]).toMatchObject({ slip: "shiftedRow", address: { sheet: "表6", row: 18 } });
  const cells = [
    nameOf(suspects[0] ?? { address: { sheet: "", row: 0, column: 0 } }),
    ...(suspects[0]?.together ?? []).map(nameOf),
  ];
  expect(cells.every((cell) => /^表6![CDE](19|2[0-5])$/.test(cell))).toBe(true);
  expect(findings.filter(({ root, severity }) => root === undefined && severity === "error")).toHaveLength(1);
});

test("a row that is blank under sums alone has not been filled in, whatever stands below it", () => {
  for (const below of [
    {},
    Object.fromEntries(["C", "D", "E"].map((column) => [`表6!${column}10`, number(`表6!${column}9`)])),
  ]) {
    const { suspects, causes = [] } = reportOn(withCells(published, { ...blankRow(9), ...below }));
    expect(suspects).toEqual([]);
    expect(causes.map(({ kind, words }) => [kind, words.table, words.lines])).toEqual([["emptyRow", "表六", "9"]]);
  }
});

test("no suggestion is negative or larger than any amount, and nothing is suspected where all holds", () => {
  const { suspects } = reportOn(withCells(published, { "表5!E10": 99999999 }));
  for (const suspect of suspects)
    expect(suspect.kind === "amount" && suspect.suggested >= 0 && suspect.suggested <= 1e9).toBe(true);
  expect(reportOn(published).suspects).toEqual([]);
});
