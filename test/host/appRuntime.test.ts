/** Office.addin through the genuine client. */
import { startOfficeHost } from "../support/officeHost";

test("the pane is shown and hidden, and the start is remembered", async () => {
  const office = startOfficeHost();
  const { addin } = office.Office;
  const seen: string[] = [];
  office.host.context.runtime.onState = (state) => void seen.push(state);
  await addin.hide();
  await addin.showAsTaskpane();
  expect(seen).toEqual(["Background", "Visible"]);
  await addin.setStartupBehavior("Load" as Office.StartupBehavior);
  expect(await addin.getStartupBehavior()).toBe("Load");
  await office.dispose();
});

test("without a shared runtime the pane cannot be shown", async () => {
  const office = startOfficeHost();
  office.host.context.runtime.shared = false;
  const { addin } = office.Office;
  await expect(addin.showAsTaskpane()).rejects.toMatchObject({ code: "SharedRuntimeNotAvailable" });
  await office.dispose();
});
