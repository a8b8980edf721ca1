/** What last year's file gives, what it does not, and what is never overwritten. */
import { readFileSync } from "node:fs";
import { mapCells, mapSheets } from "../../../test/support/foreignSnapshot";
import { located, proposed, withCell, withFields } from "../../../test/support/lastYear";
import { planOfYear } from "../../../test/support/planOfYear";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { createContext } from "../report/check";
import { NO_INPUTS } from "../model/inputs";
import { readDataFile } from "../data/dataFile";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import type { CellContent } from "../model/workbookPlan";
import { narrateLocated } from "../narrate/narrate";
import { planWorkbook } from "../plan/plan";
import { applied } from "../../../test/support/applied";
import { planTaking } from "./planTaking";
import { proposeLastYear } from "./propose";
import type { Taking } from "./taking";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const now = snapshotOf(planWorkbook(pack, sample.inputs));
const last = snapshotOf(planOfYear(pack, sample.inputs, 2025));

const value = (of: string | number): CellContent => ({ kind: "value", value: of });

function take(field: string, lastYear: WorkbookSnapshot, thisYear = now): Taking {
  const taking = proposed(located(pack, thisYear), located(pack, lastYear)).takings.find((one) => one.field === field);
  if (!taking) throw new Error(`no ${field}`);
  return taking;
}

const T05: readonly [string, string, string] = ["t05", "total", "total"];

test("the sample of the year before gives every figure, with its place", () => {
  const { takings, ...rest } = proposed(located(pack, now), located(pack, last));
  expect(rest).toMatchObject({ year: 2026, lastYear: 2025, otherUnit: false });
  expect(takings.every(({ amount, from }) => amount !== null && from.length === 1)).toBe(true);
  expect(take("lastGeneral", last)).toMatchObject({
    amount: 273338,
    from: [{ sheet: "表5", row: 5, column: 2 }],
    doubtful: false,
  });
});

test("a file of another year is refused with both years, and taken when the user insists", () => {
  expect(proposeLastYear(located(pack, now), located(pack, now))).toEqual({
    ok: false,
    refusal: { code: "wrongYear", year: 2026, lastYear: 2026 },
  });
  const changed = withFields(pack, now, new Map<string, CellValue>([["year", 2025]]));
  expect(proposeLastYear(located(pack, now), located(pack, changed))).toMatchObject({
    refusal: { code: "wrongYear", lastYear: null },
  });
  expect(proposed(located(pack, now), located(pack, now), { anyYear: true }).lastYear).toBe(2026);
});

test("another unit's name is said, width and blanks aside", () => {
  const other = withFields(pack, last, new Map<string, CellValue>([["unitName", "另一个单位"]]));
  expect(proposed(located(pack, now), located(pack, other))).toMatchObject({ otherUnit: true, lastUnit: "另一个单位" });
  const wide = withFields(
    pack,
    last,
    new Map<string, CellValue>([["unitName", ` ${createContext(pack, now).unit}　`]]),
  );
  expect(proposed(located(pack, now), located(pack, wide)).otherUnit).toBe(false);
});

test("what cannot be read is not found, and never 0", () => {
  expect(take("lastGeneral", withCell(pack, last, T05, value("#REF!")))).toMatchObject({
    amount: null,
    status: "notFound",
    why: { kind: "errorValue", detail: "#REF!" },
  });
  expect(take("lastGeneral", withCell(pack, last, T05, value("见附件")))).toMatchObject({
    amount: null,
    status: "notFound",
    why: { kind: "notANumber", detail: "见附件" },
  });
  const without = { ...last, sheets: last.sheets.filter(({ name }) => name !== "表5") };
  expect(take("lastGeneral", without)).toMatchObject({ amount: null, status: "notFound", why: { kind: "table" } });
});

test("a blank total is 0 where nothing stands below it, and not found where figures do", () => {
  expect(take("lastGeneral", withCell(pack, last, T05, value("")))).toMatchObject({
    amount: null,
    status: "notFound",
    why: { kind: "blank" },
  });
  expect(take("lastReception", withCell(pack, last, ["t10", "reception", "total"], value("")))).toMatchObject({
    amount: 0,
    why: null,
  });
});

test("a figure that its own file calls wrong is as printed, and marked", () => {
  expect(take("lastGeneral", withCell(pack, last, T05, value(2373.83)))).toMatchObject({
    amount: 237383,
    doubtful: true,
  });
});

/** Figures written times so many, under another line of the unit of money. */
function inUnit(line: string, times: number): WorkbookSnapshot {
  return mapSheets(last, (sheet) =>
    sheet.name !== "表5"
      ? sheet
      : mapCells(sheet, (cell) =>
          typeof cell === "number"
            ? Math.round(cell * times * 100) / 100
            : cell === "单位：万元"
              ? `单位：${line}`
              : cell,
        ),
  );
}

