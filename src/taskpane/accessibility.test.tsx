/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import axe from "axe-core";
import { PlainPage } from "./frame/PlainPage";
import { tooOld } from "./plainWords";
import { renderPane } from "../../test/support/pane/renderPane";

/** Colours cannot be measured without layout; the browser tests look at them. Tabster's focus catchers are no content. */
async function problems(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(
    { include: [container], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}

beforeAll(() => {
  document.documentElement.lang = "zh-CN";
  document.title = "预算公开助手";
});

test("each page, empty and filled", async () => {
  const pane = renderPane();
  expect(await problems(document.body)).toEqual([]);
  await pane.press("载入样例");
  await pane.press(/^301 /);
  expect(await problems(document.body)).toEqual([]);
  await pane.open("检查");
  expect(await problems(document.body)).toEqual([]);
  await pane.open("情况说明");
  expect(await problems(document.body)).toEqual([]);

  await pane.open("单位与模板");
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  pane.edit("表5", 9, 3, 1);
  await pane.open("检查");
  await pane.press("检查");
  await screen.findByText(/发现 /);
  expect(await problems(document.body)).toEqual([]);
  await pane.open("情况说明");
  await pane.press("刷新预览");
  await screen.findAllByText("可写入");
  expect(await problems(document.body)).toEqual([]);
}, 120_000);

test("the page for an Excel that is too old", async () => {
  render(
    <FluentProvider theme={webLightTheme}>
      <PlainPage {...tooOld} />
    </FluentProvider>,
  );
  expect(screen.getByRole("heading", { name: "这个 Excel 的版本太低" })).toBeVisible();
  expect(await problems(document.body)).toEqual([]);
});
