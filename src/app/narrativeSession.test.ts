/** 情况说明 over time: stale sentences, words of the user's that are kept, offered against, taken and given back. */
import { readFileSync } from "node:fs";
import { PlanBook } from "../../test/support/pane/planBook";
import { readDataFile } from "../core/data/dataFile";
import type { NarratedSentence } from "../core/narrate/narrate";
import { planWorkbook } from "../core/plan/plan";
import { packs } from "../packs";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import type { Session } from "./session";
import { createSession } from "./session";
import { previewNarrative } from "./useCases";

const INCOME = "s1.income";
const SHEET = "情况说明";

interface Written {
  readonly book: PlanBook;
  readonly session: Session;
  /** Runs what waits for the end of typing. */
  pass(): Promise<void>;
}

async function written(): Promise<Written> {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const book = new PlanBook();
  await book.apply(planWorkbook(pack, sample.inputs));
  let waiting: (() => void) | null = null;
  const session = createSession(book, packs, (task) => {
    waiting = task;
    return () => void (waiting = null);
  });
  await session.writeNarrative();
  await session.start();
  const pass = async (): Promise<void> => {
    waiting?.();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { book, session, pass };
}

function sentence({ state }: Session, id: string): NarratedSentence {
  const found = state.narration?.sentences.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no sentence ${id}`);
  return found;
}

function edit({ book, session }: Written, id: string, change: (old: string) => string): string {
  const { address } = sentence(session, id);
  if (!address) throw new Error("no address");
  const text = change(String(book.value(address.sheet, address.row, address.column)));
  book.type(address.sheet, address.row, address.column, text);
  return text;
}

/** What the sentence's cell holds. */
function held({ book, session }: Written, id: string): unknown {
  const { address } = sentence(session, id);
  return address && book.value(address.sheet, address.row, address.column);
}

function abroad({ book }: Written, amount: number): void {
  const row = Array.from({ length: 40 }, (_, index) => index).find((index) =>
    String(book.value("表10", index, 0)).includes("因公出国"),
  );
  book.type("表10", row ?? -1, 2, amount);
}

test("after an edit the preview says by itself what has gone stale, from the reading of the re-check", async () => {
  const all = await written();
  const { book, session, pass } = all;
  await session.check();
  const before = sentence(session, "s7.threePublic").text;
  const reads = book.reads;
  abroad(all, 90);
  expect(session.state.stale.has("narration")).toBe(true);
  await pass();
  expect(book.reads).toBe(reads + 1);
  expect(session.state.stale.has("narration")).toBe(false);
  expect(sentence(session, "s7.threePublic")).toMatchObject({
    status: "stale",
    existing: before,
    text: expect.stringContaining("93.00"),
  });
  expect(session.state.narration).toEqual(await previewNarrative(book, packs));
  await session.writeNarrative();
  expect(held(all, "s7.threePublic")).toContain("93.00");
});

test("a preview alone is renewed as well", async () => {
  const all = await written();
  abroad(all, 90);
  await all.pass();
  expect(all.session.state).toMatchObject({ report: null, stale: new Set() });
  expect(sentence(all.session, "s7.threePublic").status).toBe("stale");
});

test("an edited sentence is kept; taken on request, remembered as written, and given back", async () => {
  const all = await written();
  const { session, pass } = all;
  const ours = sentence(session, INCOME).text;
  const mine = edit(all, INCOME, (old) => old.replace("2,733.38", "2,733.83"));
  await pass();
  await session.writeNarrative();
  expect(held(all, INCOME)).toBe(mine);
  await session.previewNarrative();
  expect(sentence(session, INCOME)).toMatchObject({
    status: "kept",
    agrees: false,
    existing: mine,
    offer: { text: ours, canTake: true, declined: false },
  });
  expect(await session.takeOffer(sentence(session, INCOME))).toBe(true);
  expect(held(all, INCOME)).toBe(ours);
  expect(sentence(session, INCOME).status).toBe("same");
  await session.undoTake();
  expect(held(all, INCOME)).toBe(mine);
  expect(sentence(session, INCOME).status).toBe("kept");
  expect(session.state.taken).toBeNull();
});

test("what was changed since it was shown is not overwritten, neither by taking nor by giving back", async () => {
  const all = await written();
  const { session } = all;
  edit(all, INCOME, (old) => old.replace("2,733.38", "2,733.83"));
  await session.previewNarrative();
  const shown = sentence(session, INCOME);
  const mine = edit(all, INCOME, (old) => `${old}另见附表。`);
  expect(await session.takeOffer(shown)).toBe(false);
  expect(session.state.message?.text).toContain("没有写入");
  expect(held(all, INCOME)).toBe(mine);
  await session.previewNarrative();
  expect(await session.takeOffer(sentence(session, INCOME))).toBe(true);
  const later = edit(all, INCOME, () => "后来写的。");
  await session.undoTake();
  expect(held(all, INCOME)).toBe(later);
  expect(session.state.message?.text).toContain("没有恢复");
});

test("what is not wanted is not offered again until the cells change", async () => {
  const all = await written();
  const { book, session } = all;
  const id = "s7.threePublic";
  edit(all, id, (old) => old.replace("103.00", "130.00"));
  await session.previewNarrative();
  expect(await session.declineOffer(sentence(session, id))).toBe(true);
  expect(sentence(session, id)).toMatchObject({ status: "kept", offer: { declined: true } });
  const again = createSession(book, packs, () => () => undefined);
  await again.previewNarrative();
  expect(sentence(again, id).offer?.declined).toBe(true);
  abroad(all, 90);
  await session.previewNarrative();
  expect(sentence(session, id).offer).toMatchObject({ declined: false });
});

test("a reason that was written into the sentence survives, in the offer and after it was taken", async () => {
  const all = await written();
  const { session, book } = all;
  const id = "s8.agencyRunning";
  const mine = edit(all, id, (old) => old.replace(/原因是[^。]*/, "原因是压减了会议费"));
  await session.previewNarrative();
  expect(sentence(session, id)).toMatchObject({ status: "kept", agrees: true, existing: mine });
  const other = edit(all, id, (old) => old.replace("152.13", "152.31"));
  await session.previewNarrative();
  expect(sentence(session, id)).toMatchObject({ agrees: false, existing: other, offer: { text: mine } });
  expect(await session.takeOffer(sentence(session, id))).toBe(true);
  await session.writeNarrative();
  expect(held(all, id)).toBe(mine);
  await createSession(book, packs, () => () => undefined).writeNarrative();
  expect(held(all, id)).toBe(mine);
});

test("two sentences in one cell are not taken apart", async () => {
  const all = await written();
  const { session, book } = all;
  const [first, second] = (session.state.narration?.sentences ?? []).filter(
    ({ sheet, heading }, index, list) =>
      sheet === SHEET && list.filter((other) => other.heading === heading).length > 1,
  );
  if (!first?.address || !second?.address) throw new Error("no section with two sentences");
  book.type(SHEET, second.address.row, second.address.column, "");
  const merged = edit(all, first.id, (old) => `${old.replace(/\d\d(?=万元)/, "77")}${second.text}`);
  await session.previewNarrative();
  for (const { offer } of [sentence(session, first.id), sentence(session, second.id)])
    expect(offer?.canTake ?? false).toBe(false);
  await session.writeNarrative();
  expect(book.value(SHEET, first.address.row, first.address.column)).toBe(merged);
});

test("the cell that the user is on leads to its sentences", async () => {
  const all = await written();
  const { book, session } = all;
  await session.findUses();
  expect(session.state.message?.text).toContain("没有选中单元格");
  const [cell] = sentence(session, INCOME).pieces.flatMap(({ cells }) => cells ?? []);
  book.active = cell ?? null;
  const reads = book.reads;
  await session.findUses();
  expect(session.state.usesOf).toEqual(cell);
  expect(book.reads).toBe(reads);
});

test("更新这 n 段 writes the stale paragraphs that are named and nothing else, neither blank ones nor others that are stale", async () => {
  const all = await written();
  const { session, pass } = all;
  const { address } = sentence(session, INCOME);
  edit(all, INCOME, () => "");
  abroad(all, 90);
  const row =
    Array.from({ length: 40 }, (_, index) => index).find((index) => all.book.value("表5", index, 0) === "2010301") ??
    -1;
  all.book.type("表5", row, 3, 700);
  await pass();
  await session.previewNarrative();
  expect(sentence(session, INCOME).status).toBe("write");
  const others =
    session.state.narration?.sentences
      .filter(({ id, status }) => status === "stale" && id !== "s7.threePublic")
      .map(({ id }) => [id, held(all, id)]) ?? [];
  expect(others.length).toBeGreaterThan(0);
  await session.renewParagraphs(["s7.threePublic", INCOME]);
  expect(session.state.message).toEqual({ kind: "success", text: "已更新 1 段，别的段落没有改动。" });
  expect(held(all, "s7.threePublic")).toContain("93.00");
  expect(address && all.book.value(address.sheet, address.row, address.column)).toBe("");
  expect(others.map(([id]) => [id, held(all, String(id))])).toEqual(others);
  expect(sentence(session, "s7.threePublic").status).toBe("same");
  // What was written is remembered, so that it is stale again, and not the user's own, when a figure changes.
  abroad(all, 80);
  await pass();
  expect(sentence(session, "s7.threePublic").status).toBe("stale");
  await session.renewParagraphs([INCOME]);
  expect(session.state.message?.text).toBe("这几段已经是最新的，没有改动。");
});

test("once the text is written, what was said of the workbook before is past; where nothing was, it stands", async () => {
  const all = await written();
  const { session } = all;
  await session.check();
  expect(session.state.stale.has("report")).toBe(false);
  await session.writeNarrative();
  expect(session.state.stale).toEqual(new Set(["report"]));
  await session.check();
  await session.renewParagraphs([INCOME]);
  expect(session.state.stale.has("report")).toBe(false);
  edit(all, INCOME, () => "");
  abroad(all, 90);
  await session.check();
  await session.renewParagraphs(["s7.threePublic"]);
  expect(session.state.stale.has("report")).toBe(true);
});

test("a text over tables with errors or blanks is written with a warning, and no plain success", async () => {
  const all = await written();
  const { session } = all;
  await session.writeNarrative();
  expect(session.state.message?.kind).toBe("success");
  abroad(all, -5);
  const row =
    Array.from({ length: 40 }, (_, index) => index).find((index) =>
      String(all.book.value("表12", index, 0)).startsWith("合计"),
    ) ?? -1;
  all.book.type("表12", row + 1, 2, 999);
  await session.previewNarrative();
  expect(session.state.message).toMatchObject({
    kind: "warning",
    text: expect.stringMatching(/^表里还有 \d+ 处错误.*先改表再写更好/),
  });
  await session.writeNarrative();
  expect(session.state.message).toMatchObject({
    kind: "warning",
    text: expect.stringMatching(/^表里还有 \d+ 处错误.*情况说明已写入 \d+ 段/),
  });
});
