/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bareDesk } from "../../../test/support/pane/bareDesk";
import { PlanBook } from "../../../test/support/pane/planBook";
import { createSession } from "../../app/session";
import type { Finding } from "../../core/finding/finding";
import type { FormulaRepair, Suspect } from "../../core/finding/suspect";
import type { CheckReport } from "../../core/finding/report";
import type { CellAddress } from "../../core/model/snapshot";
import type { Pane } from "../pane";
import { PaneProvider } from "../pane";
import { Causes } from "./Causes";
import { Findings } from "./Findings";
import { Suspects } from "./Suspects";
import { Unfilled } from "./Unfilled";

const revealed: CellAddress[] = [];
let pane: Pane;
beforeEach(() => {
  const session = createSession(new PlanBook(), [], () => () => undefined);
  pane = {
    session: Object.assign(session, { reveal: async (address: CellAddress) => void revealed.push(address) }),
    ...bareDesk,
  } as unknown as Pane;
});

function draw(part: React.ReactElement): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={pane}>{part}</PaneProvider>
    </FluentProvider>,
  );
}

const at = (row: number): CellAddress => ({ sheet: "表3", row, column: 2 });

const finding = (index: number): Finding => ({
  rule: "t03.total",
  form: "3",
  severity: "error",
  kind: "mismatch",
  template: "equals",
  table: "t03",
  words: {
    left: "表三 合计",
    right: "表五 合计",
    actual: "1,643.27",
    expected: "1,643.17",
    difference: "0.10",
    unit: "万元",
    label: "两表相等",
  },
  cells: [{ address: at(index), words: "表三 合计", printed: "1,643.27" }],
  actual: 164327,
  expected: 164317,
  difference: 10,
});

const report = (findings: readonly Finding[]): CheckReport => ({
  pack: "p",
  unit: "",
  year: 2026,
  tables: [
    {
      id: "t03",
      shortName: "表三",
      published: true,
      sheet: "表3",
      found: true,
      outcomes: { pass: 0, fail: 1, notApplicable: 0, missingInput: 0, ruleError: 0, unfilled: 0 },
      empty: false,
      note: null,
    },
  ],
  narratives: [],
  attachments: [],
  catalogues: [],
  adoptable: false,
  recognition: {
    pack: "p",
    choices: { tables: {}, columns: {} },
    tables: [],
    missing: [],
    otherSheets: [],
    sheets: [],
  },
  outcomes: { pass: 0, fail: findings.length, notApplicable: 0, missingInput: 0, ruleError: 0, unfilled: 0 },
  progress: { fields: [], tables: [], others: 0 },
  findings,
  suspects: [],
});

const suspect = (row: number, mistake: number, explains: readonly string[]): Suspect => ({
  kind: "amount",
  address: at(row),
  words: "表三 合计·项目支出",
  actual: 164327,
  suggested: 164317,
  places: 2,
  explains,
  findings: [],
  mistake,
  certainty: "equal",
  slip: "wrongDigit",
  together: [],
});

test("a finding: kind, sentence, figures in a table, and the cell", async () => {
  draw(<Findings folded={new Set()} report={report([finding(7)])} />);
  expect(screen.getByText("不平")).toBeVisible();
  expect(screen.getByText("表三 合计 1,643.27 ≠ 表五 合计 1,643.17，相差 0.10 万元。应满足：两表相等。")).toBeVisible();
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "表三 合计1,643.27",
    "表五 合计1,643.17",
    "相差（万元）0.10",
  ]);
  await userEvent.click(screen.getByRole("button", { name: "表三 合计 表3!C8" }));
  expect(revealed).toEqual([at(7)]);
});

test("of five hundred findings fifty are drawn at a time", async () => {
  draw(<Findings folded={new Set()} report={report(Array.from({ length: 500 }, (_, index) => finding(index)))} />);
  expect(screen.getAllByText("不平")).toHaveLength(50);
  expect(screen.getByRole("heading", { name: "错误（500）" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "显示更多（还有 450 条）" }));
  expect(screen.getAllByText("不平")).toHaveLength(100);
});

test("a filter without findings says so", async () => {
  draw(<Findings folded={new Set()} report={report([finding(1)])} />);
  await userEvent.click(screen.getByRole("button", { name: "警告 0" }));
  expect(screen.getByText("没有警告。")).toBeVisible();
  expect(screen.queryByText("不平")).toBeNull();
});

test("a single suspect is likely, several are alternatives, none is certain", () => {
  draw(
    <Suspects
      mistakes={[
        { suspects: [suspect(1, 0, ["a"])], findings: [] },
        { suspects: [suspect(2, 1, ["b", "c"]), suspect(3, 1, ["c", "b"])], findings: [] },
      ]}
    />,
  );
  expect(screen.getByText(/不一定就是这里/)).toBeVisible();
  expect(screen.getAllByText("以下任一处都可能：")).toHaveLength(1);
  expect(
    screen.getAllByText("现在 1,643.27，改成 1,643.17，可以消除 2 项问题（像是一位数字打错，另有几处同样说得通）。"),
  ).toHaveLength(2);
});

