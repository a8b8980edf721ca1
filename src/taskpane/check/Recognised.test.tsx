/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import { readDataFile } from "../../core/data/dataFile";
import type { WorkbookSnapshot } from "../../core/model/snapshot";
import { planWorkbook } from "../../core/plan/plan";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { mapCells, mapSheets, plainValues } from "../../../test/support/foreignSnapshot";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { renderPane, sampleText } from "../../../test/support/pane/renderPane";
import { PlanBook } from "../../../test/support/pane/planBook";
import type { Rows } from "../../../test/support/formless";
import { sheetOf } from "../../../test/support/formless";
import { snapshotOf } from "../../../test/support/snapshotOf";

function sample(): WorkbookSnapshot {
  const reading = readDataFile(sampleText, pack);
  if (!reading.ok) throw new Error("the sample does not read");
  return plainValues(snapshotOf(planWorkbook(pack, reading.inputs)));
}

/** 表五 under another name and without its title. */
function nameless(): WorkbookSnapshot {
  return mapSheets(sample(), (sheet) =>
    sheet.name === "表5"
      ? { ...mapCells(sheet, (value) => (String(value).includes("预算支出预算表") ? null : value)), name: "支出" }
      : sheet,
  );
}

async function checked(snapshot: WorkbookSnapshot): Promise<Rendered> {
  const book = new PlanBook();
  book.load(snapshot);
  const pane = renderPane({ book });
  await pane.open("检查");
  await pane.press("检查");
  await screen.findByRole("heading", { name: "识别结果" });
  return pane;
}

test("every table says where it is, which rows are its header, and what told", async () => {
  const pane = await checked(sample());
  await pane.press(/各表在哪里/);
  const list = within(screen.getByRole("list", { name: "识别出的表" }));
  expect(
    list.getByText(
      "表五 → 工作表“表5”，表头第 4–5 行，依据表题“2026年一般公共预算支出预算表（不含上年结转）”，金额单位 万元。",
    ),
  ).toBeVisible();
  expect(list.getAllByRole("listitem")).toHaveLength(15);
  await pane.user.click(list.getAllByRole("button", { name: /查看/ })[0]!);
  expect(pane.book.revealed.at(-1)).toMatchObject({ sheet: "表1" });
});

test("a table that was not recognised is said, chosen, checked and remembered in the workbook", async () => {
  const pane = await checked(nameless());
  const missing = screen.getByText(/没有找到表五“/);
  expect(missing).toBeVisible();
  await pane.user.selectOptions(screen.getByLabelText("表五在哪张工作表"), "支出");
  await waitFor(() => expect(screen.queryByText(/没有找到表五“/)).toBeNull());
  expect(JSON.parse((await pane.book.read()).state ?? "{}")).toMatchObject({
    pack: pack.id,
    choices: { tables: { t05: "支出" } },
  });
  await pane.press("检查");
  await waitFor(() => expect(screen.queryByText(/没有找到表五“/)).toBeNull());
});

test("a column that was not found can be pointed out", async () => {
  const pane = await checked(
    mapSheets(sample(), (sheet) =>
      sheet.name === "表5" ? mapCells(sheet, (value) => (value === "基本支出" ? "其中：基本" : value)) : sheet,
    ),
  );
  await pane.press(/各表在哪里/);
  await pane.user.selectOptions(
    screen.getByLabelText("“基本支出”是哪一列"),
    screen.getByRole("option", { name: /其中：基本/ }),
  );
  await waitFor(() => expect(screen.queryByLabelText("“基本支出”是哪一列")).toBeNull());
});

