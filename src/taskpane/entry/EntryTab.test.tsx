/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { memoryStore, renderPane, sampleText } from "../../../test/support/pane/renderPane";

const unitName = (): HTMLInputElement => screen.getByRole("textbox", { name: "单位名称" });
const subjects = (): string[] =>
  screen.queryAllByRole("button", { name: /^移除 / }).map((button) => button.getAttribute("aria-label") ?? "");

async function choose({ container, user }: Rendered, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([text], name, { type: "application/json" }), {
    arrayBuffer: async () => bytes.buffer,
  });
  await user.upload(container.querySelector<HTMLInputElement>("input[type=file]")!, file);
}

interface Slow {
  readonly file: File;
  /** Until then the file is on its way. */
  arrive(): void;
}

function slowSample(): Slow {
  let arrive = (): void => undefined;
  const bytes = new Promise<ArrayBufferLike>((resolve) => {
    arrive = () => resolve(new TextEncoder().encode(sampleText).buffer);
  });
  return {
    file: Object.assign(new File([sampleText], "单位.json"), { arrayBuffer: () => bytes }),
    arrive: () => arrive(),
  };
}

const fileInput = ({ container }: Rendered): HTMLInputElement =>
  container.querySelector<HTMLInputElement>("input[type=file]")!;

test("nothing is made from the entries while a file is on its way to replace them", async () => {
  const pane = renderPane({ store: memoryStore() });
  const { file, arrive } = slowSample();
  const generate = screen.getByRole("button", { name: "生成" });
  await pane.user.upload(fileInput(pane), file);
  expect(generate).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(generate);
  arrive();
  await screen.findByDisplayValue("泽州县人民政府办公室");
  await waitFor(() => expect(generate).not.toHaveAttribute("aria-disabled", "true"));
  expect(screen.queryByText(/模板已生成/)).toBeNull();
});

test("nothing is typed into what a file is about to replace; where it cannot be read all is as it was", async () => {
  const pane = renderPane({ store: memoryStore() });
  const { file, arrive } = slowSample();
  const form = screen.getByRole("combobox", { name: "表式" });
  await pane.user.upload(fileInput(pane), file);
  expect(unitName()).toBeDisabled();
  expect(screen.getByRole("combobox", { name: "预算年度" })).toBeDisabled();
  expect(form).toBeEnabled();
  arrive();
  await waitFor(() => expect(unitName()).toBeEnabled());
  expect(unitName()).toHaveValue("泽州县人民政府办公室");
  await choose(pane, "坏.json", "{");
  await waitFor(() => expect(unitName()).toBeEnabled());
  expect(unitName()).toHaveValue("泽州县人民政府办公室");
});

test("the ribbon's 生成, pressed while a file is on its way, makes the workbook from that file", async () => {
  const pane = renderPane({ store: memoryStore() });
  const { file, arrive } = slowSample();
  await pane.user.upload(fileInput(pane), file);
  pane.request("generate");
  arrive();
  await screen.findByText(/模板已生成/, undefined, { timeout: 10_000 });
  expect(pane.book.value("表5", 8, 3)).toBe(795.83);
});

describe("what was typed", () => {
  test("survives another page, a failed command, and closing the pane", async () => {
    const store = memoryStore();
    const pane = renderPane({ store });
    await pane.user.type(unitName(), "某县水利局");
    await pane.user.type(screen.getByRole("textbox", { name: "本年项目（表十二）" }), "甲项目{enter}乙项目");
    await pane.user.type(await screen.findByRole("textbox", { name: "科目编码（7 位）" }), "2130");
    await pane.open("检查");
    await pane.press("检查");
    await screen.findByText(/没有找到预算公开的标准表/);
    await pane.open("单位与模板");
    expect(unitName()).toHaveValue("某县水利局");
    pane.unmount();
    renderPane({ store });
    expect(unitName()).toHaveValue("某县水利局");
    expect(screen.getByRole("textbox", { name: "本年项目（表十二）" })).toHaveValue("甲项目\n乙项目");
    expect(await screen.findByRole("textbox", { name: "科目编码（7 位）" })).toHaveValue("2130");
  });

  test("is told when the computer keeps no drafts", async () => {
    const pane = renderPane({
      store: {
        getItem: () => null,
        setItem: () => {
          throw new Error("full");
        },
      },
    });
    await pane.user.type(unitName(), "某");
    expect(screen.getByText(/不允许保存草稿/)).toBeVisible();
  });
});

