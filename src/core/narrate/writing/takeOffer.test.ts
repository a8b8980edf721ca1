/** A new text that is taken over an edited one, and given back: nothing that somebody has written since is lost. */
import { applied } from "../../../../test/support/applied";
import { editCell, valueOf } from "../../../../test/support/edit";
import { cellBeside, sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { locateWorkbook } from "../../locate/locate";
import type { LocatedWorkbook } from "../../locate/locate";
import { settleMoney } from "../../locate/settleMoney";
import type { CellAddress, WorkbookSnapshot } from "../../model/snapshot";
import { newState, readState } from "../../state/state";
import type { State } from "../../state/state";
import type { NarratedSentence } from "../narrate";
import { narrateLocated } from "../narrate";
import { planTake, planUntake, withDeclined } from "./takeOffer";

const sample = sampleSnapshot();
const located = (book: WorkbookSnapshot): LocatedWorkbook => settleMoney(locateWorkbook(pack, book));
const stateOf = (book: WorkbookSnapshot): State => readState(book.state) ?? newState(pack, 2026);
const sentencesOf = (book: WorkbookSnapshot): readonly NarratedSentence[] => narrateLocated(located(book)).sentences;

/** A sentence of which a figure has changed since it was written, and that somebody has edited. */
function edited(): { readonly book: WorkbookSnapshot; readonly shown: NarratedSentence; readonly at: CellAddress } {
  const changed = editCell(sample, cellBeside(sample, "表10", "公务接待费", 1), 9.99);
  const stale = sentencesOf(changed).find(({ status, address }) => status === "stale" && address !== null);
  if (!stale?.address) throw new Error("nothing is stale");
  const book = editCell(changed, stale.address, `${stale.existing}详见附件。`);
  const shown = sentencesOf(book).find(({ id }) => id === stale.id);
  if (!shown?.address) throw new Error("the sentence is gone");
  return { book, shown, at: shown.address };
}

const { book, shown, at } = edited();
const taken = planTake(located(book), stateOf(book), shown);
if (!taken) throw new Error("nothing to take");
const after = applied(book, taken.plan);

test("an edited sentence is kept, and its new text is offered and taken as it was shown", () => {
  expect(shown.status).toBe("kept");
  expect(shown.offer?.canTake).toBe(true);
  expect(valueOf(after, at)).toBe(shown.offer?.text);
});

test("what was taken is given back, text and memory, while nobody has touched it", () => {
  const plan = planUntake(located(after), stateOf(after), taken.taken);
  const back = plan && applied(after, plan);
  expect(back && valueOf(back, at)).toBe(shown.existing);
  expect(back && stateOf(back).written[shown.id]).toBe(stateOf(book).written[shown.id]);
});

test("what somebody has written over it since stays", () => {
  const touched = editCell(after, at, "我自己写的一段话。");
  expect(planUntake(located(touched), stateOf(touched), taken.taken)).toBeNull();
});

test("an offer that is not any more what was shown is not taken", () => {
  const other = editCell(book, at, `${shown.existing}另见附表。`);
  expect(planTake(located(other), stateOf(other), shown)).toBeNull();
  const figures = editCell(book, cellBeside(book, "表10", "公务接待费", 1), 8.88);
  expect(planTake(located(figures), stateOf(figures), shown)).toBeNull();
});

test("an offer that was not wanted is not made again", () => {
  const state = withDeclined(located(book), stateOf(book), shown);
  expect(state?.declined?.[shown.id]).toBe(shown.offer?.text);
  const figures = editCell(book, cellBeside(book, "表10", "公务接待费", 1), 8.88);
  expect(withDeclined(located(figures), stateOf(figures), shown)).toBeNull();
});
