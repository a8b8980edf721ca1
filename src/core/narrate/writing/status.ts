/** What stands at the place of a sentence, and what becomes of it. */

/**
 * write: the place is empty, or one of our paragraphs moves there; stale: our own unedited text stands there and the cells now say
 * something else; same: the text already stands there; kept: the user's own words stand there;
 * noPlace: the section was not found or has no free line; missingData: a figure could not be read;
 * removed: our own text that the figures no longer ask for goes.
 */
export type SentenceStatus = "write" | "stale" | "same" | "kept" | "noPlace" | "missingData" | "removed";

/** True for what is written when the narrative is: blank places and our own text that has gone stale. */
export function isWritten(status: SentenceStatus): boolean {
  return status === "write" || status === "stale";
}