test("a workbook from elsewhere is adopted after saying what will be added; a made one is not offered it", async () => {
  const pane = await checked(
    mapSheets(sample(), (sheet) => (sheet.name === "勾稽检查" ? { ...sheet, name: "旧勾稽" } : sheet)),
  );
  expect(screen.queryByRole("button", { name: "接管" })).toBeNull();
  await pane.user.click(screen.getByRole("checkbox", { name: /换成公式/ }));
  await pane.press("预览接管");
  const additions = await screen.findByRole("group", { name: "将要增加" });
  expect(within(additions).getByText(/新建工作表“勾稽检查”/)).toBeVisible();
  expect(within(additions).getByText(/格的数与公式一致，换成公式/)).toBeVisible();
  expect(
    within(screen.getByRole("group", { name: "数与公式不一致，保留原数" })).getByText(
      /表6!D7 .*918\.03，公式的结果是 918\.02/,
    ),
  ).toBeVisible();
  await pane.press("接管");
  expect(await screen.findByText(/^已接管：/)).toBeVisible();
  expect(pane.book.names).toContain("勾稽检查");
  expect(screen.queryByRole("heading", { name: "接管这个工作簿" })).toBeNull();
  await pane.press("检查");
  await waitFor(() => expect(screen.queryByRole("heading", { name: "接管这个工作簿" })).toBeNull());
});

test("the form in use and how many of its tables are there", async () => {
  const pane = await checked(sample());
  expect(screen.getByLabelText("按哪种表式检查")).toHaveValue(pack.id);
  expect(within(screen.getByRole("tabpanel")).getByText(/应有 13 张表，找到 13 张/)).toBeVisible();
  expect(pane.book.names).toContain("表5");
});

describe("without a form", () => {
  const free: Readonly<Record<string, Rows>> = {
    项目: [
      ["2026年项目支出预算表"],
      ["单位：万元"],
      ["项目名称", "核定数", "一般公共预算", "单位资金"],
      ["电脑", 10, 6, 4],
      ["家具", 25, 15, 10],
      ["培训", 35, 30, 9],
    ],
    支出: [
      ["2026年部门支出总表"],
      ["单位：万元"],
      ["项目", "金额"],
      ["合计", 70],
      ["一、基本支出", 10],
      ["二、项目支出", 60],
    ],
    收入: [
      ["2026年部门收入总表"],
      ["单位：万元"],
      ["项目", "金额"],
      ["合计", 70],
      ["一、财政拨款", 10],
      ["二、其他收入", 60],
    ],
  };
  const snapshot: WorkbookSnapshot = {
    state: null,
    sheets: Object.entries(free).map(([name, rows]) => sheetOf(name, rows)),
  };
  const said = async (pane: Rendered): Promise<unknown> =>
    (JSON.parse((await pane.book.read()).state ?? "{}") as { readonly choices?: { readonly free?: unknown } }).choices
      ?.free;

  async function opened(): Promise<Rendered> {
    const pane = await checked(snapshot);
    await pane.press(/各表在哪里/);
    await pane.user.click(screen.getAllByRole("button", { name: "更正" })[0]!);
    return pane;
  }

  test("a column is said to be the total, and a row to be none of the table; both are remembered and taken back", async () => {
    const pane = await opened();
    await pane.user.selectOptions(screen.getByLabelText(/哪一列是其余各列的合计/), "1");
    expect(await screen.findByText(/^发现 1 个错误/)).toBeVisible();
    expect(await said(pane)).toMatchObject({ totals: { "项目|2026年项目支出预算表": [1] } });
    await pane.user.selectOptions(screen.getByLabelText(/哪一行不是这张表的/), "培训");
    await waitFor(() => expect(screen.queryByText(/^发现 1 个错误/)).toBeNull());
    expect(await said(pane)).toMatchObject({ rows: { "项目|2026年项目支出预算表": ["培训"] } });
    await pane.press("恢复");
    expect(await screen.findByText(/^发现 1 个错误/)).toBeVisible();
  });

  test("a sheet is said to be no table, and taken back", async () => {
    const pane = await opened();
    await pane.press(/工作表“项目”不是公开表/);
    expect(await screen.findByText(/工作表“项目”：您说过不是公开表/)).toBeVisible();
    expect(await said(pane)).toMatchObject({ noTables: ["项目"] });
    await pane.press("恢复");
    await waitFor(() => expect(screen.queryByText(/您说过不是公开表/)).toBeNull());
    expect(await said(pane)).toMatchObject({ noTables: [] });
  });
});
