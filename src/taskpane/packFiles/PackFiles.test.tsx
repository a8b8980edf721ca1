/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { PlanBook } from "../../../test/support/pane/planBook";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { memoryStore, renderPane } from "../../../test/support/pane/renderPane";
import { loadPack } from "../../app/packFiles";
import { readDataFile } from "../../core/data/dataFile";
import { packFileText } from "../../core/packFile/packFile";
import { planWorkbook } from "../../core/plan/plan";
import type { PackSpec } from "../../core/declare/pack";
import { readState } from "../../core/state/state";
import { shanxiUnit2026 as shanxi } from "../../packs/shanxi-unit-2026/pack";

const own: PackSpec = { ...shanxi, id: "our-county", title: "本县的表" };

async function choose({ container, user }: Rendered, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
  await user.upload(container.querySelector<HTMLInputElement>('input[aria-label="表式文件"]')!, file);
}

const section = (): HTMLElement => screen.getByRole("region", { name: "表式文件" });
const forms = (): HTMLSelectElement => screen.getByRole("combobox", { name: "表式" });

test("a file's form is chosen, makes a workbook that brings it along, and is there for the next pane until it is removed", async () => {
  const store = memoryStore();
  const pane = renderPane({ store });
  await pane.user.type(screen.getByRole("textbox", { name: "单位名称" }), "某局");
  await choose(pane, "本县.json", packFileText(own));
  expect(
    await within(section()).findByText("已选用“本县的表”（our-county）。它不是内置的表式：核对什么由它决定。"),
  ).toBeVisible();
  expect(forms()).toHaveValue("our-county");
  expect((await axe.run(section(), { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await pane.user.type(screen.getByRole("textbox", { name: "单位名称" }), "本县某局");
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  expect(readState((await pane.book.read()).state)).toMatchObject({
    pack: "our-county",
    packFile: expect.stringMatching(/^[A-Za-z0-9+/]{10000,}$/),
  });
  await pane.open("检查");
  await pane.press("检查");
  expect(
    (
      await screen.findAllByText(
        "表式“本县的表”（our-county）不是内置的，取自表式文件或者工作簿自带：核对什么由它决定。",
      )
    )[0],
  ).toBeVisible();
  pane.unmount();

  const next = renderPane({ store });
  expect(forms()).toHaveValue("our-county");
  expect(screen.getByRole("textbox", { name: "单位名称" })).toHaveValue("本县某局");
  await next.press("移除 本县的表");
  expect(forms()).toHaveValue("shanxi-unit-2026");
  expect(screen.getByRole("textbox", { name: "单位名称" })).toHaveValue("某局");
  await choose(next, "本县.json", packFileText(own));
  expect(await screen.findByDisplayValue("本县某局")).toBeVisible();
});

test("what is wrong with a file is listed, and everything stays as it was", async () => {
  const pane = renderPane();
  await choose(
    pane,
    "坏.json",
    packFileText({ ...own, rules: own.rules.map((rule, index) => (index === 0 ? { ...rule, table: "t99" } : rule)) }),
  );
  expect(await within(section()).findByText("“坏.json”有 1 处问题，没有使用：")).toBeVisible();
  expect(within(section()).getByText(/^第 \d+ 行 pack\.rules\[0\].*没有“t99”这张表$/)).toBeVisible();
  expect(forms()).toHaveValue("shanxi-unit-2026");
  expect(pane.pane.packShelf.state.own).toEqual([]);
});

test("the server's own forms are offered, one that cannot be had is told", async () => {
  const read = async (file: string): Promise<string> => {
    if (file === "gone.json") throw new Error("404");
    return packFileText(own);
  };
  const pane = renderPane({
    offers: {
      list: async () => [
        { file: "county.json", title: "本县的表" },
        { file: "gone.json", title: "没有了的" },
      ],
      read,
    },
  });
  await pane.user.click(await screen.findByRole("button", { name: "选用“没有了的”" }));
  expect(await within(section()).findByText("“没有了的”打不开，没有使用。")).toBeVisible();
  await pane.press("选用“本县的表”");
  await within(section()).findByText(/^已选用“本县的表”/);
  expect(forms()).toHaveValue("our-county");
});

test("a workbook's own form is read in a pane that has never seen its file, and can be chosen again", async () => {
  const loaded = loadPack(packFileText(own));
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), shanxi);
  if (!loaded.ok || !sample.ok) throw new Error("does not read");
  const book = new PlanBook();
  await book.apply(planWorkbook(loaded.pack, sample.inputs));
  const pane = renderPane({ book });
  await pane.open("检查");
  await pane.press("检查");
  const choice = await screen.findByRole("combobox", { name: "按哪种表式检查" });
  expect(choice).toHaveValue("our-county");
  await pane.user.selectOptions(choice, "shanxi-unit-2026");
  expect(await screen.findByRole("combobox", { name: "按哪种表式检查" })).toHaveValue("shanxi-unit-2026");
  expect(readState((await book.read()).state)?.packFile).toBe(loaded.pack.carried);
});
