import { packs } from "../../packs";
import type { PackSpec } from "../declare/pack";
import { MOST_CHARACTERS } from "./limits";
import { isSamePack, PACK_SCHEMA, packFileText } from "./packFile";
import { readPackFile } from "./readPackFile";

type Json = Record<string, unknown>;
const [shanxi] = packs as [PackSpec];

/** The pack's file with a change, and what is said about it. */
function faultsWith(change: (pack: never) => void, pack: PackSpec = shanxi): readonly string[] {
  const file = JSON.parse(packFileText(pack)) as { pack: never };
  change(file.pack);
  return faultsOf(`${JSON.stringify(file, null, 1)}\n`);
}

function faultsOf(text: string): readonly string[] {
  const reading = readPackFile(text);
  return reading.ok ? [] : reading.faults;
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  test("goes into a file and comes back", () => {
    const reading = readPackFile(packFileText(pack));
    expect(reading).toEqual({ ok: true, pack });
    expect(reading.ok && isSamePack(reading.pack, pack)).toBe(true);
    expect(packFileText(reading.ok ? reading.pack : shanxi)).toBe(packFileText(pack));
  });
});

test("two packs are the same whatever the order of their keys, and not when a word differs", () => {
  expect(isSamePack(shanxi, Object.fromEntries(Object.entries(shanxi).reverse()) as unknown as PackSpec)).toBe(true);
  expect(isSamePack(shanxi, { ...shanxi, title: `${shanxi.title}。` })).toBe(false);
});

test("what the program finds out while it runs is not written", () => {
  expect(packFileText({ ...shanxi, atHand: [], carried: "x" })).toBe(packFileText(shanxi));
  expect(
    faultsWith((pack: Json) => {
      pack.formless = true;
      pack.carried = "x";
    }),
  ).toEqual([expect.stringMatching(/pack\.formless：没有这一项/), expect.stringMatching(/pack\.carried：没有这一项/)]);
});

describe("no pack file", () => {
  test.each([
    ["", "不是正确的 JSON"],
    ["{", "第 1 行：不是正确的 JSON"],
    ["[]", "不是表式文件"],
    ["null", "不是表式文件"],
    ["{}", "schema：没有写"],
    ['{"schema": "budget-disclosure/data@1"}', "schema：写的是“budget-disclosure/data@1”"],
    ['{"schema": "budget-disclosure/pack@2", "pack": {}}', "第 2 版的表式文件，本程序读第 1 版"],
    [`{"schema": "${PACK_SCHEMA}"}`, "第 1 行 pack：缺这一项"],
    [`{"schema": "${PACK_SCHEMA}", "pack": ${"[".repeat(90)}${"]".repeat(90)}}`, "套得太深"],
    [" ".repeat(MOST_CHARACTERS + 1), "最多 2000000 个"],
    [`{"schema": "${PACK_SCHEMA}", "pack": "${"x".repeat(200_000)}"}`, "长得不像"],
    [
      `{"schema": "${PACK_SCHEMA}", "pack": {"tables": [${"{},".repeat(6000)}{}]}}`,
      "pack.tables：有 6001 项，最多 5000 项",
    ],
    [
      `{"schema": "${PACK_SCHEMA}", "pack": {"a": [${`[${"1,".repeat(4000)}1],`.repeat(60)}1]}}`,
      "个值，最多 200000 个",
    ],
    [`{"schema": "${PACK_SCHEMA}", "schema": "${PACK_SCHEMA}", "pack": {}}`, "写了两次"],
  ])("%.60s", (text, said) => {
    expect(faultsOf(text).join("\n")).toContain(said);
  });

  test("as many faults as a file can hold are told without waiting", () => {
    const tables = Array.from({ length: 60 }, () => ({ columns: Array.from({ length: 1600 }, () => ({})) }));
    const faults = faultsOf(JSON.stringify({ schema: PACK_SCHEMA, pack: { tables } }));
    expect(faults.length).toBe(1001);
    expect(faults.at(-1)).toMatch(/^还有 \d+ 处$/);
  });
});

