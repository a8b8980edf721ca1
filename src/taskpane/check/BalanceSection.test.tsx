/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bareDesk } from "../../../test/support/pane/bareDesk";
import type { BalancePreview } from "../../app/balance";
import { INITIAL_STATE } from "../../app/state";
import type { RoundingProposal } from "../../core/balance/proposal";
import type { Pane } from "../pane";
import { PaneProvider } from "../pane";
import { BalanceSection } from "./BalanceSection";

const at = (row: number): { sheet: string; row: number; column: number } => ({ sheet: "表6", row, column: 3 });
const place = { table: "t06", row: "basicByEconomic/30101", column: "staff", places: 2 };

const proposal: RoundingProposal = {
  id: "a",
  rule: "t06.category-is-sum-of-items",
  label: "类 = 各款之和",
  total: { address: at(6), words: "表六 301 工资福利支出·人员经费" },
  printed: 91803,
  sum: 91802,
  gap: 1,
  places: 2,
  unit: "万元",
  chosen: "largest",
  mends: ["b"],
  changes: [
    {
      ...place,
      role: "part",
      address: at(7),
      words: "表六 30101 基本工资·人员经费",
      before: { formula: null, value: 312.13 },
      after: { formula: null, value: 312.14 },
    },
  ],
};

function draw(balance: BalancePreview | null): readonly string[] {
  const calls: string[] = [];
  const session = {
    state: { ...INITIAL_STATE, balance },
    subscribe: () => () => undefined,
    previewBalance: async () => void calls.push("preview"),
    balance: async (only?: ReadonlySet<string>) => void calls.push(`balance ${only ? [...only].join() : "all"}`),
    undoBalance: async () => void calls.push("undo"),
    reveal: async () => void calls.push("reveal"),
  };
  const pane = { session, ...bareDesk } as unknown as Pane;
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={pane}>
        <BalanceSection />
      </PaneProvider>
    </FluentProvider>,
  );
  return calls;
}

test("before it was looked at there is only the way to look", async () => {
  const calls = draw(null);
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["查看怎样平衡"]);
  await userEvent.click(screen.getByRole("button", { name: "查看怎样平衡" }));
  expect(calls).toEqual(["preview"]);
});

test("a proposal: the gap, old and new, the reason; one, all, and the cell", async () => {
  const calls = draw({
    balance: { proposals: [proposal], unbalanced: [{ ...proposal, id: "c", reason: "twoTotals", detail: "" }] },
    undo: null,
  });
  const card = within(screen.getByRole("list", { name: "建议" }));
  expect(card.getByText("表六 301 工资福利支出·人员经费 918.03，各项之和 918.02，差 0.01 万元。")).toBeVisible();
  expect(card.getByText("表六 30101 基本工资·人员经费：312.13 → 312.14（调整）")).toBeVisible();
  expect(card.getByText("不知道没有舍入的原数，取数最大的一项。同时还消除 1 处舍入差。")).toBeVisible();
  expect(screen.getByText(/两边都是合计，以预算系统的数为准，不调整。$/)).toBeVisible();
  await userEvent.click(card.getByRole("button", { name: "采用" }));
  await userEvent.click(screen.getByRole("button", { name: "全部采用" }));
  await userEvent.click(card.getByRole("button", { name: "表6!D8" }));
  expect(calls).toEqual(["balance a", "balance all", "reveal"]);
  expect(screen.queryByRole("button", { name: "撤销舍位平衡" })).toBeNull();
});

test("what was adjusted can be taken back, and what will not come back is named", async () => {
  const calls = draw({
    balance: { proposals: [], unbalanced: [] },
    undo: { restored: [], left: [{ words: "表六 30101 基本工资·人员经费", address: at(7), reason: "changed" }] },
  });
  expect(screen.getByText("没有舍入差，不需要舍位平衡。")).toBeVisible();
  expect(screen.getByText("表六 30101 基本工资·人员经费：调整以后又改过，没有恢复")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "撤销舍位平衡" }));
  expect(calls).toEqual(["undo"]);
});
