import { packs } from "../../../packs";
import type { PackSpec } from "../../declare/pack";
import { packFileText } from "../packFile";
import { readPackFile } from "../readPackFile";

type Json = Record<string, never>;
const pack = (id: string): PackSpec => packs.find((one) => one.id === id) as PackSpec;

/** `at` leads to something of the pack, numbers into lists; of a list the first with `id` where it is a text. */
function faultsAfter(id: string, at: readonly (string | number)[], change: object): readonly string[] {
  const file = JSON.parse(packFileText(pack(id))) as { pack: Json };
  let here: unknown = file.pack;
  for (const part of at)
    here =
      Array.isArray(here) && typeof part === "string"
        ? here.find((item: { id: string }) => item.id === part)
        : (here as Json)[part];
  Object.assign(here as Json, change);
  const reading = readPackFile(JSON.stringify(file));
  return reading.ok ? [] : reading.faults;
}

const shanxi = "shanxi-unit-2026";
const identity = ["rules", "t06.category-is-sum-of-items"] as const;

test.each<readonly [string, string, readonly (string | number)[], object]>([
  ["（t06.category-is-sum-of-items）.table：没有“t99”这张表", shanxi, identity, { table: "t99" }],
  ["columns[0]：表六（t06）没有“nothing”这一列", shanxi, identity, { columns: ["nothing"] }],
  ["columns[0]：表六（t06）的“name”列的 kind 是 name，这里要 amount", shanxi, identity, { columns: ["name"] }],
  [
    ".rows[0].group：表六（t06）没有“noGroup”这一组行",
    shanxi,
    identity,
    { rows: [{ group: "noGroup", depth: "branch" }] },
  ],
  [".rows[0].rows[0]：表六（t06）没有“noRow”这一行", shanxi, identity, { rows: [{ rows: ["noRow"] }] }],
  [
    ".right.row：表六（t06）没有“noRow”这一行",
    shanxi,
    identity,
    { right: { term: "cell", table: "t06", row: "noRow", column: "total" } },
  ],
  [
    ".right.of[1]（301）.column：没有“t99”这张表",
    shanxi,
    identity,
    { right: { term: "add", of: [{ term: "children" }, { term: "lookup", table: "t99", code: "301" }] } },
  ],
  [
    ".right.less[0].field：基础信息没有“noField”这一项",
    shanxi,
    identity,
    { right: { term: "subtract", from: { term: "children" }, less: [{ term: "info", field: "noField" }] } },
  ],
  [
    ".right.field：基础信息的“unitKind”没有“学校”这个选项",
    shanxi,
    identity,
    { right: { term: "onlyFor", field: "unitKind", values: ["学校"], then: { term: "zero" } } },
  ],
  [
    ".when.terms[0].columns[0]：表六（t06）没有“x”这一列",
    shanxi,
    identity,
    { when: { kind: "noneZero", terms: [{ term: "parts", columns: ["x"] }] } },
  ],
  [
    "规则“t06.category-is-sum-of-items”有两个，只能有一个",
    shanxi,
    ["rules", 0],
    { id: "t06.category-is-sum-of-items" },
  ],
  ["表“t02”有两个，只能有一个", shanxi, ["tables", 0], { id: "t02" }],
  ["表的简称（shortName）“表二”有两个", shanxi, ["tables", 0], { shortName: "表二" }],
  ["工作表名“表2”有两个", shanxi, ["tables", 0], { sheet: "表2" }],
  ["工作表名“表/1”不能用", shanxi, ["tables", 0], { sheet: "表/1" }],
  ["简称要用来给表命名", shanxi, ["tables", 0], { shortName: "1 表" }],
  ["blocks 或 header 里的“government”列没有声明", shanxi, ["tables", "t06", "columns", "government"], { id: "other" }],
  ["列“total”有两个", shanxi, ["tables", "t06", "columns", "staff"], { id: "total" }],
  ["每一列要在一个块里", shanxi, ["tables", "t06", "blocks", 0], { columns: ["name", "government", "total", "staff"] }],
  ["编码的长度要从短到长", shanxi, ["tables", "t06", "blocks", 0, "bands", 1, 0], { levels: [5, 3] }],
  ["基础信息里要有“year”，kind 是 year", shanxi, ["info", "sections", 0, "fields", "year"], { kind: "text" }],
  ["选项不能是空的，不能有英文逗号", shanxi, ["info", "sections", 0, "fields", "unitKind"], { choices: ["a,b"] }],
  ["没有“表九十九”这张工作表", shanxi, ["contents", "lines", 0], { to: "sheet", sheet: "表九十九" }],
  ["基础信息没有“nobody”这一项", shanxi, ["cover", "lines", 0], { text: "{nobody}" }],
  ["基础信息没有“toString”这一项", shanxi, ["cover", "lines", 0], { text: "{toString}" }],
  ["{gone} 没有声明", shanxi, ["narratives", 0, "sections", 0, "sentences", 0], { alternatives: ["{gone}"] }],
  ["标题里只能有 {year}", shanxi, ["narratives", 0], { title: "{unitName}说明" }],
  ["情况说明里没有“nowhere”这一节", shanxi, ["charts", "charts", 0], { section: "nowhere" }],
  [
    "“没有的词”在那里没有出现",
    shanxi,
    ["glossary", "terms", 0],
    { name: "没有的词", used: { in: "table", table: "t01" } },
  ],
  ["没有“noGroup”这一组要填的行", shanxi, ["listImport", "targets", 0], { group: "noGroup" }],
  ["serviceGuide.purchases.group：", shanxi, ["serviceGuide", "purchases"], { group: "noGroup" }],
  ["serviceGuide.purchases.code：", shanxi, ["serviceGuide", "purchases"], { code: "amount" }],
  ["serviceGuide.behind：文字里没有“noSection”", shanxi, ["serviceGuide"], { behind: "noSection" }],
  ["serviceGuide.page.columnWidths：", shanxi, ["serviceGuide", "page"], { columnWidths: [10, 10] }],
  ["serviceGuide.levels：下级代码的位数要比上级多", shanxi, ["serviceGuide", "levels", 1], { characters: 1 }],
  ["performance.projects[0].group：", shanxi, ["performance", "projects", 0], { group: "noGroup" }],
  ["year（2026）不在 years 里", "basic-eight", [], { years: { first: 2020, last: 2021 } }],
  [
    "headings 里没有“预算”",
    "shanghai-department-2026",
    ["bookChecks", "book.project-pages-are-whole", "page"],
    { budget: "预算" },
  ],
  [
    "bases[0]：基础信息没有“noField”这一项",
    "shanghai-unit-2026",
    ["bookChecks", "book.changes-agree", "directions", 0],
    { bases: ["noField"] },
  ],
])("%s", (said, id, at, change) => {
  expect(faultsAfter(id, at, change).join("\n")).toContain(said);
});

