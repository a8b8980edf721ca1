import { functions2026 } from "../../packs/codes/functions-2026";
import type { Catalogue } from "../declare/pack";
import { knownCode, namedCodes } from "./known";

const catalogue: Catalogue = {
  year: 2026,
  entries: [{ code: "213", name: "农林水支出" }],
  known: [
    { code: "213", name: "农林水", doubtful: false },
    { code: "21303", name: "水利", doubtful: true },
  ],
};

test("the catalogue's own name goes first, the list beside it says only what it lacks", () => {
  expect([...namedCodes(catalogue)].map(([code, { name }]) => `${code} ${name}`)).toEqual([
    "213 农林水支出",
    "21303 水利",
  ]);
  expect(knownCode(catalogue, "213")).toBeNull();
  expect(knownCode(catalogue, "21303")).toEqual({ code: "21303", name: "水利", doubtful: true });
  expect(knownCode(catalogue, "21399")).toBeNull();
});

test("a code of the built-in list is digits of a 类, 款 or 项 under its parent, once, with a name", () => {
  const known = (functions2026 as Catalogue).known ?? [];
  const codes = known.map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(1700);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, name } of known)
    expect({ code, name }).toEqual({
      code: expect.stringMatching(/^\d{3}(?:\d{2}){0,2}$/),
      name: expect.stringMatching(/^\S+$/),
    });
  expect(codes.filter((code) => code.length > 3 && !codes.includes(code.slice(0, -2)))).toEqual([]);
  expect(known.filter(({ doubtful }) => doubtful).length).toBeGreaterThan(100);
  expect(knownCode(functions2026, "2130301")).toMatchObject({ name: "行政运行", doubtful: false });
});
