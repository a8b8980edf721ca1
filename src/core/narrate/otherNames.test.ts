/** Items and paragraphs that have the right amount under another name, and sentences without words of their own. */
import { editCell } from "../../../test/support/edit";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanghaiSample } from "../../../test/support/shanghaiSample";
import { shanghaiUnit2026 } from "../../packs/shanghai-unit-2026/pack";
import { shanxiUnit2026 } from "../../packs/shanxi-unit-2026/pack";
import { checkWorkbook } from "../report/check";
import type { Finding } from "../finding/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { PackSpec } from "../declare/pack";
import type { ListPiece } from "./reading/pieces";
import { words } from "./reading/pieces";
import { readTokens } from "./reading/readSentence";
import { tokenize } from "./reading/tokens";

const item = (name: string, amount: number): ListPiece["items"][number] => ({ name, amount, share: null, cells: [] });
const list: ListPiece = {
  kind: "list",
  slot: "classes",
  text: "",
  without: [],
  withoutCells: [],
  items: [item("社会保障和就业支出", 7692), item("卫生健康支出", 2217), item("住房保障支出", 3846)],
};

function read(text: string): readonly (readonly string[])[] {
  const pieces = [words("一般公共预算支出的结构是："), list];
  const { disagreements } = readTokens({ pieces, text: "…" }, text, tokenize(text));
  return disagreements.map(({ what, kind, printed, expected }) => [what, kind, printed, expected]);
}

test("an old name beside the amount of the item that is missing is its name, once", () => {
  expect(
    read("一般公共预算支出的结构是：社会保障和就业支出76.92万元；医疗方面22.17万元；住房保障支出38.46万元。"),
  ).toEqual([["renamed", "name", "医疗方面", "卫生健康支出"]]);
});

test("with another amount, or where two items could be meant, one is too many and one is missing", () => {
  expect(
    read("一般公共预算支出的结构是：社会保障和就业支出76.92万元；医疗方面22.18万元；住房保障支出38.46万元。")
      .map(([what]) => what)
      .sort(),
  ).toEqual(["added", "omitted"]);
  expect(
    read(
      "一般公共预算支出的结构是：社会保障和就业支出76.92万元；医疗方面22.17万元；农村方面22.17万元；住房保障支出38.46万元。",
    ).map(([what]) => what),
  ).not.toContain("renamed");
});

/** What is found once a text of a sheet is another; with the words in every cell that has them. */
function changed(
  pack: PackSpec,
  book: WorkbookSnapshot,
  has: RegExp,
  to: (text: string) => string,
): readonly Finding[] {
  const at = book.sheets.flatMap(({ name, values }) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        typeof value === "string" && has.test(value) ? [{ address: { sheet: name, row, column }, value }] : [],
      ),
    ),
  );
  const [first] = at;
  if (!first) throw new Error("no such text");
  return checkWorkbook(pack, editCell(book, first.address, to(first.value))).findings.filter(
    ({ rule, severity, cells: [cell] }) =>
      rule.startsWith("narrative.") && severity !== "info" && cell?.address.row === first.address.row,
  );
}

test("a paragraph of a 科目 under another name, its amount the right one", () => {
  const found = changed(shanghaiUnit2026, shanghaiSample(), /^.{0,4}“[^”]*（项）”\d/, (text) =>
    text.replace(/（款）[^（]*（项）/, "（款）别的什么事务（项）"),
  );
  expect(found.map(({ template, kind, words: said }) => [template, kind, said.printed])).toEqual([
    ["narrativeDiffers", "wording", "别的什么事务"],
  ]);
});

test("one amount of a list of services, which has no words but their names", () => {
  const found = changed(shanxiUnit2026, sampleSnapshot(), /C23090199-其他印刷服务40,000元/, (text) =>
    text.replace("40,000元", "400,000元"),
  );
  expect(found.map(({ template, words: said }) => [template, said.printed, said.expected])).toEqual([
    ["narrativeDiffers", "400,000", "40,000"],
  ]);
});

test.each([
  ["从前的名称-$2-$3", "从前的名称"],
  ["$1-行政事业单位离退休-$3", "行政事业单位离退休"],
])("names joined by dashes are compared one by one: %s", (names, printed) => {
  const found = changed(shanghaiUnit2026, shanghaiSample(), /^.{0,4}“[^”]*（项）”\d/, (text) =>
    text.replace(
      /“([^（]*)（类）([^（]*)（款）([^（]*)（项）”([\d,.]+万元).*$/s,
      `“${names}”科目$4，主要用于基本支出。`,
    ),
  );
  expect(found.map(({ template, kind, words: said }) => [template, kind, said.printed])).toEqual([
    ["narrativeDiffers", "wording", printed],
  ]);
});
