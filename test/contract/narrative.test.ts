/** Writing 情况说明 with the genuine Office.js client: what it costs, and what it may rely on. */
import fc from "fast-check";
import { generate, previewNarrative, narrateChecked } from "../../src/app/useCases";
import type { Sentence } from "../../src/core/declare/narrative";
import type { PackSpec } from "../../src/core/declare/pack";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { randomUnitsOf } from "../support/randomUnits";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { expenditureSheet, plan, update, value } from "./plans";

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
});
afterEach(() => subject.close());

async function roundTrips(work: () => Promise<unknown>): Promise<number> {
  await subject.office.eventsDelivered();
  subject.office.resetRequests();
  await work();
  return subject.office.requests.count;
}

/** As long as the text may be: each section several times over. */
function withSections(pack: PackSpec, count: number): PackSpec {
  return {
    ...pack,
    narratives: pack.narratives.slice(0, 1).map((narrative) => ({
      ...narrative,
      sections: Array.from({ length: count }, (_, index) => {
        const section = narrative.sections[index % narrative.sections.length]!;
        return {
          ...section,
          id: `${section.id}.${index + 1}`,
          heading: section.heading === null ? null : `${section.heading}（${index + 1}）`,
          headingAliases: [],
          sentences: section.sentences.map((sentence) => numbered(sentence, index + 1)),
        };
      }),
    })),
  };
}

/** No two say the same. */
function numbered(sentence: Sentence, number: number): Sentence {
  const words = (text: string): string => (text === "" ? "" : `第${number}节：${text}`);
  return {
    ...sentence,
    id: `${sentence.id}.${number}`,
    text: words(sentence.text),
    ...(sentence.whenZero ? { whenZero: { ...sentence.whenZero, text: words(sentence.whenZero.text) } } : {}),
  };
}

test("forty sections are read, looked at and written in three round trips, and in three more where pages end otherwise afterwards", async () => {
  const pack = withSections(shanxiUnit2026, 40);
  const [inputs] = fc.sample(randomUnitsOf(shanxiUnit2026.id), { seed: 5, numRuns: 1 });
  await generate(subject.port, pack, inputs!);
  const port = createExcelPort();
  const shown = await previewNarrative(port, [pack]);
  expect(shown.sentences.filter(({ status }) => status === "write").length).toBeGreaterThan(40);
  expect(await roundTrips(() => narrateChecked(port, [pack], true))).toBe(6);
  expect(Math.max(...subject.office.requests.bytes)).toBeLessThan(900_000);
  const after = await previewNarrative(port, [pack]);
  expect(after.sentences.filter(({ status }) => status !== "same")).toEqual([]);
  const { address } = after.sentences.find(({ id }) => id.startsWith("s5.scale"))!;
  subject.office.userEdit("情况说明", `A${address!.row + 1}`, "");
  await previewNarrative(port, [pack]);
  expect(await roundTrips(() => narrateChecked(port, [pack], true))).toBe(3);
}, 60_000);

test("the cell that the user is on costs one round trip", async () => {
  await subject.port.apply(plan([expenditureSheet("表6")]));
  await subject.port.reveal({ sheet: "表6", row: 4, column: 1 });
  expect(await roundTrips(() => subject.port.selection())).toBe(1);
  expect(await subject.port.selection()).toEqual({ sheet: "表6", row: 4, column: 1 });
});

test("a plan still goes through, and can be undone, where the state that was known is gone", async () => {
  await subject.port.apply(plan([expenditureSheet("表6")], { state: "{}" }));
  await subject.port.read();
  await subject.office.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id");
    await context.sync();
    for (const part of parts.items) part.delete();
    await context.sync();
  });
  await subject.port.apply(plan([update("表6", [value(2, 2, 1)])], { state: '{"new":1}' }));
  expect((await subject.port.read()).state).toBe('{"new":1}');
});

test("a write that breaks off leaves the state as it was, also where it was known", async () => {
  await subject.port.apply(plan([expenditureSheet("表6")], { state: '{"kept":1}' }));
  await subject.port.read();
  const bad = { area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { fill: "#颜色" } };
  await expect(
    subject.port.apply(plan([update("表6", [value(2, 2, 1)], { styles: [bad] })], { state: '{"new":1}' })),
  ).rejects.toMatchObject({ name: "WorkbookError" });
  expect((await createExcelPort().read()).state).toBe('{"kept":1}');
});
