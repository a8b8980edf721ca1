/** 改为建议值 as its user does it: the findings folded under the cell, before and after, written, and taken back. */
import type {} from "../../src/sandbox/page/handle";
import { describeInBrowser, openSandbox, picture, typeInto } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("mending a cell in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 900 } });
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    await pane.getByRole("tab", { name: "检查", exact: true }).click();
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane.getByText(/没有错误和警告/).waitFor({ timeout: 60_000 });
  }, 240_000);

  afterAll(() => session.close());

  test("a project typed with its point one place off: its cell comes first, what suffers from it is folded", async () => {
    const { pane } = session;
    await typeInto(session, "表12", "C8", "15");
    const mistake = pane.getByRole("group", { name: "第 1 处错误" });
    await mistake.waitFor({ timeout: 60_000 });
    await mistake
      .getByRole("button", { name: /表12!C8$/ })
      .first()
      .waitFor();
    expect(await mistake.getByRole("button", { name: /^由此引起的问题 \d+ 项$/ }).getAttribute("aria-expanded")).toBe(
      "false",
    );
    await mistake.getByRole("button", { name: /^由此引起的问题/ }).click();
    await mistake.getByRole("list", { name: "由此引起的问题" }).waitFor();
  }, 120_000);

  test("the suggestion is shown before it is written, and can be taken back", async () => {
    const { pane } = session;
    const first = pane
      .getByRole("group", { name: "第 1 处错误" })
      .getByRole("listitem")
      .filter({ hasText: "表12!C8" })
      .first();
    await first.getByRole("button", { name: "改为建议值" }).click();
    await first.getByRole("table", { name: "修改前后" }).getByText("15.00").waitFor();
    await picture(session, "sandbox-repair.png");
    await first.getByRole("button", { name: "确认修改" }).click();
    await pane.getByText(/已把“表十二.*”改为建议值/).waitFor({ timeout: 60_000 });
    await pane.getByText(/没有错误和警告/).waitFor();
    await pane.getByRole("button", { name: "撤回" }).click();
    await pane.getByText(/恢复为原来的内容/).waitFor({ timeout: 60_000 });
    await pane.getByRole("group", { name: "第 1 处错误" }).waitFor();
  }, 120_000);

  test("an error value is one finding at the cell that made it, what reads it is folded behind it", async () => {
    const { pane } = session;
    await typeInto(session, "表12", "C8", "=1/0");
    const card = pane
      .getByRole("listitem")
      .filter({ hasText: "显示 #DIV/0!" })
      .filter({ has: pane.getByRole("button", { name: /由此引起的问题/ }) });
    await card.waitFor({ timeout: 60_000 });
    await card.getByRole("button", { name: /^由此引起的问题 \d+ 项$/ }).click();
    await card.getByRole("list", { name: "由此引起的问题" }).waitFor();
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  }, 120_000);
});
