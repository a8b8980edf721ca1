/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import axe from "axe-core";
import { WorkbookError } from "../../workbook/port";
import type { CommandHistory, KeptNote, TakenBack } from "../../workbook/port";
import { PlanBook } from "../../../test/support/pane/planBook";
import { renderPane } from "../../../test/support/pane/renderPane";

/** What the workbook keeps of commands, as Excel's port has it. */
function keeping(book: PlanBook, history: CommandHistory): { taken: number; left: number } {
  const done = { taken: 0, left: 0 };
  Object.assign(book, {
    history: async () => history,
    takeBack: async (): Promise<TakenBack> => {
      done.taken += 1;
      return {
        command: history.unfinished?.command ?? history.last?.command ?? "",
        restored: 3,
        left: [{ sheet: "表6", row: 7, column: 3 }],
      };
    },
    leaveUnfinished: async () => void (done.left += 1),
  });
  return done;
}

test("a command that was cut off: what happened, and three ways on", async () => {
  const book = new PlanBook();
  const done = keeping(book, { unfinished: { command: "writeNarrative", again: "{}", token: "t" }, last: null });
  const pane = renderPane({ book });
  expect(await screen.findByText(/^上次“生成说明”没有做完/)).toBeVisible();
  expect(["恢复", "继续", "保留现状"].map((name) => screen.getByRole("button", { name }))).toHaveLength(3);
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await pane.press("恢复");
  expect(
    await screen.findByText("已撤销“生成说明”，恢复 3 个单元格。后来改过的 1 个单元格没有动：表6!D8。"),
  ).toBeVisible();
  expect(screen.queryByRole("button", { name: "继续" })).toBeNull();
  expect(done.taken).toBe(1);
});

test("one that has to be chosen anew has no 继续; 保留现状 changes nothing", async () => {
  const book = new PlanBook();
  const done = keeping(book, { unfinished: { command: "repair", again: null, token: "t" }, last: null });
  const pane = renderPane({ book });
  await screen.findByText(/^上次“改为建议值”没有做完/);
  expect(screen.queryByRole("button", { name: "继续" })).toBeNull();
  await pane.press("保留现状");
  expect(await screen.findByText(/^工作簿保持现在的样子/)).toBeVisible();
  expect(done).toEqual({ taken: 0, left: 1 });
});

test("another window has done something since: nothing is taken back, and the button shows what is", async () => {
  const book = new PlanBook();
  const history = { unfinished: null, last: { command: "balance", again: null, token: "t" } as KeptNote | null };
  keeping(book, history);
  const shown: unknown[] = [];
  Object.assign(book, {
    takeBack: (agreed: unknown) => {
      shown.push(agreed);
      history.last = { command: "refresh", again: null, token: "u" };
      return Promise.reject(new WorkbookError("historyChanged", "refresh"));
    },
  });
  const pane = renderPane({ book });
  await screen.findByRole("button", { name: "撤销上一步：“舍位平衡”" });
  await pane.press("撤销上一步：“舍位平衡”");
  expect(await screen.findByText(/^刚才在别的窗口做过或撤销过操作，所以没有撤销，工作簿没有改动/)).toBeVisible();
  expect(await screen.findByRole("button", { name: "撤销上一步：“更新”" })).toBeVisible();
  expect(shown).toEqual([{ unfinished: null, last: { command: "balance", again: null, token: "t" } }]);
});

test("the last command, also of a pane that was closed since", async () => {
  const book = new PlanBook();
  keeping(book, { unfinished: null, last: { command: "balance", again: null, token: "t" } });
  const pane = renderPane({ book });
  await screen.findByRole("button", { name: "撤销上一步：“舍位平衡”" });
  await pane.press("撤销上一步：“舍位平衡”");
  expect(await screen.findByText(/^已撤销“舍位平衡”/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^撤销上一步/ })).toBeNull();
});
