/** A desk and a shelf that nothing changes, for single parts of the pane. */
import { shanxiUnit2026 as pack } from "../../../src/packs/shanxi-unit-2026/pack";

const subscribe = () => () => undefined;

export const bareDesk = {
  packs: [pack],
  desk: { subscribe, state: { pack, drafts: { subscribe, state: { draft: { year: "2026" } } } } },
  shelf: { subscribe, state: { packs: [pack] } },
};
