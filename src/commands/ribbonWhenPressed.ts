/** The buttons' own work, brought in when one of them has to do it itself: the pane, where there is one, does it without. */
import { COMMAND_MISSING } from "../app/wording/partMissing";
import type { Ribbon } from "./ribbon";

/** Where it cannot be had, `tell` says so, and the next press tries anew. */
export function ribbonWhenPressed(load: () => Promise<Ribbon>, tell: (text: string) => Promise<void>): Ribbon {
  const press = async (button: keyof Ribbon): Promise<void> => {
    const ribbon = await load().catch(() => null);
    return ribbon === null ? tell(COMMAND_MISSING) : ribbon[button]();
  };
  return {
    generateWorkbook: () => press("generateWorkbook"),
    checkWorkbook: () => press("checkWorkbook"),
    writeNarrative: () => press("writeNarrative"),
  };
}
