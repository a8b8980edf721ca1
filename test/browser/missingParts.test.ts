/** Parts of the pane that cannot be had: the server is away, or has another version by now. Nothing is done and nothing that was typed is lost. */
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("a part of the pane that cannot be had", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox();
  }, 180_000);

  afterAll(() => session.close());

  const tab = (name: string) => session.pane.getByRole("tab", { name, exact: true });
  const unitName = () => session.pane.getByRole("textbox", { name: "单位名称" });
  const away = async (part: RegExp): Promise<void> => void (await session.page.route(part, (route) => route.abort()));
  const back = (part: RegExp): Promise<void> => session.page.unroute(part);

  // The first: once something was checked all forms are here.
  test("a form stays the one before, with what was entered", async () => {
    const forms = session.pane.getByRole("combobox", { name: "表式" });
    const said = session.pane.getByText(/没有载入，仍用原来的表式/);
    await unitName().fill("某县水利局");
    await away(/form-basic-eight/);
    await forms.selectOption("basic-eight");
    await said.waitFor();
    expect(await forms.inputValue()).toBe("shanxi-unit-2026");
    expect(await unitName().inputValue()).toBe("某县水利局");
    await back(/form-basic-eight/);
    await forms.selectOption("basic-eight");
    await said.waitFor({ state: "detached" });
    await session.pane.getByRole("combobox", { name: "单位性质" }).waitFor({ state: "detached" });
    await forms.selectOption("shanxi-unit-2026");
    expect(await unitName().inputValue()).toBe("某县水利局");
  }, 120_000);

  test("a page says so, the others go on, and it comes at 重试", async () => {
    await away(/CheckTab/);
    await tab("检查").click();
    await session.pane.getByText(/没有载入，其他部分照常可用/).waitFor();
    await tab("单位与模板").click();
    expect(await unitName().inputValue()).toBe("某县水利局");
    await tab("检查").click();
    await back(/CheckTab/);
    await session.pane.getByRole("button", { name: "重试" }).click();
    await session.pane.getByText(/还没有检查/).waitFor();
  }, 120_000);

  test("a command does nothing and says so, and works the next time", async () => {
    await away(/workroom/);
    const check = session.pane.getByRole("button", { name: "检查", exact: true });
    await check.click();
    await session.pane.getByText(/没有载入，所以没有做，工作簿没有改动/).waitFor();
    await back(/workroom/);
    await check.click();
    await session.pane.getByText(/没有找到预算公开的标准表/).waitFor({ timeout: 60_000 });
  }, 120_000);
});
