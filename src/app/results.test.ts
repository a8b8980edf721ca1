import { reduce } from "./reduce";
import { allStale, NO_RESULTS, withFresh } from "./results";
import type { SessionState } from "./state";
import { INITIAL_STATE } from "./state";

const narration = { sentences: [] } as unknown as NonNullable<SessionState["narration"]>;
const report = { findings: [] } as unknown as NonNullable<SessionState["report"]>;
const planned = { account: {} } as unknown as NonNullable<SessionState["refresh"]["planned"]>;
const looked: SessionState = { ...INITIAL_STATE, report, refresh: { ...INITIAL_STATE.refresh, planned } };

test("what is not shown cannot be stale", () => {
  expect([...allStale(NO_RESULTS).stale]).toEqual([]);
  expect([...allStale(looked).stale]).toEqual(["report", "refresh"]);
});

test("what was read is fresh, what was not read stays as it was", () => {
  const now = withFresh(allStale(looked), { narration, report: null, refresh: undefined });
  expect(now).toMatchObject({ report, narration, refresh: { planned } });
  expect([...now.stale]).toEqual(["report", "refresh"]);
  expect([...withFresh(now, { report }).stale]).toEqual(["refresh"]);
});

test("a command that writes makes 更新 look again, one that reads does not", () => {
  const started = (command: "repair" | "check") => reduce(looked, { type: "started", command, cancellable: false });
  expect([...started("repair").stale]).toEqual(["refresh"]);
  expect([...started("check").stale]).toEqual([]);
});

test("behind a writing all is stale but what was read again", () => {
  const all = { ...looked, narration };
  const wrote = (again: typeof report | null) =>
    reduce(all, { type: "wrote", read: { report: again }, message: { kind: "success", text: "改了" } });
  expect([...wrote(report).stale]).toEqual(["narration", "refresh"]);
  expect([...wrote(null).stale]).toEqual(["report", "narration", "refresh"]);
});
