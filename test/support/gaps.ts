import type { Finding } from "../../src/core/finding/finding";

/** What nobody entered is 【待填】 in a written text and said to be so: true, and no accusation of anything that was entered. */
export function isGap({ template, words }: Finding): boolean {
  return template === "narrativeGap" || (template === "bookPlaceholder" && words["found"] === "“待填”");
}