test("a ring of formulas is told with the cells that it goes through", () => {
  const ring = faultsAfter(
    "basic-eight",
    ["rules", 0],
    (packs.find(({ id }) => id === "basic-eight") as PackSpec).rules[0] as object,
  );
  expect(ring).toEqual([]);
  const rules = pack("basic-eight").rules.filter((rule) => rule.kind === "identity" && rule.role === "defines");
  const [first] = rules as readonly { readonly id: string; readonly columns: readonly string[] }[];
  const faults = faultsAfter("basic-eight", ["rules", first?.id ?? ""], {
    right: { term: "parts", columns: [first?.columns[0]] },
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^第 \d+ 行 pack\.rules\[\d+\]（.+）：公式绕成一圈，永远算不出来：.+ → .+$/);
});

test("two rules that write one cell are told", () => {
  const { rules } = pack("basic-eight");
  const index = rules.findIndex((rule) => rule.kind === "identity" && rule.role === "defines");
  const faults = faultsAfter("basic-eight", [], { rules: [...rules, { ...rules[index], id: "t01.once-more" }] });
  expect(faults.join("\n")).toMatch(/（t01\.once-more）：与规则“.+”写同一个单元格/);
});

test("a chain of formulas that is too long for anybody is told as well", () => {
  const one = pack("basic-eight");
  const columns = one.tables[0]?.columns ?? [];
  expect(columns.length).toBeGreaterThan(0);
  const rows = Array.from({ length: 700 }, (_, index) => ({ id: `r${String(index)}`, label: `第${String(index)}行` }));
  const table = {
    id: "tx",
    formNo: null,
    shortName: "长表",
    sheet: "长表",
    title: "长表",
    moneyUnit: "元",
    orientation: "portrait",
    basis: "",
    columns: [
      { id: "n", label: "项目", kind: "name", width: 9 },
      { id: "a", label: "金额", kind: "amount", width: 9 },
    ],
    header: [{ column: "n" }, { column: "a" }],
    blocks: [
      { id: "b", codeColumns: [], nameColumn: "n", columns: ["n", "a"], bands: [[{ kind: "fixed", id: "g", rows }]] },
    ],
  };
  const chain = rows.slice(1, -1).map((row, index) => ({
    kind: "identity",
    id: `tx.${row.id}`,
    form: "",
    label: "",
    severity: "error",
    basis: "",
    explanation: "链",
    role: "defines",
    table: "tx",
    rows: [{ rows: [row.id] }],
    columns: ["a"],
    relation: "equals",
    right: { term: "named", rows: [`r${String(index + 2)}`] },
    tolerance: "exact",
  }));
  const faults = faultsAfter("basic-eight", [], { tables: [...one.tables, table], rules: [...one.rules, ...chain] });
  expect(faults.join("\n")).toMatch(/pack\.rules：公式一个接一个引用得太深，算不出来$/);
});