describe("shape", () => {
  test.each<readonly [string, (pack: never) => void]>([
    [
      "pack.tables[0]（表一）.moneyUnit：写的是“亿元”，应当是 元、万元 之一",
      (pack: { tables: Json[] }) => Object.assign(pack.tables[0] as Json, { moneyUnit: "亿元" }),
    ],
    [
      "pack.tables[0]（表一）.colour：没有这一项",
      (pack: { tables: Json[] }) => Object.assign(pack.tables[0] as Json, { colour: "red" }),
    ],
    ["pack.rules[0]（t01.total-income）.right：缺这一项", () => undefined],
    [
      "pack.year：应当是整数，写的是 2026.5",
      (pack: Json) => {
        pack.year = 2026.5;
      },
    ],
    [
      "pack.year：应当是数，写的是 2026",
      (pack: Json) => {
        pack.year = "2026";
      },
    ],
    [
      "pack.tables：不能是空的列表",
      (pack: Json) => {
        pack.tables = [];
      },
    ],
    [
      ".right.term：写的是“eval”，没有这一种",
      (pack: { rules: Json[] }) => {
        (pack.rules.find(({ kind }) => kind === "identity") as Json).right = { term: "eval", code: "1" };
      },
    ],
    [
      ".right.of：缺这一项",
      (pack: { rules: Json[] }) => {
        (pack.rules.find(({ kind }) => kind === "identity") as Json).right = { term: "add" };
      },
    ],
    [
      ".kind：写的是“script”，没有这一种",
      (pack: { rules: Json[] }) => {
        (pack.rules[0] as Json).kind = "script";
      },
    ],
    [
      ".code：“ABC”的写法不对",
      (pack: { catalogues: { function: { entries: Json[] } } }) => {
        (pack.catalogues.function.entries[0] as Json).code = "ABC";
      },
    ],
  ])("%s", (said, change) => {
    const faults = faultsWith((pack: never) => {
      if (said.includes("right：缺"))
        delete ((pack as { rules: Json[] }).rules.find(({ kind }) => kind === "identity") as Json).right;
      else change(pack);
    });
    expect(faults.join("\n")).toContain(said.replace(/^pack\.rules\[0\]（[^）]*）/, ""));
    expect(faults).toHaveLength(1);
  });
});

describe("nothing in it is run, and nothing passes for another thing", () => {
  test.each<readonly [string, (pack: never) => void]>([
    [
      "以等号开头，像公式",
      (pack: { tables: { title: string }[] }) =>
        Object.assign(pack.tables[0] as Json, { title: '=HYPERLINK("http://x")' }),
    ],
    [
      "以等号开头，像公式",
      (pack: { tables: { title: string }[] }) => Object.assign(pack.tables[0] as Json, { title: " ＝1+1" }),
    ],
    [
      "“__proto__”不能用作名称",
      (pack: Json) => Object.defineProperty(pack, "__proto__", { value: { polluted: true }, enumerable: true }),
    ],
    [
      "“constructor”不能用作名称",
      (pack: { words: Json }) => {
        pack.words = { constructor: "x" };
      },
    ],
    [
      "“toString”不能用作编号",
      (pack: { tables: { columns: { id: string }[] }[] }) =>
        Object.assign(pack.tables[0]?.columns[0] as Json, { id: "toString" }),
    ],
    ["不能用作编号：只能有字母", (pack: { rules: Json[] }) => Object.assign(pack.rules[0] as Json, { id: "a|b" })],
    [
      "不能有的字符（U+0007）",
      (pack: Json) => {
        pack.title = "\u0007";
      },
    ],
    [
      "有 6000 个字，最多 5000 个",
      (pack: Json) => {
        pack.title = "字".repeat(6000);
      },
    ],
    [
      "1000000 太大，最多 3000",
      (pack: Json) => {
        pack.year = 1_000_000;
      },
    ],
    [
      "500 太大，最多 200",
      (pack: { tables: { blocks: { bands: Json[][] }[] }[] }) =>
        Object.assign(pack.tables[1]?.blocks[0]?.bands[0]?.[0] as Json, { minRows: 500 }),
    ],
  ])("%s", (said, change) => {
    expect(faultsWith(change).join("\n")).toContain(said);
    expect(({} as Json).polluted).toBeUndefined();
  });
});
