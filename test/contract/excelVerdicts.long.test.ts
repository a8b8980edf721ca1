/** The hidden columns that colours read, in the open Excel: they come, move, and go back with the commands that write them. */
import { readFileSync } from "node:fs";
import type { Session } from "../../src/app/session";
import { createSession } from "../../src/app/session";
import { check } from "../../src/app/useCases";
import { readDataFile } from "../../src/core/data/dataFile";
import { cellName } from "../../src/core/model/address";
import type { CellWrite, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { formerColours } from "../../src/core/plan/formerColours";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { foreignWorkbook } from "../support/foreignPlan";
import { firstDifferences, fingerprint } from "../support/officeHost/fingerprint";
import { litCells, verdictsOfCheck } from "../support/refresh/verdicts";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { conditionsOf } from "../support/refresh/openConditions";
import { sheetOf } from "./snapshots";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const { inputs } = sample;
const plan = planWorkbook(pack, inputs);
const context = planContext(pack, inputs);

let subject: ExcelSubject;
let session: Session;
beforeEach(async () => {
  subject = await openExcel();
  session = createSession(subject.port, packs, () => () => undefined);
}, 60_000);
afterEach(() => subject.close());

const verdictsOf = async (sheet: string) => sheetOf(await subject.port.read(), sheet).verdicts;

/** Colours say what the check says. */
async function agree(): Promise<void> {
  const snapshot = await subject.port.read();
  expect(litCells(await conditionsOf(subject, snapshot), snapshot, pack.checkSheet.sheet)).toEqual(
    verdictsOfCheck(pack, snapshot, pack.checkSheet.sheet).lit,
  );
}

/** As it was written before there were such columns. */
function older(): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map(({ verdicts, ...sheet }) => {
      const map = [...context.tables.values()].find((one) => one.sheet === sheet.name);
      // What Excel does not take was left out.
      return map && verdicts
        ? {
            ...sheet,
            conditionalFormats: formerColours(context, map, map.sheet).filter(({ formula }) => formula.length <= 255),
          }
        : sheet;
    }),
  };
}

test("every colour of a generated workbook is there, and says what the check says when figures change", async () => {
  await session.generate(pack, inputs);
  for (const { name, verdicts } of plan.sheets)
    expect([name, (await verdictsOf(name))?.area]).toEqual([name, verdicts?.area]);
  subject.office.userEdit("表5", "D8", 1);
  subject.office.userEdit("表12", "C8", 77);
  await agree();
  const { findings } = await check(subject.port, packs);
  expect(findings.filter(({ rule, severity }) => rule.startsWith("book.") && severity !== "info")).toEqual([]);
}, 300_000);

/** As it was written while they were numbers, which sums over a whole row took along. */
function numbered(): WorkbookPlan {
  const former = ({ content, ...cell }: CellWrite): CellWrite => ({
    ...cell,
    content:
      content.kind === "formula"
        ? { ...content, formula: content.formula.replace('"不平","")', "1,0)"), value: 0 }
        : content,
  });
  return {
    ...plan,
    sheets: plan.sheets.map(({ verdicts, conditionalFormats = [], ...sheet }) => ({
      ...sheet,
      ...(verdicts ? { verdicts: { ...verdicts, cells: verdicts.cells.map(former) } } : {}),
      conditionalFormats: conditionalFormats.map((one) =>
        verdicts ? { ...one, formula: one.formula.replace('="不平"', "=1") } : one,
      ),
    })),
  };
}

test.each([
  ["without any", older],
  ["with numbers", numbered],
])(
  "更新 gives them to an older workbook %s; taken back, it is as it was",
  async (_, before) => {
    await subject.port.apply(before());
    subject.office.userEdit("表5", "D8", 1);
    const untouched = await fingerprint(subject.office);
    await session.previewRefresh();
    expect(session.state.refresh.planned?.account.colours.length).toBeGreaterThan(10);
    await session.refresh();
    expect(session.state.message).toMatchObject({ kind: "success" });
    expect(await verdictsOf("表5")).toBeDefined();
    await agree();
    expect(session.state.refresh.planned?.plan).toBeNull();
    await session.undoLast();
    expect(firstDifferences(untouched, await fingerprint(subject.office))).toEqual([]);
  },
  300_000,
);

test("somebody types into them: 更新 makes new ones beside, and what was typed stays", async () => {
  await session.generate(pack, inputs);
  const { area } = (await verdictsOf("表5")) ?? { area: { top: 0, left: 0, bottom: 0, right: 0 } };
  subject.office.userEdit("表5", cellName(area.top + 2, area.left), "我的备注");
  await session.previewRefresh();
  expect(session.state.refresh.planned?.account.colours).toEqual(["表5"]);
  await session.refresh();
  const after = await verdictsOf("表5");
  expect(after?.area.left).toBe(area.right + 2);
  const sheet = sheetOf(await subject.port.read(), "表5");
  expect(sheet.values[area.top + 2]?.[area.left]).toBe("我的备注");
  expect(sheet.hiddenColumns).toEqual([]);
  await agree();
  expect(session.state.refresh.planned?.plan).toBeNull();
}, 300_000);

test("接管 puts them beside everything, and 撤销上一步 shows the columns again", async () => {
  await subject.port.apply(foreignWorkbook(pack, inputs, { published: true }));
  const before = await fingerprint(subject.office);
  await session.check();
  await session.adopt({ formulas: true });
  expect(session.state.message).toMatchObject({ kind: "success" });
  expect((await subject.port.read()).sheets.filter(({ verdicts }) => verdicts !== undefined).length).toBeGreaterThan(
    10,
  );
  await session.undoLast();
  expect(firstDifferences(before, await fingerprint(subject.office))).toEqual([]);
}, 300_000);
