import { readFileSync } from "node:fs";
import { readPackIndex } from "./packIndex";

const index = (file: string): string =>
  JSON.stringify({ schema: "budget-disclosure/pack-index@1", packs: [{ file, title: "本县的表" }] });

test("names of files in the folder", () => {
  for (const file of ["county.json", "本县2027.json", "a-b_c.v2.json"])
    expect(readPackIndex(index(file))).toEqual([{ file, title: "本县的表" }]);
});

test.each(["../x.json", "/x.json", "https://x/y.json", "a\\b.json", ".json", "x.js", "a%2fb.json", "x.json?y", ""])(
  "%s leads elsewhere, and the list is none",
  (file) => {
    expect(readPackIndex(index(file))).toBeNull();
  },
);

test.each(["", "{}", "[]", '{"schema": "budget-disclosure/pack-index@2", "packs": []}', "<html>"])(
  "%s is no list",
  (text) => {
    expect(readPackIndex(text)).toBeNull();
  },
);

test("one entry that cannot be used makes it none, a title of its length and a list of its length are still read", () => {
  const list = (packs: unknown): string => JSON.stringify({ schema: "budget-disclosure/pack-index@1", packs });
  const titled = (title: unknown): unknown => ({ file: "a.json", title });
  const offered = (packs: unknown): number | null => readPackIndex(list(packs))?.length ?? null;
  expect(
    [titled("表".repeat(100)), titled("表".repeat(101)), titled(""), titled(7)].map((one) => offered([one])),
  ).toEqual([1, null, null, null]);
  expect([offered([titled("表"), null]), offered([titled("表"), "x"]), offered({}), offered(null)]).toEqual(
    Array(4).fill(null),
  );
  expect([200, 201].map((length) => offered(Array(length).fill(titled("表"))))).toEqual([200, null]);
});

test("the list that is delivered offers nothing yet, and can be read", () => {
  expect(readPackIndex(readFileSync("assets/packs/index.json", "utf8"))).toEqual([]);
});