test("a table in 元 is taken in 万元 and marked, one in a unit that no form has is not taken", () => {
  expect(take("lastGeneral", inUnit("元", 10_000))).toMatchObject({ amount: 273338, doubtful: true });
  expect(take("lastGeneral", inUnit("千元", 10))).toMatchObject({
    amount: null,
    status: "notFound",
    why: { kind: "moneyUnit", detail: "千元", at: { sheet: "表5" } },
  });
  expect(take("lastAbroad", inUnit("千元", 10))).toMatchObject({
    status: take("lastAbroad", last).status,
    doubtful: false,
  });
});

test("a form that nobody filled in is refused: its zeros are no figures", () => {
  const blank = snapshotOf(planOfYear(pack, NO_INPUTS, 2025));
  expect(proposeLastYear(located(pack, now), located(pack, blank))).toEqual({
    ok: false,
    refusal: { code: "noFigures" },
  });
});

test("a number kept as text is that number", () => {
  expect(take("lastGeneral", withCell(pack, last, T05, value("2,733.38")))).toMatchObject({ amount: 273338 });
});

test.each<[string, CellValue, string]>([
  ["blank", "", "fill"],
  ["spaces", "  ", "fill"],
  ["the same", 2733.38, "same"],
  ["the same as text", "2,733.38", "same"],
  ["another figure", 2733.39, "differs"],
  ["zero", 0, "differs"],
  ["a dash", "—", "differs"],
  ["a text", "待定", "differs"],
])("a field that holds %s", (_, held, status) => {
  expect(take("lastGeneral", last, withFields(pack, now, new Map([["lastGeneral", held]]))).status).toBe(status);
});

test("what was typed after the proposal stays, the rest is written where the field now stands", () => {
  const blank = withFields(
    pack,
    now,
    new Map<string, CellValue>([
      ["lastGeneral", ""],
      ["lastAgencyRunning", ""],
    ]),
  );
  const chosen = [take("lastGeneral", last, blank), take("lastAgencyRunning", last, blank)];
  const since = withFields(pack, blank, new Map<string, CellValue>([["lastGeneral", 1]]));
  const lower = {
    ...since,
    sheets: since.sheets.map((sheet) =>
      sheet.name === "基础信息"
        ? {
            ...sheet,
            values: [...sheet.values.slice(0, 2), [], ...sheet.values.slice(2)],
            formulas: [...sheet.formulas.slice(0, 2), [], ...sheet.formulas.slice(2)],
          }
        : sheet,
    ),
  };
  const { written, left, plan } = planTaking(located(pack, lower), chosen);
  expect(left.map(({ field }) => field)).toEqual(["lastGeneral"]);
  expect(written).toHaveLength(1);
  const done = located(pack, applied(lower, plan)).book;
  expect(done.infoAmount("lastGeneral")).toEqual({ ok: true, amount: 100 });
  expect(done.infoAmount("lastAgencyRunning")).toEqual({ ok: true, amount: chosen[1]?.amount });
  expect(written[0]?.address.row).toBe((chosen[1]?.target?.row ?? 0) + 1);
});

test("a field whose line is gone is said, and cannot be written", () => {
  const gone = withFields(pack, now, new Map<string, CellValue>());
  const info = gone.sheets.find(({ name }) => name === "基础信息");
  const row = located(pack, gone).book.infoAddress("lastGeneral")?.row ?? 0;
  const without = {
    ...gone,
    sheets: gone.sheets.map((sheet) =>
      sheet === info ? { ...sheet, values: sheet.values.map((cells, index) => (index === row ? [] : cells)) } : sheet,
    ),
  };
  const taking = take("lastGeneral", last, without);
  expect(taking).toMatchObject({ status: "noField", target: null });
  expect(planTaking(located(pack, without), [taking])).toMatchObject({ written: [], left: [] });
});

test("growth and direction in the text follow the figures that were taken", () => {
  const more = withCell(pack, last, T05, value(2000));
  const blank = withFields(pack, now, new Map<string, CellValue>([["lastGeneral", ""]]));
  const { plan } = planTaking(located(pack, blank), [take("lastGeneral", more, blank)]);
  const text = (of: WorkbookSnapshot): string =>
    narrateLocated(located(pack, of)).sentences.find(({ id }) => id === "s5.scale")?.text ?? "";
  expect(text(applied(blank, plan))).toContain("比上年增加733.38万元，增长36.67%");
  expect(text(applied(blank, plan))).not.toBe(text(blank));
});
