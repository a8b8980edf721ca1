/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ComponentType, ReactElement } from "react";
import { part } from "./Part";

const Page = ({ name }: { readonly name: string }): ReactElement => <p>{name} 的内容</p>;
const drawn = (page: ReactElement): ReactElement => <FluentProvider theme={webLightTheme}>{page}</FluentProvider>;

/** A part that cannot be had the first `failures` times. */
function partAfter(failures: number): { readonly Part: ComponentType<{ name: string }>; asked(): number } {
  let asked = 0;
  const Part = part<{ name: string }>(async () => {
    asked += 1;
    if (asked <= failures) throw new Error("404");
    return Page;
  });
  return { Part, asked: () => asked };
}

test("a part is brought in once, and at hand at once the next time", async () => {
  const { Part, asked } = partAfter(0);
  const { unmount } = render(drawn(<Part name="更新" />));
  expect(await screen.findByText("更新 的内容")).toBeVisible();
  unmount();
  render(drawn(<Part name="检查" />));
  expect(screen.getByText("检查 的内容")).toBeVisible();
  expect(asked()).toBe(1);
});

test("one that cannot be had says so, with what stands beside it as it was, and comes at 重试", async () => {
  const { Part, asked } = partAfter(2);
  const user = userEvent.setup();
  render(
    drawn(
      <>
        <input aria-label="单位名称" />
        <Part name="更新" />
      </>,
    ),
  );
  await user.type(screen.getByRole("textbox"), "某县水利局");
  expect(await screen.findByText(/没有载入，其他部分照常可用.*请点“重试”/)).toBeVisible();
  expect(
    (await axe.run(document.body, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } }))
      .violations,
  ).toEqual([]);
  await user.click(screen.getByRole("button", { name: "重试" }));
  await user.click(await screen.findByRole("button", { name: "重试" }));
  expect(await screen.findByText("更新 的内容")).toBeVisible();
  expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  expect(screen.getByRole("textbox")).toHaveValue("某县水利局");
  expect(asked()).toBe(3);
});
