/** Schema of the other printed forms of a sentence. */
import { z } from "zod";

/**
 * Full texts that say the same in other words, as printed documents of the form have them: {year}, {lastYear}, words of the pack, and
 * slots of the sentence they stand with. They are read, never written.
 */
export const Alternatives = z.array(z.string().min(1)).min(1).readonly();
export type Alternatives = z.infer<typeof Alternatives>;
