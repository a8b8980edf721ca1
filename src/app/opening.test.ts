import type { CheckReport } from "../core/finding/report";
import { createOpening } from "./opening";
import { once } from "./once";
import { reduce } from "./reduce";
import type { Action, SessionState } from "./state";
import { INITIAL_STATE } from "./state";

interface Page {
  check(what: string): Promise<string>;
  walk(): Promise<void>;
}

function setUp() {
  let state: SessionState = INITIAL_STATE;
  const dispatched: Action[] = [];
  const happened: string[] = [];
  const dispatch = (action: Action): void => {
    dispatched.push(action);
    state = reduce(state, action);
  };
  const opening = createOpening({ state: () => state, dispatch });
  const page = (name: string, load: () => Promise<unknown>): Page =>
    opening.commands<Page>(
      async () => {
        await load();
        return {
          check: async (what) => {
            happened.push(`${name} ${what}`);
            return what;
          },
          walk: async () => void happened.push(`${name} walk`),
        };
      },
      { check: "check", walk: null },
    );
  return { page, dispatch, dispatched, happened, state: () => state };
}

/** Settles when told to. */
function gate(): { readonly wait: Promise<void>; open(): void; shut(): void } {
  let [open, shut] = [(): void => undefined, (): void => undefined];
  const wait = new Promise<void>((resolve, reject) => {
    [open, shut] = [resolve, () => reject(new Error("404"))];
  });
  return { wait, open, shut };
}

test("while a command is on its way it shows as busy, then it is done with what it was given", async () => {
  const { page, state, happened } = setUp();
  const { wait, open } = gate();
  const { check } = page("检查", () => wait);
  const done = check("一");
  await Promise.resolve();
  expect(state().busy).toEqual({ command: "check", done: 0, total: 0, cancellable: false });
  open();
  expect(await done).toBe("一");
  expect([state().busy, happened]).toEqual([null, ["检查 一"]]);
});

test("commands of several pages are done in the order asked, whichever is there first", async () => {
  const { page, happened } = setUp();
  const { wait, open } = gate();
  const [late, early] = [page("后到", () => wait), page("先到", () => Promise.resolve())];
  await early.check("零");
  const all = [late.check("一"), early.check("二"), late.walk(), early.walk()];
  open();
  await Promise.all(all);
  expect(happened).toEqual(["先到 零", "后到 一", "先到 二", "后到 walk", "先到 walk"]);
});

test("one that cannot be had does nothing, says so, and is tried anew; those behind it go on", async () => {
  const { page, state, happened } = setUp();
  let isThere = false;
  const load = async (): Promise<void> => {
    if (!isThere) throw new Error("404");
  };
  const [missing, other] = [page("缺", load), page("在", () => Promise.resolve())];
  const behind = other.check("二");
  expect(await missing.check("一")).toBe(false);
  await behind;
  expect(happened).toEqual(["在 二"]);
  expect(state().message).toEqual({
    kind: "error",
    text: expect.stringMatching(/没有载入，所以没有做，工作簿没有改动/),
  });
  expect(state().busy).toBeNull();
  isThere = true;
  expect(await missing.check("三")).toBe("三");
});

test("a sign of another command that is running is left alone", async () => {
  const { page, state, dispatched, dispatch } = setUp();
  dispatch({ type: "started", command: "generate", cancellable: true });
  dispatched.length = 0;
  await page("检查", async () => undefined).check("一");
  expect(dispatched).toEqual([]);
  expect(state().busy?.command).toBe("generate");
});

test("the sign stays until the command shows its own, over a re-check that comes between", async () => {
  const { page, state, dispatch } = setUp();
  const { wait, open } = gate();
  const done = page("检查", () => wait).check("一");
  await Promise.resolve();
  dispatch({ type: "read", read: { report: {} as CheckReport }, quiet: true });
  expect(state().busy?.command).toBe("check");
  dispatch({ type: "started", command: "adopt", cancellable: true });
  open();
  await done;
  expect(state().busy?.command).toBe("adopt");
});

test("a command that is there already starts without any sign", async () => {
  const { page, dispatched } = setUp();
  const { check } = page("检查", async () => undefined);
  await check("一");
  expect(dispatched.map(({ type }) => type)).toEqual(["started", "finished"]);
  await check("二");
  expect(dispatched).toHaveLength(2);
});

test("once: what has failed is tried anew, what has come is kept", async () => {
  let tries = 0;
  const value = once(async () => {
    tries += 1;
    if (tries === 1) throw new Error("404");
    return tries;
  });
  await expect(value()).rejects.toThrow("404");
  expect([await value(), await value()]).toEqual([2, 2]);
});
