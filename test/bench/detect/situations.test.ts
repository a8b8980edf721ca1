/** The situations are made, made again alike, and judged as a person would. */
import { asTold } from "../../../src/core/finding/templates";
import { checkWorkbook } from "../../../src/core/report/check";
import type { Suspect } from "../../../src/core/finding/suspect";
import type { CheckReport } from "../../../src/core/finding/report";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { packs } from "../../../src/packs";
import { live } from "../../support/diagnosis";
import { atMostGoal, shareGoal } from "./goals";
import { randomInputs } from "./run";
import { judgedSituation } from "./situations/judged";
import { SITUATION_KINDS, specOf } from "./situations/kinds";
import type { SituationKind } from "./situations/kinds";
import { moneyInWords } from "./situations/moneyInWords";
import { UnitBench } from "./situations/run";
import type { Situation } from "./situations/situation";
import { isFirst, tallyOf } from "./situations/tally";

const SEED = 7;
/** Looked at one after the other until a kind has been done. */
const UNITS = 3;
const benches = new Map(
  packs.map((pack) => [
    pack.id,
    randomInputs(pack, SEED, UNITS).map((inputs, unit) => new UnitBench({ pack, unit, inputs, seed: SEED })),
  ]),
);

/** Of the forms whose codes stand in one cell, in several, in 元, or without a list of codes below each other. */
const NOT_EVERYWHERE: Partial<Readonly<Record<SituationKind, readonly string[]>>> = {
  zeroLost: ["shanxi-unit-2026", "basic-eight"],
  // No random unit of it has two codes below the same one.
  subtotalLeaf: ["shanxi-unit-2026"],
  nameInCell: ["shanghai-unit-2026", "shanghai-department-2026"],
  // Nor three rows with codes below each other, none of them a sum.
  blockBelow: ["shanxi-unit-2026"],
};

test.each(packs.map(({ id }) => [id]))("every kind is done to some unit of %s", (id) => {
  const missing = SITUATION_KINDS.filter(
    (kind) => !NOT_EVERYWHERE[kind]?.includes(id) && !benches.get(id)?.some((bench) => bench.make(kind) !== null),
  );
  expect(missing).toEqual([]);
});

test("there are at least 24 kinds, and what is done changes what is seen or how it is shown", () => {
  expect(SITUATION_KINDS.length).toBeGreaterThanOrEqual(24);
  const [pack] = packs;
  const bench = benches.get(pack?.id ?? "")?.[0];
  for (const kind of SITUATION_KINDS) {
    const situation = bench?.make(kind);
    if (!situation) continue;
    expect(situation.causes.length).toBeGreaterThan(0);
    if (specOf(kind).mode === "wrong") expect(situation.causes.every((cells) => cells.length > 0)).toBe(true);
  }
});

test("the same seed does the same", () => {
  for (const pack of packs) {
    const [inputs] = randomInputs(pack, SEED, 1);
    if (!inputs) throw new Error("no unit");
    const again = new UnitBench({ pack, unit: 0, inputs, seed: SEED });
    for (const kind of ["rowTwice", "columnAside", "letterForDigit", "twoThings", "rangeShort"] as const)
      expect(again.make(kind)).toEqual(benches.get(pack.id)?.[0]?.make(kind));
  }
});

const report: CheckReport = checkWorkbook(packs.find(({ id }) => id === "shanxi-unit-2026") ?? fail(), live);
const at = { sheet: "表5", row: 8, column: 3 };
const situation = (wrong: Situation["wrong"], snapshot: WorkbookSnapshot = live): Situation => ({
  snapshot,
  causes: [[at]],
  wrong,
});
const suspect: Suspect = {
  kind: "amount",
  address: at,
  words: "",
  places: 2,
  explains: [],
  findings: [],
  mistake: 0,
  certainty: "only",
  slip: null,
  together: [],
  actual: 100,
  suggested: 200,
};

function fail(): never {
  throw new Error("no such pack");
}

test("advice is harmful where it changes a cell that is right", () => {
  const judge = (one: Partial<Suspect>, done: Situation): unknown =>
    judgedSituation("wrong", done, { ...report, suspects: [{ ...suspect, ...one } as Suspect] }, report.findings).harm;
  expect(judge({}, situation([at]))).toEqual({ certain: 0, other: 0 });
  expect(judge({}, situation([]))).toEqual({ certain: 1, other: 0 });
  expect(judge({ certainty: "open" }, situation([]))).toEqual({ certain: 0, other: 1 });
  expect(
    judge({ together: [{ address: { ...at, row: 9 }, words: "", actual: 1, suggested: 2 }] }, situation([at])),
  ).toEqual({ certain: 1, other: 0 });
  expect(judge({}, { ...situation([]), amounts: [1] })).toEqual({ certain: 0, other: 0 });
});

