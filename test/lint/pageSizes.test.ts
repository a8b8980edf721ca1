/** How the build counts what the pane loads (webpack.pageSizes.js). `npm run build` holds the numbers themselves. */
interface Sizes {
  readonly ribbon: number;
  readonly page: number;
  readonly whole: number;
}

const { limits, pageSizes, tooLarge } = jest.requireActual<{
  readonly limits: Sizes;
  pageSizes(files: ReadonlyMap<string, readonly string[]>, sizeOf: (file: string) => number): Sizes;
  tooLarge(sizes: Sizes, most?: Sizes): readonly string[];
}>("../../webpack.pageSizes.js");

const bytes: Readonly<Record<string, number>> = {
  "t.js": 1,
  "t.css": 1000,
  "p.js": 20,
  "s.js": 300,
  "a.js": 4,
  "b.js": 7,
};
const groups = new Map([
  ["taskpane", ["t.js", "t.css"]],
  ["pane", ["p.js", "s.js"]],
  ["form-a", ["a.js", "s.js"]],
  ["form-b", ["b.js"]],
  ["codes", ["s.js", "c.js"]],
]);
const sizeOf = (file: string): number => bytes[file] ?? 50_000;

test("scripts alone, each once, with the largest form", () => {
  expect(pageSizes(groups, sizeOf)).toEqual({ ribbon: 1, page: 328, whole: 50_328 });
});

test("a chunk that is not there any more is no page of nothing", () => {
  for (const name of ["taskpane", "pane", "codes"])
    expect(() => pageSizes(new Map([...groups].filter(([one]) => one !== name)), sizeOf)).toThrow(name);
  expect(() => pageSizes(new Map([...groups].filter(([name]) => !name.startsWith("form-"))), sizeOf)).toThrow("form-");
});

test("one byte more is too large", () => {
  const most = { ribbon: 10, page: 20, whole: 30 };
  expect(tooLarge(most, most)).toEqual([]);
  expect(tooLarge({ ribbon: 10, page: 21, whole: 30 }, most)).toEqual(["page: 21 bytes of gzip, at most 20"]);
});

test("the limits are within the goals", () => {
  expect(limits.ribbon).toBeLessThanOrEqual(90_000);
  expect(limits.page).toBeLessThanOrEqual(220_000);
});
