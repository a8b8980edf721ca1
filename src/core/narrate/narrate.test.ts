/** Which sentences are written: those that we wrote and whose figures have changed, those that are not there, and never what somebody wrote. */
import { editCell } from "../../../test/support/edit";
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { locateWorkbook } from "../locate/locate";
import { settleMoney } from "../locate/settleMoney";
import type { WorkbookSnapshot } from "../model/snapshot";
import { readState } from "../state/state";
import type { Narration } from "./narrate";
import { narrateLocated } from "./narrate";

const SHEET = "情况说明";
const sample = sampleSnapshot();

const narrated = (book: WorkbookSnapshot, stale?: ReadonlySet<string>): Narration =>
  narrateLocated(settleMoney(locateWorkbook(pack, book)), stale);
const idsOf = ({ sentences }: Narration, status: string): readonly string[] =>
  sentences.filter((one) => one.status === status).map(({ id }) => id);
/** Rows of the sheet of text that the plan writes. */
const rowsOf = ({ plan }: Narration): readonly number[] =>
  plan.sheets.filter(({ name }) => name === SHEET).flatMap(({ cells }) => cells.map(({ row }) => row));

/** More is spent on reception and on 行政运行 than when the text was written. */
const changed = [cellBeside(sample, "表10", "公务接待费", 1), cellBeside(sample, "表5", "行政运行", 3, 1)].reduce(
  (book, at) => editCell(book, at, 9.99),
  sample,
);

test("where nothing has changed since, nothing is written", () => {
  expect(idsOf(narrated(sample), "stale")).toEqual([]);
  expect(rowsOf(narrated(sample))).toEqual([]);
});

test("a sentence whose figure has changed is written anew, the others stay", () => {
  const narration = narrated(changed);
  const stale = idsOf(narration, "stale");
  expect(stale.length).toBeGreaterThan(1);
  expect(idsOf(narration, "kept")).toEqual([]);
  expect(rowsOf(narration)).toHaveLength(stale.length);
});

test("of the stale sentences only those that are meant are written and remembered, and nothing else", () => {
  const [meant = "", other = ""] = idsOf(narrated(changed), "stale");
  const narration = narrated(changed, new Set([meant]));
  expect(rowsOf(narration)).toHaveLength(1);
  const written = readState(narration.plan.state)?.written ?? {};
  const texts = new Map(narration.sentences.map(({ id, text }) => [id, text]));
  expect(written[meant]).toBe(texts.get(meant));
  expect(written[other]).not.toBe(texts.get(other));
  expect(rowsOf(narrated(changed, new Set()))).toEqual([]);
});

test("what somebody wrote is kept, and a paragraph that is gone is written, whatever is stale", () => {
  const [stale = ""] = idsOf(narrated(changed), "stale");
  const place = narrated(changed).sentences.find(({ id }) => id === stale)?.address;
  if (!place) throw new Error("no place");
  const own = narrated(editCell(changed, place, "本单位接待费情况另行说明，今年因任务增加有所增长。"));
  expect(idsOf(own, "stale")).not.toContain(stale);
  expect(rowsOf(own)).not.toContain(place.row);
  const gone = narrated(editCell(changed, place, null));
  expect(idsOf(gone, "write")).toContain(stale);
  expect(rowsOf(gone)).toContain(place.row);
});