describe("科目", () => {
  test("are found by name, given funds and removed", async () => {
    const pane = renderPane();
    await pane.user.type(await screen.findByRole("combobox", { name: "从科目表里选" }), "公积金");
    await pane.user.click(await screen.findByRole("menuitemcheckbox", { name: "2210201 住房公积金（住房改革支出）" }));
    expect(subjects()).toEqual(["移除 2210201 住房公积金"]);
    await pane.user.keyboard("{Escape}");
    const funds = screen.getByRole("combobox", { name: "2210201 住房公积金 的资金" });
    expect(funds).toHaveTextContent("一般公共预算");
    await pane.user.click(funds);
    await pane.user.click(await screen.findByRole("menuitemcheckbox", { name: "上年结转" }));
    expect(pane.pane.desk.state.drafts.state.draft.subjects[0]?.funds).toEqual(["general", "carryover"]);
    await pane.user.keyboard("{Escape}");
    await pane.press("移除 2210201 住房公积金");
    expect(subjects()).toEqual([]);
    expect(await screen.findByRole("combobox", { name: "从科目表里选" })).toHaveFocus();
  });

  test("that the catalogue lacks are typed, with the name of their 款", async () => {
    const pane = renderPane();
    await pane.user.type(await screen.findByRole("textbox", { name: "科目编码（7 位）" }), "213{enter}");
    expect(screen.getByText("科目编码应为 7 位数字（项级），例如 2010301。")).toBeVisible();
    expect(await screen.findByRole("textbox", { name: "科目编码（7 位）" })).toHaveFocus();
    await pane.user.type(await screen.findByRole("textbox", { name: "科目编码（7 位）" }), "8801");
    await pane.user.type(screen.getByRole("textbox", { name: "科目名称" }), "行政运行");
    await pane.press("生成");
    expect(screen.getByText(/还没有点“添加科目”/)).toBeVisible();
    await pane.user.type(screen.getByRole("textbox", { name: "上级科目（款）21388 的名称" }), "农业农村{enter}");
    expect(subjects()).toEqual(["移除 2138801 行政运行"]);
    expect(screen.queryByText(/还没有点“添加科目”/)).toBeNull();
    await pane.press("生成");
    await screen.findByText(/模板已生成/);
    const codes = Array.from({ length: 12 }, (_, index) =>
      [pane.book.value("表5", index, 0), pane.book.value("表5", index, 1)].join(" "),
    );
    expect(codes).toEqual(expect.arrayContaining(["213 农林水支出", "21388 农业农村", "2138801 行政运行"]));
  });
});

describe("data files", () => {
  test("every issue is listed and nothing is lost", async () => {
    const pane = renderPane();
    await pane.user.type(unitName(), "某县水利局");
    await choose(pane, "坏.json", sampleText.replace('"795.83"', '"七百"').replace('"1643.27"', '"-1"'));
    expect(await screen.findByText(/“坏.json”有 2 处问题，没有载入/)).toBeVisible();
    expect(screen.getByText(/tables\.generalBudget\[0\]\.basic：写的是“七百”/)).toBeVisible();
    expect(screen.getByText(/预算数不能是负数/)).toBeVisible();
    expect(unitName()).toHaveValue("某县水利局");
  });

  test("are opened whole, and the entries before them can be brought back", async () => {
    const pane = renderPane();
    await pane.user.type(unitName(), "某县水利局");
    await choose(pane, "本单位.json", sampleText);
    expect(await screen.findByText(/已载入“本单位.json”，含 46 个金额/)).toBeVisible();
    expect(unitName()).toHaveValue("泽州县人民政府办公室");
    await pane.press("移除 2080501 行政单位离退休");
    expect(screen.getByText(/有 1 行的金额不会写入.*表五 2080501 行政单位离退休/)).toBeVisible();
    await pane.press("恢复原来的内容");
    expect(unitName()).toHaveValue("某县水利局");
  });

  test("a file in GBK is read", async () => {
    const { readTextFile } = await import("./readTextFile");
    // “局” in GBK.
    const bytes = Uint8Array.from([0xbe, 0xd6]);
    const file = Object.assign(new Blob([]), { arrayBuffer: async () => bytes.buffer });
    expect(await readTextFile(file)).toBe("局");
  });
});

test("经济科目 are ticked by 类", async () => {
  const pane = renderPane();
  const header = await screen.findByRole("button", { name: /^301 工资福利支出（已选 10\// });
  await pane.user.click(header);
  const group = await screen.findByRole("group", { name: "301 工资福利支出" });
  await pane.user.click(within(group).getByRole("checkbox", { name: "30114 医疗费" }));
  expect(screen.getByRole("button", { name: /^301 工资福利支出（已选 11\// })).toBeVisible();
  expect(pane.pane.desk.state.drafts.state.draft.economic).toContain("30114");
});

test("a form without kinds of units does not ask for one, and says nothing of tables that it lacks", async () => {
  const pane = renderPane();
  expect(screen.getByRole("combobox", { name: "单位性质" })).toBeVisible();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "表式" }), "basic-eight");
  expect(screen.queryByRole("combobox", { name: "单位性质" })).toBeNull();
  expect(screen.queryByRole("textbox", { name: /项目（/ })).toBeNull();
});

test("performance forms are made where they are ticked, one for each project", async () => {
  const pane = renderPane();
  await pane.user.type(screen.getByRole("textbox", { name: "本年项目（表十二）" }), "甲项目{enter}乙项目");
  expect(screen.queryByText(/其中绩效目标表/)).toBeNull();
  await pane.user.click(screen.getByRole("checkbox", { name: "同时做绩效目标表" }));
  expect(
    screen.getByText(/将新建 \d+ 张工作表（.*），其中绩效目标表 3 张（整体绩效、绩效01、绩效02），/),
  ).toBeVisible();
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  const { sheets } = await pane.book.read();
  expect(sheets.map(({ name }) => name).filter((name) => name.includes("绩效"))).toEqual([
    "整体绩效",
    "绩效01",
    "绩效02",
  ]);
  expect(screen.getByText(new RegExp(`将新建 ${sheets.length} 张工作表`))).toBeVisible();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "表式" }), "basic-eight");
  expect(screen.queryByRole("checkbox", { name: "同时做绩效目标表" })).toBeNull();
});
