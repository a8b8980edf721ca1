/** What Excel is strict about in the parts of a chart, and what somebody else drew. test/contract/charts.test.ts has the rest. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { childrenOf } from "../../src/workbook/file/xml/element";
import type { XmlElement } from "../../src/workbook/file/xml/element";
import { parseXml } from "../../src/workbook/file/xml/parse";
import { FIGURES, samplePlan, textOf } from "./samplePlan";

const made = samplePlan();
const { charts, name: sheetName } = textOf(made);
const kinds = ["pie", "doughnut", "bar", "column"] as const;
let parts: Readonly<Record<string, string>>;

async function texts(bytes: Promise<Uint8Array>): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(Object.entries(unzipSync(await bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Every kind of chart, whichever the pack has. */
beforeAll(async () => {
  const workbook = createWorkbookFile();
  await workbook.apply({
    ...made,
    sheets: made.sheets.map((sheet) =>
      sheet.name === sheetName
        ? { ...sheet, charts: charts.map((chart, index) => ({ ...chart, kind: kinds[index] ?? chart.kind })) }
        : sheet,
    ),
  });
  parts = await texts(workbook.toBytes());
});

/** All elements of this name, without prefix, in document order. */
function all(root: XmlElement, name: string): readonly XmlElement[] {
  return [
    ...(root.name.replace(/^\w+:/, "") === name ? [root] : []),
    ...childrenOf(root).flatMap((child) => all(child, name)),
  ];
}

const part = (path: string): XmlElement => parseXml(parts[path] ?? "", path);
const chartPaths = (): readonly string[] => Object.keys(parts).filter((path) => path.startsWith("xl/charts/"));
const formulas = (root: XmlElement): readonly string[] => all(root, "f").map((element) => element.children.join(""));

test("shapes have ids of their own, and the text for those who do not see them", () => {
  const shapes = all(part("xl/drawings/drawing1.xml"), "cNvPr").map(({ attributes }) => attributes);
  expect(shapes.map(({ name, descr }) => [name, descr])).toEqual(
    charts.map(({ name, titleText }) => [name, titleText]),
  );
  expect(new Set(shapes.map(({ id }) => id)).size).toBe(charts.length);
});

test("titles, labels and amounts are references to cells of the sheet with the figures", () => {
  for (const [index, path] of chartPaths().entries()) {
    const found = formulas(part(path));
    expect(found).toHaveLength(3);
    for (const formula of found) expect(formula.startsWith(`'${FIGURES}'!$`)).toBe(true);
    const { title, labels, values } = charts[index] ?? {};
    expect(found[0]).toBe(`'${FIGURES}'!$A$${(title?.row ?? 0) + 1}`);
    expect(found[1]).toBe(`'${FIGURES}'!$A$${(labels?.top ?? 0) + 1}:$A$${(labels?.bottom ?? 0) + 1}`);
    expect(found[2]).toBe(`'${FIGURES}'!$B$${(values?.top ?? 0) + 1}:$B$${(values?.bottom ?? 0) + 1}`);
  }
});

