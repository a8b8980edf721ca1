/** The opened data file as JSON. It was read without an issue when it was opened; a draft from a damaged store may hold anything. */
import type { Draft } from "./draft";

/** Null when no file is open or its text cannot be read any more. */
export function sourceJson(draft: Draft): unknown {
  if (draft.source === null) return null;
  try {
    return JSON.parse(draft.source.text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}
