/** A workbook that brings its pack along, in the pane: every command reads it by that pack, and choosing another form loses nothing. */
import { readFileSync } from "node:fs";
import { PlanBook } from "../../test/support/pane/planBook";
import { readDataFile } from "../core/data/dataFile";
import { packFileText } from "../core/packFile/packFile";
import { planWorkbook } from "../core/plan/plan";
import type { PackSpec } from "../core/declare/pack";
import { readState } from "../core/state/state";
import { packs } from "../packs";
import { shanxiUnit2026 as shanxi } from "../packs/shanxi-unit-2026/pack";
import { createChecker } from "./checker";
import { loadPack, packOfWorkbook } from "./packFiles";
import { packsFor } from "./recognise";
import { check, correct } from "./useCases";

function loaded(pack: PackSpec): PackSpec {
  const reading = loadPack(packFileText(pack));
  if (!reading.ok) throw new Error(reading.faults.join("\n"));
  return reading.pack;
}

const own = loaded({ ...shanxi, id: "our-county", title: "本县的表" });

async function bookOf(pack: PackSpec): Promise<PlanBook> {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), shanxi);
  if (!sample.ok) throw new Error("the sample does not read");
  const book = new PlanBook();
  await book.apply(planWorkbook(pack, sample.inputs));
  return book;
}

test("a file that says what a built-in pack says is that pack, and is not taken along", async () => {
  expect(loaded(shanxi)).toBe(shanxi);
  expect(packOfWorkbook(await (await bookOf(loaded(shanxi))).read())).toBeNull();
});

test("the pack comes back as it went in, and is the same one at every reading", async () => {
  const book = await bookOf(own);
  const first = packsFor(packs, await book.read());
  expect(first.map(({ id }) => id)).toEqual(["our-county", ...packs.map(({ id }) => id)]);
  expect(first[0]).toEqual(own);
  expect(packsFor(packs, await book.read())[0]).toBe(first[0]);
  const atHand = [{ kind: "function" as const, year: 2026, source: "x", names: {} }];
  const withHand = packs.map((pack) => ({ ...pack, atHand }));
  expect(packsFor(withHand, await book.read())[0]?.atHand).toBe(atHand);
  expect(packsFor(withHand, await book.read())[0]).toBe(packsFor(withHand, await book.read())[0]);
});

test("after an edit the re-check says what a full check says", async () => {
  const book = await bookOf(own);
  const checker = createChecker(book, () => packs);
  expect(await checker.check()).toMatchObject({
    pack: "our-county",
    ownPack: { title: "本县的表" },
    outcomes: { fail: 0 },
  });
  await book.apply({
    sheets: [{ name: "表12", mode: "update", cells: [{ row: 6, column: 2, content: { kind: "value", value: 12.5 } }] }],
    names: [],
    activate: null,
    state: (await book.read()).state,
  });
  const report = await checker.recheck();
  expect(report.findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  expect(report).toEqual(await check(book, packs));
});

test("choosing a built-in form leaves the workbook's own in it, and it can be chosen again", async () => {
  const book = await bookOf(own);
  const choices = { tables: {}, columns: {} };
  const before = readState((await book.read()).state)?.packFile;
  expect((await correct(book, packs, { pack: "shanxi-unit-2026", choices })).pack).toBe("shanxi-unit-2026");
  expect(await check(book, packs)).toMatchObject({ pack: "shanxi-unit-2026" });
  expect(readState((await book.read()).state)).toMatchObject({ pack: "shanxi-unit-2026", packFile: before });
  expect((await correct(book, packs, { pack: "our-county", choices })).ownPack).toEqual({ title: "本县的表" });
});
