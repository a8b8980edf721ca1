import { workbookOf } from "../../../test/support/workbookOf";
import { readList } from "./readList";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (text: string): Promise<readonly (readonly unknown[])[] | undefined> =>
  (await readList(bytes(text)))[0]?.rows;
const refused = (text: string): Promise<unknown> =>
  readList(bytes(text)).then(
    () => null,
    (error: unknown) => error,
  );

const LIST = "编码,名称\n201,服务\n";

test.each<[string, string]>([
  ["LF", LIST],
  ["CR LF", LIST.replaceAll("\n", "\r\n")],
  ["CR CR LF", LIST.replaceAll("\n", "\r\r\n")],
  ["CR", LIST.replaceAll("\n", "\r")],
  ["tabs", LIST.replaceAll(",", "\t")],
  ["semicolons, told by the first line", `sep=;\n${LIST.replaceAll(",", ";")}`],
])("lines and separators: %s", async (_, text) => {
  expect(await rowsOf(text)).toEqual([["编码", "名称"], ["201", "服务"], [""]]);
});

test("the separator that gives most rows the same number of cells wins, the first of two alike", async () => {
  expect(await rowsOf("a;b,c\nd;e,f\ng;h,i\n1;2;3")).toEqual([["a;b", "c"], ["d;e", "f"], ["g;h", "i"], ["1;2;3"]]);
  expect(await refused("一行\n两行")).toMatchObject({ code: "unsupportedFormat" });
});

describe("what no sheet can hold", () => {
  test.each<[string, string, string, string]>([
    ["rows", LIST + "\n".repeat(1_048_577), "tooManyRows", "1048579"],
    ["columns", `${LIST}${",".repeat(16_384)}\n`, "tooManyColumns", "3"],
    ["cells", LIST + `${",".repeat(16_383)}\n`.repeat(306), "tooLarge", "5013508 cells"],
  ])("%s", async (_, text, code, detail) => {
    expect(await refused(text)).toMatchObject({ code, detail });
  });

  test("the last column and the last row of a sheet are read", async () => {
    expect((await rowsOf(`${LIST}${",".repeat(16_383)}`))?.at(-1)).toHaveLength(16_384);
    expect(await rowsOf(LIST + "a\n".repeat(1_048_574))).toHaveLength(1_048_577);
  });

  test("of a longer text so much is kept that it is seen to be too long; the longest that a cell holds stays whole", async () => {
    expect((await rowsOf(`${LIST}202,${"长".repeat(1_000_000)}`))?.[2]).toEqual(["202", "长".repeat(32_768)]);
    const long = (length: number): Promise<Uint8Array> =>
      workbookOf([
        ["编码", "名称"],
        ["202", "长".repeat(length)],
      ]);
    expect((await readList(await long(32_767)))[0]?.rows[1]).toEqual(["202", "长".repeat(32_767)]);
  });
});

test("long runs of what ends a line or a text take no time", async () => {
  const started = Date.now();
  await refused(`${LIST}${"\r".repeat(500_000)}x,y`);
  await refused(`${LIST}${"\u001a".repeat(500_000)}x,y`);
  await refused(`${"\u0000".repeat(1_000_000)}${LIST}`);
  expect(Date.now() - started).toBeLessThan(10_000);
});
