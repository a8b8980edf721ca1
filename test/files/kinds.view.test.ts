/** Which tab a file opens on: one visible sheet, active and selected, whatever the file had. */
import { strFromU8, unzipSync } from "fflate";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { packageFaults } from "../support/packageFaults/packageFaults";
import type { SmallParts } from "../support/smallPackage";
import { asParts, changed, packed, PARTS, smallParts } from "../support/smallPackage";
import { OtherPrograms, testOtherPrograms, writeInto } from "./kinds";

const programs = new OtherPrograms();
const selected = (value: string): SmallParts =>
  changed(
    smallParts,
    PARTS.second,
    "<sheetData>",
    `<sheetViews><sheetView tabSelected="${value}" workbookViewId="0"/></sheetViews><sheetData>`,
  );

/** Opened on a new sheet: it alone is active and selected. */
async function opensOnOneTab(name: string, parts: SmallParts): Promise<void> {
  const { after } = programs.add(name, await writeInto(packed(parts)));
  const saved = Object.entries(unzipSync(after)).map(([path, part]) => [path, strFromU8(part)] as const);
  expect(saved.filter(([, text]) => /tabSelected="(?:1|true)"/.test(text))).toHaveLength(1);
  expect(packageFaults(after)).toEqual([]);
}

test.each(["1", "true"])('two sheets are selected, the other with tabSelected="%s"', (value) =>
  opensOnOneTab(`selected ${value}`, selected(value)),
);

test("the active tab is hidden", async () => {
  const hidden = changed(
    changed(selected("1"), PARTS.workbook, 'sheetId="2"', 'sheetId="2" state="hidden"'),
    PARTS.workbook,
    'activeTab="0"',
    'activeTab="1"',
  );
  await opensOnOneTab("hidden", hidden);
});

test("a sheet that is hidden is activated or written to: it is shown, or another stays active", async () => {
  const hidden = changed(smallParts, PARTS.workbook, 'sheetId="2"', 'sheetId="2" state="hidden"');
  const workbook = await openWorkbookFile(packed(hidden));
  const cell = { row: 0, column: 0, content: { kind: "value", value: 2 } } as const;
  await workbook.apply({
    sheets: [{ name: "附表", mode: "update", cells: [cell] }],
    names: [],
    state: null,
    activate: "附表",
  });
  expect(packageFaults(await workbook.toBytes())).toEqual([]);
  await workbook.reveal({ sheet: "附表", row: 0, column: 0 });
  expect(packageFaults(await workbook.toBytes())).toEqual([]);
});

describe("a command that shows no sheet", () => {
  const write = async (
    parts: SmallParts,
    faults: readonly string[] = [],
  ): Promise<Readonly<Record<string, string>>> => {
    const workbook = await openWorkbookFile(packed(parts));
    await workbook.apply({
      sheets: [
        { name: "收支表", mode: "update", cells: [{ row: 0, column: 0, content: { kind: "value", value: 2 } }] },
      ],
      names: [],
      state: null,
      activate: null,
    });
    const bytes = await workbook.toBytes();
    expect(packageFaults(bytes)).toEqual(faults);
    return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  };
  const hidden = (parts: SmallParts, sheetId: number): SmallParts =>
    changed(parts, PARTS.workbook, `sheetId="${sheetId}"`, `sheetId="${sheetId}" state="hidden"`);
  const isSelected = /tabSelected="(?:1|true)"/;

  test.each(["1", "true", " 1 "])('leaves one of two selected sheets (tabSelected="%s")', async (value) => {
    const after = await write(selected(value));
    expect(after[PARTS.sheet]).toMatch(isSelected);
    expect(after[PARTS.second]).not.toContain("tabSelected");
  });

  test("opens on a visible sheet where the active one is hidden, or none", async () => {
    const after = await write(hidden(selected("1"), 1));
    expect(after[PARTS.workbook]).toContain('activeTab="1"');
    expect(after[PARTS.sheet]).not.toContain("tabSelected");
    expect(after[PARTS.second]).toMatch(isSelected);
    const beyond = await write(changed(smallParts, PARTS.workbook, 'activeTab="0"', 'activeTab="99" firstSheet="77"'));
    expect(beyond[PARTS.workbook]).toContain('activeTab="0"');
    expect(beyond[PARTS.workbook]).not.toContain("firstSheet");
  });

  test("leaves alone what is right, also each window on its own sheet", async () => {
    expect((await write(smallParts))[PARTS.second]).toContain(smallParts[PARTS.second]);
    const [window = ""] = /<workbookView [^>]*>/.exec(String(smallParts[PARTS.workbook])) ?? [];
    const two = changed(
      changed(smallParts, PARTS.workbook, window, `${window}${window.replace('activeTab="0"', 'activeTab="1"')}`),
      PARTS.second,
      "<sheetData>",
      '<sheetViews><sheetView workbookViewId="0"/><sheetView tabSelected="1" workbookViewId="1"/></sheetViews><sheetData>',
    );
    // Faults are looked for in workbooks with one window.
    const after = await write(two, packageFaults(asParts(two)));
    expect(after[PARTS.second]).toContain(two[PARTS.second]);
    expect(after[PARTS.workbook]?.match(/activeTab="\d"/g)).toEqual(['activeTab="0"', 'activeTab="1"']);
  });
});

/** A sheet of charts in the second tab, which is active and selected. */
function withChartSheet(value: string): SmallParts {
  const chartSheet = `<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView tabSelected="${value}" workbookViewId="0"/></sheetViews></chartsheet>`;
  const renamed = changed(
    changed(
      smallParts,
      PARTS.workbookRelationships,
      '/worksheet" Target="worksheets/sheet2.xml"',
      '/chartsheet" Target="chartsheets/sheet1.xml"',
    ),
    PARTS.types,
    '/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"',
    '/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"',
  );
  const { [PARTS.second]: _, ...parts } = changed(
    changed(renamed, PARTS.workbook, 'activeTab="0"', 'activeTab="1"'),
    PARTS.sheet,
    ' tabSelected="1"',
    "",
  );
  return changed(
    { ...parts, "xl/chartsheets/sheet1.xml": chartSheet },
    PARTS.sheet,
    'location="附表!A1"',
    'location="收支表!A1"',
  );
}

test.each(["1", "true"])('a sheet of charts is active and has tabSelected="%s"', async (value) => {
  expect(packageFaults(asParts(withChartSheet(value)))).toEqual([]);
  const { after } = await writeInto(packed(withChartSheet(value)));
  expect(packageFaults(after)).toEqual([]);
  expect(strFromU8(unzipSync(after)["xl/chartsheets/sheet1.xml"] ?? new Uint8Array())).not.toContain('tabSelected="');
});

testOtherPrograms(programs);
