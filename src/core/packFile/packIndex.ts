/** The pack files that whoever runs the server has put beside the pane: packs/index.json, and the files that it names. */
import { z } from "zod";

export interface OfferedPack {
  /** Name of the file in the folder packs. */
  readonly file: string;
  readonly title: string;
}

/** Nothing that leads out of the folder. */
const FILE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}\.json$/u;
const MOST_OFFERED = 200;

const Index = z.object({
  schema: z.literal("budget-disclosure/pack-index@1"),
  packs: z.array(z.object({ file: z.string().regex(FILE), title: z.string().min(1).max(100) })).max(MOST_OFFERED),
});

/** Null where the text is no such list. */
export function readPackIndex(text: string): readonly OfferedPack[] | null {
  try {
    return Index.parse(JSON.parse(text)).packs;
  } catch {
    return null;
  }
}
