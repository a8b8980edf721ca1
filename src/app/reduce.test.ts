import type { Command } from "./commandNames";
import { COMMANDS } from "./commandNames";
import { reduce } from "./reduce";
import type { RefreshPage } from "./refreshPage";
import { INITIAL_STATE } from "./state";

/** What 更新 shows is no matter here, only that it shows something. */
const shown = { ...INITIAL_STATE, refresh: { ...INITIAL_STATE.refresh, planned: {} } as RefreshPage };

test("what 更新 shows is kept while a command reads and while it is written itself, and stale behind any other", () => {
  const commands = Object.keys(COMMANDS) as readonly Command[];
  const kept = commands.filter(
    (command) => !reduce(shown, { type: "started", command, cancellable: false }).stale.has("refresh"),
  );
  expect(kept.sort()).toEqual([
    "check",
    "findUses",
    "preparePublication",
    "previewAdoption",
    "previewBalance",
    "previewLastYear",
    "previewNarrative",
    "previewRefresh",
    "refresh",
  ]);
});
