import { associateButtons } from "./associate";
import type { Ribbon } from "./ribbon";

type Handler = (event: { completed(): void }) => void;

/** What Excel does when the button is clicked. */
async function click(
  name: string,
  { shared, refuses = false }: { shared: boolean; refuses?: boolean },
): Promise<string[]> {
  const happened: string[] = [];
  const handlers = new Map<string, Handler>();
  const office = {
    actions: { associate: (action: string, handler: Handler) => void handlers.set(action, handler) },
    context: { requirements: { isSetSupported: (set: string) => shared && set === "SharedRuntime" } },
    addin: {
      showAsTaskpane: async () => {
        if (refuses) throw new Error("SharedRuntimeNotAvailable");
        happened.push("shown");
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  const alone = (what: string) => async (): Promise<void> => void happened.push(`alone ${what}`);
  const ribbon: Ribbon = {
    generateWorkbook: alone("generate"),
    checkWorkbook: alone("check"),
    writeNarrative: alone("narrate"),
  };
  associateButtons(ribbon, (what) => happened.push(`asked ${what}`));
  await new Promise<void>((resolve) =>
    handlers.get(name)?.({
      completed: () => {
        happened.push("completed");
        resolve();
      },
    }),
  );
  return happened;
}

test.each(["generateWorkbook", "checkWorkbook", "writeNarrative"])(
  "%s opens the pane and leaves the command to it",
  async (name) => {
    expect(await click(name, { shared: true })).toEqual(["shown", `asked ${name}`, "completed"]);
  },
);

test("without a shared runtime, and where Excel refuses to open the pane, the button does it alone", async () => {
  expect(await click("checkWorkbook", { shared: false })).toEqual(["alone check", "completed"]);
  expect(await click("checkWorkbook", { shared: true, refuses: true })).toEqual(["alone check", "completed"]);
});
