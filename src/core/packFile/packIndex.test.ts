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

test("the list that is delivered offers nothing yet, and can be read", () => {
  expect(readPackIndex(readFileSync("assets/packs/index.json", "utf8"))).toEqual([]);
});