test("of suspects that are said to be as likely one right one is enough", () => {
  const both = [
    { ...suspect, certainty: "equal" as const, address: { ...at, row: 9 } },
    { ...suspect, certainty: "equal" as const },
  ];
  expect(judgedSituation("wrong", situation([at]), { ...report, suspects: both }, report.findings).harm).toEqual({
    certain: 0,
    other: 0,
  });
  expect(judgedSituation("wrong", situation([]), { ...report, suspects: both }, report.findings).harm).toEqual({
    certain: 0,
    other: 1,
  });
});

test("a cause is named first by what the pane lists first, and not by a difference that any of its cells may make", () => {
  const finding = {
    rule: "r",
    form: "",
    severity: "error" as const,
    ...asTold("errorValue", { place: "", value: "" }),
    table: null,
    cells: [{ address: at, words: "", printed: "" }],
    actual: null,
    expected: null,
    difference: null,
  };
  const judge = (kind: "unknown" | "mismatch", suspects: readonly Suspect[]): unknown => {
    const judged = judgedSituation(
      "wrong",
      situation([at]),
      { ...report, suspects, findings: [...report.findings, { ...finding, kind }] },
      report.findings,
    );
    return { places: judged.places, handled: judged.handled, roots: judged.roots };
  };
  expect(judge("unknown", [])).toEqual({ places: [1], handled: true, roots: 1 });
  expect(judge("mismatch", [])).toEqual({ places: [null], handled: true, roots: 1 });
  expect(judge("unknown", [{ ...suspect, address: { ...at, row: 9 } }])).toEqual({
    places: [2],
    handled: true,
    roots: 1,
  });
});

test("what is only written otherwise may not be accused, what is not filled in may not be an error", () => {
  const accused = (severity: "error" | "warning") => ({
    ...report,
    findings: [
      ...report.findings,
      {
        rule: "r",
        form: "",
        severity,
        kind: "code" as const,
        ...asTold("codeZeroLost", { table: "", name: "", expected: "" }),
        table: null,
        cells: [],
        actual: null,
        expected: null,
        difference: null,
      },
    ],
  });
  const handled = (mode: "read" | "waiting", severity: "error" | "warning"): boolean =>
    judgedSituation(mode, situation([]), accused(severity), report.findings).handled;
  expect([handled("read", "warning"), handled("waiting", "warning"), handled("waiting", "error")]).toEqual([
    false,
    true,
    false,
  ]);
});

test("two causes are both to be named, one of them first", () => {
  const outcome = {
    kind: "twoThings" as const,
    pack: "",
    unit: 0,
    handled: true,
    harm: { certain: 0, other: 0 },
    roots: 2,
    errors: 0,
    said: [],
  };
  expect(
    [
      [1, 4],
      [2, 1],
      [1, 5],
      [2, 3],
      [1, null],
    ].map((places) => isFirst({ ...outcome, places })),
  ).toEqual([true, true, false, false, false]);
  expect(tallyOf([{ ...outcome, places: [1, 2] }])).toMatchObject({ count: 1, first: 1, named: 1, roots: 1 });
});

test("goals: of a sample one may miss, of all none beyond the share", () => {
  expect(shareGoal("", 98, 100, 0.987, false).met).toBe(false);
  expect(shareGoal("", 98, 100, 0.987, true).met).toBe(true);
  expect(shareGoal("", 97, 100, 0.987, true).met).toBe(false);
  expect(shareGoal("", 999, 1000, 0.999, false).met).toBe(true);
  expect([atMostGoal("", 0, 0, "").met, atMostGoal("", 1, 0, "").met]).toEqual([true, false]);
});

test("money in words", () => {
  expect([1, 10, 105, 1_005, 20_000, 10_200_030, 100_000_001].map(moneyInWords)).toEqual([
    "壹元整",
    "壹拾元整",
    "壹佰零伍元整",
    "壹仟零伍元整",
    "贰万元整",
    "壹仟零贰拾万零叁拾元整",
    "壹亿零壹元整",
  ]);
  expect([moneyInWords(0), moneyInWords(1.5), moneyInWords(1e12)]).toEqual([null, null, null]);
});
