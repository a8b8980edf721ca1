/** Charts of an older workbook come into the text when somebody agrees, behind the paragraphs that speak of them; nothing that stands is touched. */
import { applied } from "../../../test/support/applied";
import { editCell } from "../../../test/support/edit";
import { FIGURES, sheetOf, withFormerCharts } from "../../../test/support/formerCharts";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { settleMoney } from "../locate/settleMoney";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import { drawnRows } from "../plan/drawnLines";
import { narrate } from "../narrate/narrate";
import type { Refresh } from "./account";
import { NO_ADDITIONS } from "./additions";
import { planRefresh } from "./planRefresh";

const TEXT = "情况说明";
const NOTHING = { sheets: [], names: [], state: null, activate: null };
const CAPTIONS = (pack.charts?.charts ?? []).map(({ caption }) => caption);
const refresh = (snapshot: WorkbookSnapshot, agreed = false): Refresh =>
  planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS, agreed);
const numbered = (snapshot: WorkbookSnapshot): WorkbookSnapshot => applied(snapshot, refresh(snapshot).plan ?? NOTHING);
/** With its pages as a version before had them. */
const old = (): WorkbookSnapshot => numbered(withFormerCharts(sampleSnapshot()));
const textsOf = (snapshot: WorkbookSnapshot): readonly unknown[] =>
  sheetOf(snapshot, TEXT).values.map((cells) => cells[0] ?? null);

test("they are offered, and stay where they are until somebody agrees", () => {
  expect(refresh(old())).toMatchObject({ plan: null, account: { orderOffered: true, charts: [], pages: [] } });
  expect([...drawnRows(pack, sheetOf(old(), TEXT))]).toEqual([]);
});

test("whoever agrees has them as in a new workbook, their former sheet behind and not public", () => {
  const { plan, account } = refresh(old(), true);
  expect(account).toMatchObject({ charts: CAPTIONS, ordered: true, orderOffered: false });
  expect(plan?.sheets.find(({ name }) => name === FIGURES)?.pages).toEqual({
    header: "内部资料，不公开",
    footer: "",
    firstPage: null,
  });
  const text = plan?.sheets.find(({ name }) => name === TEXT);
  expect(text?.pages).toMatchObject({ blackAndWhite: false });
  expect(text?.charts?.map(({ name, source, place }) => [name, source, place.top])).toEqual(
    CAPTIONS.map((caption, index) => [
      `说明_${caption}`,
      FIGURES,
      [...drawnRows(pack, sheetOf(sampleSnapshot(), TEXT)).keys()][index],
    ]),
  );
  const after = applied(old(), plan ?? NOTHING);
  expect(textsOf(after)).toEqual(textsOf(sampleSnapshot()));
  expect(after.sheets.at(-1)?.name).toBe(FIGURES);
  expect(refresh(after)).toMatchObject({ plan: null, account: { orderOffered: false } });
  expect(refresh(after, true).plan).toBeNull();
});

test("the sentences are still known where they moved to", () => {
  const after = applied(old(), refresh(old(), true).plan ?? NOTHING);
  expect(new Set(narrate(pack, after).sentences.map(({ status }) => status))).toEqual(new Set(["same"]));
});

test("they stand behind what somebody has added to the section, and none is moved where one has no place", () => {
  const lines = textsOf(old());
  const next = lines.findIndex((text) => String(text).startsWith("三、支出预算"));
  const own = editCell(old(), { sheet: TEXT, row: next - 1, column: 0 }, "补充：收入全部为本级安排。");
  const after = textsOf(applied(own, refresh(own, true).plan ?? NOTHING));
  expect(after[after.indexOf("补充：收入全部为本级安排。") + 1]).toMatch(/收入预算图（单位：万元）$/);
  const lost = editCell(old(), { sheet: TEXT, row: next, column: 0 }, "支出");
  expect(refresh(lost, true).account.charts).toEqual([]);
});

test("a chart that somebody has taken out of the text is not asked for again", () => {
  const [row = 0] = drawnRows(pack, sheetOf(sampleSnapshot(), TEXT)).keys();
  const without = numbered(editCell(sampleSnapshot(), { sheet: TEXT, row, column: 0 }, null));
  expect(refresh(without).account.orderOffered).toBe(false);
  expect(refresh(without, true).account.charts).toEqual([CAPTIONS[0]]);
});
