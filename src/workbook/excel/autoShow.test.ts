import { openPaneWithWorkbook } from "./autoShow";

function office({ sets = ["AddinCommands", "Settings"], fails = false, status = "succeeded" } = {}): Map<
  string,
  unknown
> {
  const kept = new Map<string, unknown>();
  const settings = {
    set: (name: string, value: unknown) => {
      if (fails) throw new Error("no settings");
      kept.set(name, value);
    },
    saveAsync: (done: (result: { status: string }) => void) => done({ status }),
  };
  Object.assign(globalThis, {
    Office: {
      context: { requirements: { isSetSupported: (name: string) => sets.includes(name) }, document: { settings } },
      AsyncResultStatus: { Succeeded: "succeeded" },
    },
  });
  return kept;
}

test("the document is marked by the name that Excel knows, and saved", async () => {
  const kept = office();
  expect(await openPaneWithWorkbook()).toBe(true);
  expect([...kept]).toEqual([["Office.AutoShowTaskpaneWithDocument", true]]);
});

test("where Excel does not know the mark or does not save it, nothing fails", async () => {
  const kept = office({ sets: ["Settings"] });
  expect(await openPaneWithWorkbook()).toBe(false);
  expect(kept.size).toBe(0);
  office({ fails: true });
  expect(await openPaneWithWorkbook()).toBe(false);
  office({ status: "failed" });
  expect(await openPaneWithWorkbook()).toBe(false);
});
