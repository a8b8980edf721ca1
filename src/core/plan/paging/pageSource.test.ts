import { MARGINS } from "./paging";
import type { PageRows } from "./pageSource";
import { paginate, sourceOfPlan } from "./pageSource";
import { numbersIn, pageMark, pagesMemory, pagingIn } from "./memory";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";

const rows = (count: number, height: number): PageRows => ({
  orientation: "portrait",
  margins: MARGINS,
  widths: [80],
  repeated: 0,
  rows: Array.from({ length: count }, () => ({ height })),
});
const numbers = (...sources: Parameters<typeof paginate>[0][number]["rows"][]) =>
  paginate(sources.map((own, index) => ({ sheet: `表${index}`, rows: own }))).map(({ first }) => first);

test("each sheet begins behind the pages of those before it", () => {
  expect(numbers(rows(10, 20), rows(100, 20), "onePage", { scale: 50, breaks: [10, 20] }, rows(1, 20))).toEqual([
    1, 2, 5, 6, 9,
  ]);
});

test("behind a sheet of which nobody knows the pages no number is known", () => {
  expect(numbers(rows(10, 20), null, rows(10, 20), "onePage")).toEqual([1, 2, null, null]);
});

test("a planned sheet ends its pages by the heights and the area that it states", () => {
  const print = {
    orientation: "portrait",
    area: { top: 0, left: 0, bottom: 9, right: 0 },
    titleRows: null,
    centerHorizontally: true,
    blackAndWhite: true,
    footer: "",
  } as const;
  const plan = {
    name: "绩效01",
    mode: "create",
    cells: [],
    columnWidths: [60, 40],
    rowHeights: Array.from({ length: 10 }, (_, row) => ({ row, height: 300 })),
    print,
  } as const;
  const [paged] = paginate([sourceOfPlan(plan)]);
  expect(paged?.paging).toEqual({ scale: 100, breaks: [2, 4, 6, 8] });
  expect(paginate([sourceOfPlan({ ...plan, print: { ...print, pagesHigh: 1 } })])[0]?.paging).toBeNull();
});

test("what is remembered says where pages end, or that there is one", () => {
  const [one, many, unknown] = paginate([
    { sheet: "甲", rows: "onePage" },
    { sheet: "乙", rows: { scale: 61, breaks: [30, 55] } },
    { sheet: "丙", rows: null },
  ]);
  if (!one || !many || !unknown) throw new Error("not paged");
  const pages = pagesMemory(pack, [one, many, unknown], [1, null, 5]);
  expect(pages).toEqual({ 甲: "1", 乙: "2:61:30,55", 丙: "5", 目录: "1,,5" });
  expect([numbersIn(pack, pages), numbersIn(pack, { 甲: "1" }), numbersIn(pack, undefined)]).toEqual([
    [1, undefined, 5],
    null,
    null,
  ]);
  expect([pagingIn("1"), pagingIn("2:61:30,55"), pagingIn("2:61:"), pagingIn(undefined)]).toEqual([
    "onePage",
    { scale: 61, breaks: [30, 55] },
    { scale: 61, breaks: [] },
    null,
  ]);
  expect(pageMark({ ...many, first: null })).toBe(":61:30,55");
});