test("what one cell explains is folded under it, and not listed twice", async () => {
  const both = [finding(1), finding(2)];
  draw(<Suspects mistakes={[{ suspects: [suspect(1, 0, ["a"])], findings: [both[0] as Finding] }]} />);
  draw(<Findings folded={new Set([both[0] as Finding])} report={report(both)} />);
  expect(screen.getByText("其中 1 项由上面的单元格引起，列在它们下面。")).toBeVisible();
  expect(screen.getByRole("heading", { name: "错误（1）" })).toBeVisible();
  const fold = screen.getByRole("button", { name: "由此引起的问题 1 项" });
  expect(fold).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(fold);
  expect(screen.getByRole("button", { name: "表三 合计 表3!C2" })).toBeVisible();
});

test("改为建议值 shows before and after, and writes only at the second click", async () => {
  const repaired: Suspect[] = [];
  Object.assign(pane.session, {
    repair: async (one: Suspect) => {
      repaired.push(one);
      return true;
    },
  });
  const wrong = suspect(1, 0, ["a"]);
  draw(<Suspects mistakes={[{ suspects: [wrong], findings: [] }]} />);
  await userEvent.click(screen.getByRole("button", { name: "改为建议值" }));
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "单元格现在改为",
    "表3!C21,643.271,643.17",
  ]);
  expect(repaired).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "确认修改" }));
  expect(repaired).toEqual([wrong]);
});

const waiting: Finding = {
  rule: "workbook.figures-are-filled-in",
  form: "",
  severity: "info",
  kind: "unfilled",
  template: "unfilledTable",
  table: "t07",
  words: { table: "表七", needs: "表一 二、政府性基金预算·预算数有 120.00 万元", count: "1" },
  cells: [{ address: { sheet: "表7", row: 5, column: 2 }, words: "表七 合计·预算数", printed: "" }],
  actual: null,
  expected: null,
  difference: null,
};

test("还没有填: progress, a list apart from the errors, and the way to every cell", async () => {
  const field = { address: { sheet: "基础信息", row: 20, column: 1 }, words: "收入总计增减原因", printed: "" };
  const half = { ...report([finding(1), waiting]), progress: { fields: [field], tables: ["表七"], others: 0 } };
  draw(
    <>
      <Unfilled report={half} />
      <Findings folded={new Set()} report={half} />
    </>,
  );
  expect(screen.getByText("基础信息还有 1 格没有填，表七还没有填。")).toBeVisible();
  expect(screen.getByText("表七还没有填：表一 二、政府性基金预算·预算数有 120.00 万元。")).toBeVisible();
  expect(screen.getByRole("button", { name: "全部 1" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "表七 合计·预算数 表7!C6" }));
  await userEvent.click(screen.getByRole("button", { name: "收入总计增减原因 基础信息!B21" }));
  expect(revealed.slice(-2)).toEqual([
    { sheet: "表7", row: 5, column: 2 },
    { sheet: "基础信息", row: 20, column: 1 },
  ]);
});

test("where all is filled in there is no such list", () => {
  draw(<Unfilled report={report([finding(1)])} />);
  expect(screen.queryByText("还没有填")).toBeNull();
});

test("stale paragraphs: one finding, one button that writes them anew and checks again", async () => {
  const done: string[] = [];
  Object.assign(pane.session, {
    renewParagraphs: async (ids: readonly string[]) => void done.push(...ids),
    check: async () => void done.push("check"),
  });
  const stale: Finding = {
    ...waiting,
    rule: "narrative.is-up-to-date",
    severity: "error",
    kind: "narrative",
    template: "narrativeStale",
    table: null,
    words: { sheet: "情况说明", count: "5" },
  };
  const follows: Finding = { ...finding(2), rule: "narrative.s1.income", root: 0 };
  const whole = report([stale, follows, follows]);
  Object.defineProperty(pane.session, "state", { value: { ...pane.session.state, report: whole } });
  draw(<Findings folded={new Set()} report={whole} />);
  expect(screen.getByRole("button", { name: "错误 1" })).toBeVisible();
  expect(screen.queryByText("不平")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "更新这 5 段" }));
  expect(done).toEqual(["s1.income", "check"]);
});

test("扩大区间 shows the formulas, and writes only at the second click", async () => {
  const written: FormulaRepair[] = [];
  Object.assign(pane.session, {
    repairFormula: async (formula: FormulaRepair) => {
      written.push(formula);
      return true;
    },
  });
  const formula: FormulaRepair = {
    address: at(5),
    words: "表三 合计",
    actual: "=SUM(C7:C8)",
    suggested: "=SUM(C7:C9)",
    value: 100,
  };
  draw(
    <Causes
      causes={[
        {
          kind: "range",
          formula,
          words: { cell: "表三 合计", rows: "9", formula: formula.suggested },
          cells: [],
          findings: [0],
        },
      ]}
    />,
  );
  expect(
    screen.getByText("表三 合计：合计的区间没有包括第 9 行，请把公式的区间扩大到这一行，改为 =SUM(C7:C9)。"),
  ).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "扩大区间" }));
  expect(screen.getByText("表3!C6：现在 =SUM(C7:C8)，改为 =SUM(C7:C9)")).toBeVisible();
  expect(written).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "确认修改" }));
  expect(written).toEqual([formula]);
});

test("a cause that writes nothing has no button", () => {
  draw(<Causes causes={[{ kind: "notFilled", words: { what: "表六", counterpart: "" }, cells: [], findings: [] }]} />);
  expect(screen.getByText("表六还没有填。先填好再核对，不要改已有的数。")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});
