import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import { ATTEMPTS, isCutOff, remembering, writePlanned } from "./writePlanned";

/** A workbook that somebody changes before each of the first writes. */
function busyPort(changes: number, code: "changed" | "rejected" = "changed") {
  const seen = { reads: 0, applied: [] as (ApplyOptions | undefined)[] };
  const port = {
    read: async (): Promise<WorkbookSnapshot> => ({ sheets: [], state: `reading ${(seen.reads += 1)}` }),
    apply: async (_: unknown, options?: ApplyOptions) => {
      seen.applied.push(options);
      if (seen.applied.length <= changes) throw new WorkbookError(code, "表五!C7");
    },
  };
  return { port: port as unknown as WorkbookPort, seen };
}

const plan = (snapshot: WorkbookSnapshot) => ({ plan: remembering("{}"), result: snapshot.state });

test("the reading that it was planned from goes along", async () => {
  const { port, seen } = busyPort(0);
  expect(await writePlanned(port, plan)).toBe("reading 1");
  expect(seen.applied).toEqual([{ expected: { sheets: [], state: "reading 1" } }]);
});

test("changed meanwhile: read and planned anew, as often as somebody may go on typing", async () => {
  const { port, seen } = busyPort(ATTEMPTS - 1);
  expect(await writePlanned(port, plan)).toBe(`reading ${ATTEMPTS}`);
  expect(seen.applied.map((options) => options?.expected?.state)).toEqual(["reading 1", "reading 2", "reading 3"]);
  await expect(writePlanned(busyPort(ATTEMPTS).port, plan)).rejects.toMatchObject({
    code: "changed",
    detail: "表五!C7",
  });
});

test("once only where the user has agreed to what was shown, and never again after another failure", async () => {
  await expect(writePlanned(busyPort(1).port, plan, {}, 1)).rejects.toMatchObject({ code: "changed" });
  const { port, seen } = busyPort(1, "rejected");
  await expect(writePlanned(port, plan)).rejects.toMatchObject({ code: "rejected" });
  expect(seen.reads).toBe(1);
});

test("nothing to write is not written", async () => {
  const { port, seen } = busyPort(0);
  expect(await writePlanned(port, () => ({ plan: null, result: 7 }))).toBe(7);
  expect(seen.applied).toEqual([]);
});

test("what may have left a part behind is cut off, a refusal is not", () => {
  expect(
    ["halfWritten", "unfinished", "changed", "cancelled"].map((code) =>
      isCutOff(new WorkbookError(code as "changed", "")),
    ),
  ).toEqual([true, true, false, false]);
});