/** Sequences of ECMA-376 part 1, 21.2, for the elements that have one. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  chartSpace: [
    "date1904",
    "lang",
    "roundedCorners",
    "style",
    "clrMapOvr",
    "pivotSource",
    "protection",
    "chart",
    "spPr",
    "txPr",
    "externalData",
    "printSettings",
    "userShapes",
    "extLst",
  ],
  chart: [
    "title",
    "autoTitleDeleted",
    "pivotFmts",
    "view3D",
    "floor",
    "sideWall",
    "backWall",
    "plotArea",
    "legend",
    "plotVisOnly",
    "dispBlanksAs",
    "extLst",
  ],
  title: ["tx", "layout", "overlay", "spPr", "txPr"],
  plotArea: ["layout", "pieChart", "doughnutChart", "barChart", "catAx", "valAx", "dTable", "spPr"],
  pieChart: ["varyColors", "ser", "dLbls", "firstSliceAng"],
  doughnutChart: ["varyColors", "ser", "dLbls", "firstSliceAng", "holeSize"],
  barChart: ["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId"],
  ser: [
    "idx",
    "order",
    "tx",
    "spPr",
    "explosion",
    "invertIfNegative",
    "pictureOptions",
    "dPt",
    "dLbls",
    "trendline",
    "errBars",
    "cat",
    "val",
    "shape",
  ],
  dPt: ["idx", "invertIfNegative", "marker", "bubble3D", "explosion", "spPr"],
  dLbls: [
    "dLbl",
    "delete",
    "numFmt",
    "spPr",
    "txPr",
    "dLblPos",
    "showLegendKey",
    "showVal",
    "showCatName",
    "showSerName",
    "showPercent",
    "showBubbleSize",
    "separator",
    "showLeaderLines",
  ],
  catAx: [
    "axId",
    "scaling",
    "delete",
    "axPos",
    "majorGridlines",
    "minorGridlines",
    "title",
    "numFmt",
    "majorTickMark",
    "minorTickMark",
    "tickLblPos",
    "spPr",
    "txPr",
    "crossAx",
    "crosses",
    "auto",
    "lblAlgn",
    "lblOffset",
    "noMultiLvlLbl",
  ],
  valAx: [
    "axId",
    "scaling",
    "delete",
    "axPos",
    "majorGridlines",
    "minorGridlines",
    "title",
    "numFmt",
    "majorTickMark",
    "minorTickMark",
    "tickLblPos",
    "spPr",
    "txPr",
    "crossAx",
    "crosses",
    "crossBetween",
  ],
  legend: ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr"],
};

test("the elements of every kind stand in the schema's order, or Excel repairs the file", () => {
  expect(
    chartPaths().map((path) =>
      kinds.findIndex((kind) =>
        (parts[path] ?? "").includes(
          { pie: "<c:pieChart>", doughnut: "<c:doughnutChart>", bar: 'barDir val="bar"', column: 'barDir val="col"' }[
            kind
          ],
        ),
      ),
    ),
  ).toEqual([0, 1, 2, 3]);
  for (const path of chartPaths()) {
    for (const [name, sequence] of Object.entries(SEQUENCES)) {
      for (const element of all(part(path), name).filter((found) => childrenOf(found).length > 0)) {
        const order = childrenOf(element).map((child) => sequence.indexOf(child.name.replace(/^\w+:/, "")));
        expect([path, name, order]).toEqual([path, name, [...order].sort((one, other) => one - other)]);
        expect(order).not.toContain(-1);
      }
    }
  }
});

test("drawings that somebody else put into the workbook stay byte for byte", async () => {
  const theirs = {
    "xl/drawings/drawing1.xml": "<their>drawing</their>",
    "xl/charts/chart1.xml": "<their>chart</their>",
  };
  const blank = unzipSync(await createWorkbookFile().toBytes());
  const workbook = await openWorkbookFile(
    zipSync({ ...blank, ...Object.fromEntries(Object.entries(theirs).map(([path, xml]) => [path, strToU8(xml)])) }),
  );
  await workbook.apply(made);
  const after = await texts(workbook.toBytes());
  expect(after).toMatchObject(theirs);
  expect(Object.keys(after).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(charts.length + 1);
  expect(after["xl/drawings/drawing2.xml"]).toContain("twoCellAnchor");
});

/** Corners of the only drawing's shapes: column, row and whether they stand within their cells. */
const corners = (): readonly (readonly [string, string, boolean])[] =>
  ["from", "to"]
    .flatMap((corner) => all(part("xl/drawings/drawing1.xml"), corner))
    .map((marker) => {
      const [column = "", , row = "", offset = "0"] = childrenOf(marker).map((child) => child.children.join(""));
      return [column, row, Number(offset) > 0] as const;
    });

test("a chart begins and ends within its row, so that rows put in above move it and those below do not stretch it", async () => {
  const rows = charts.map(({ place }) => String(place.top));
  expect(corners()).toEqual([...rows, ...rows].map((row) => ["0", row, true]));
  const workbook = createWorkbookFile();
  await workbook.apply(made);
  const first = charts[0]?.place.top ?? 0;
  await workbook.apply({
    sheets: [
      {
        name: sheetName,
        mode: "update",
        cells: [],
        rows: {
          inserted: [
            { before: first, count: 2, like: first - 1 },
            { before: first + 1, count: 1, like: first - 1 },
          ],
          removed: [],
        },
      },
    ],
    names: [],
    state: null,
    activate: null,
  });
  parts = await texts(workbook.toBytes());
  const moved = charts.map(({ place }, index) => String(place.top + (index === 0 ? 2 : 3)));
  expect(corners()).toEqual([...moved, ...moved].map((row) => ["0", row, true]));
});

test("charts come beside what is drawn on a sheet already, with ids of their own", async () => {
  const workbook = createWorkbookFile();
  await workbook.apply({
    ...made,
    sheets: made.sheets.map((sheet) => (sheet.name === sheetName ? { ...sheet, charts: charts.slice(0, 1) } : sheet)),
  });
  await workbook.apply({
    sheets: [{ name: sheetName, mode: "update", cells: [], charts: charts.slice(1) }],
    names: [],
    state: null,
    activate: null,
  });
  const after = await texts(workbook.toBytes());
  expect(Object.keys(after).filter((path) => path.startsWith("xl/drawings/") && path.endsWith(".xml"))).toEqual([
    "xl/drawings/drawing1.xml",
  ]);
  const shapes = all(parseXml(after["xl/drawings/drawing1.xml"] ?? "", ""), "cNvPr").map(
    ({ attributes }) => attributes,
  );
  expect(shapes.map(({ name }) => name)).toEqual(charts.map(({ name }) => name));
  expect(new Set(shapes.map(({ id }) => id)).size).toBe(charts.length);
});
