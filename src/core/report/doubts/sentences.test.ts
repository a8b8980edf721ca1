/** Texts that say otherwise than a table which is itself in doubt. In the sample 表10 has 公务接待费 in row 9, and 表12 its totals in row 7. */
import { reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { editCell } from "../../../../test/support/edit";
import { parseAddress } from "../../../../test/support/addresses";
import { plainValues } from "../../../../test/support/foreignSnapshot";
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Finding } from "../../finding/finding";

const live = sampleSnapshot();
const published = plainValues(live);
const narrative = (book: WorkbookSnapshot): readonly Finding[] =>
  reportOn(book).findings.filter(({ rule, severity }) => rule.startsWith("narrative.") && severity !== "info");
const withText = (book: WorkbookSnapshot, cell: string, change: (text: string) => string): WorkbookSnapshot =>
  editCell(book, parseAddress(cell), change(String(valueIn(book, cell))));
const more = (cells: readonly string[], by: number): Record<string, number> =>
  Object.fromEntries(cells.map((cell) => [cell, Math.round((Number(valueIn(published, cell)) + by) * 100) / 100]));

test("the text has what would make the table hold: it follows from what is wrong there", () => {
  const book = withCells(published, more(["表12!B7", "表12!C7"], 114.27));
  const { findings } = reportOn(book);
  const told = narrative(book);
  expect(told.map(({ template, words }) => [template, words.printed, words.inTable, words.expected])).toEqual([
    ["narrativeInDoubt", "1,643.27", "1,757.54", undefined],
    ["narrativeInDoubt", "1,641.77", "1,756.04", undefined],
  ]);
  for (const { root } of told) expect(findings[root ?? -1]).toMatchObject({ kind: "mismatch", severity: "error" });
});

test("a text that is wrong by itself beside it stands for itself, and is to become what the table has", () => {
  const book = withCells(published, more(["表12!B7", "表12!C7"], 114.27));
  const told = narrative(withText(book, "情况说明!A24", (text) => text.replace("152.13", "125.13")));
  expect(
    told
      .filter(({ root }) => root === undefined)
      .map(({ template, words }) => [template, words.printed, words.expected ?? null]),
  ).toEqual([["narrativeDiffers", "125.13", "152.13"]]);
});

test("in a table whose title is of another year nothing is to become what the table has", () => {
  const wrong = withCells(published, {
    "表10!A2": "2025年财政拨款安排“三公”经费支出预算表",
    ...more(["表10!B8", "表10!B6"], 2),
  });
  const told = narrative(wrong).filter(({ cells: [cell] }) => cell?.address.row === 25);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ template }) => template === "narrativeDiffers")).toEqual([]);
});

test("without anything wrong in the tables a text is corrected as before", () => {
  expect(
    narrative(withText(published, "情况说明!A36", (text) => text.replace("1,643.27", "1,634.27"))).map(
      ({ template, words, root }) => [template, words.expected, root],
    ),
  ).toEqual([["narrativeDiffers", "1,643.27", undefined]]);
});

test("a negative where the text has the same without a sign is looked at in the table first", () => {
  const told = narrative(withCells(published, { "表11!B6": -152.13 }));
  expect(told.map(({ template }) => template)).not.toContain("narrativeDiffers");
});

test("stale paragraphs are not offered anew from a table that does not hold", () => {
  const { findings } = reportOn(withCells(live, more(["表12!B7", "表12!C7"], 114.27)));
  expect(
    findings
      .filter(({ template }) => template.startsWith("narrativeStale"))
      .map(({ template, words }) => [template, words.count]),
  ).toEqual([["narrativeStaleInDoubt", "1"]]);
});

test("nor while a part of the figures behind them waits", () => {
  const rows = ["表12!C13", "表12!C14", "表12!C15", "表12!C16", "表12!C17"];
  expect(
    reportOn(withCells(live, Object.fromEntries(rows.map((cell) => [cell, null])))).findings.filter(
      ({ template }) => template === "narrativeStale" || template === "narrativeDiffers",
    ),
  ).toEqual([]);
});

test("another table and the text's own change speak for the text: it is not to follow the one that differs", () => {
  const sheets = published.sheets.filter(({ name }) => name !== "基础信息");
  // Without 基础信息 nothing binds 表十一 to 表六.
  const foreign = { ...published, sheets };
  const stated = (book: WorkbookSnapshot): WorkbookSnapshot =>
    withText(
      book,
      "情况说明!A29",
      () => "本单位机关运行经费财政拨款预算152.13万元，比2025年预算增加2.13万元，增长1.42%。",
    );
  const change = Object.fromEntries(["表11!B6", "表11!C6", "表11!B7", "表11!C7"].map((cell) => [cell, 152.31]));
  const told = narrative(stated(withCells(foreign, change))).filter(({ rule }) => rule.includes("agencyRunning"));
  expect(
    told.map(({ template, words }) => [template, words.printed, words.inTable, words.expected, words.place]),
  ).toEqual([["narrativeOfOtherTable", "152.13", "152.31", undefined, "表六 合计·公用经费"]]);
  const wrong = narrative(withText(stated(foreign), "情况说明!A29", (text) => text.replace("152.13", "152.31")));
  expect(wrong.map(({ template, words }) => [template, words.expected])).toEqual([["narrativeDiffers", "152.13"]]);
});

test("names of a list that two exchanged columns bring about follow from these", () => {
  const rows = Array.from({ length: 40 }, (_, index) => index + 6).filter(
    (row) => typeof valueIn(published, `表6!C${row}`) === "number",
  );
  const change = Object.fromEntries(
    rows.flatMap((row) => [
      [`表6!D${row}`, valueIn(published, `表6!E${row}`)],
      [`表6!E${row}`, valueIn(published, `表6!D${row}`)],
    ]),
  );
  const { findings, causes = [] } = reportOn(withCells(published, change));
  expect(causes.map(({ kind }) => kind)).toContain("exchangedColumns");
  const items = findings.filter(({ template }) => template === "narrativeItemAdded");
  expect(items.length).toBeGreaterThan(5);
  expect(items.filter(({ root }) => root === undefined)).toEqual([]);
});

test("amounts that changed places in the text are the text's own, although the tables have both", () => {
  const book = withText(published, "情况说明!A10", (text) =>
    text.replace("1,090.11", "…").replace("1,643.27", "1,090.11").replace("…", "1,643.27"),
  );
  const told = narrative(book).filter(({ words }) => /^1,(?:090\.11|643\.27)$/.test(words.printed ?? ""));
  expect(told.map(({ template }) => template)).toEqual(["narrativeDiffers", "narrativeDiffers"]);
});

test("a figure that was typed in 元 into a table in 万元 turns no text round, and what it is part of goes with it", () => {
  const lines = published.sheets.find(({ name }) => name === "表10")?.values ?? [];
  const cells = lines.flatMap((line, row) =>
    /^(?:因公出国|合计)/.test(String(line[0])) && typeof line[1] === "number"
      ? [`表10!B${String(row + 1)}`, `表10!C${String(row + 1)}`]
      : [],
  );
  const typed = Number(valueIn(published, cells[0] ?? ""));
  expect([cells.length, typed > 0]).toEqual([4, true]);
  const told = narrative(withCells(published, more(cells, typed * 9999)));
  expect(told.filter(({ template }) => template === "narrativeDiffers")).toEqual([]);
  const roots = told.filter(({ root }) => root === undefined);
  expect(roots.map(({ template }) => template)).toEqual(["narrativeInYuan"]);
  expect(roots[0]?.words.expected).toBeUndefined();
});
