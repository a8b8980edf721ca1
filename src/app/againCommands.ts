/** The commands of a session that can be done once more with what the workbook has kept of them. */
import type { PackSpec } from "../core/declare/pack";
import type { AgainCommands } from "./historyCommands";
import type { Session } from "./session";

export function againCommands(session: () => Session, packs: () => readonly PackSpec[]): AgainCommands {
  return {
    async generate({ pack: id, inputs }) {
      const pack = packs().find((one) => one.id === id);
      return pack !== undefined && session().generate(pack, inputs);
    },
    async writeNarrative() {
      await session().writeNarrative();
      return true;
    },
    writeReview: () => session().writeReview(),
    adopt: (chosen) => session().adopt(chosen),
    async balance({ only }) {
      await session().balance(only === null ? undefined : new Set(only));
      return true;
    },
    async refresh({ asked, wanted = false, copied = false, guide = false, inOrder = false }) {
      await session().previewRefresh();
      if (wanted) await session().wantForms(true);
      if (copied) await session().copyPeriods(true);
      if (guide) await session().askForGuide({ wanted: true });
      if (inOrder) await session().putInOrder(true);
      if (session().state.refresh.asked.length === 0) for (const wishes of asked) await session().askFor(wishes);
      return session().refresh();
    },
  };
}
