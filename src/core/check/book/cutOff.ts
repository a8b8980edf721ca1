/** A file that was saved while a command of the pane was cut off may hold only a part of what it was to write. */
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";

export function cutOff({ check }: BookContext, declared: BookCheckOf<"cutOff">): BookVerdict {
  const { isCutOff } = check.located.snapshot;
  if (isCutOff === undefined) return null;
  return isCutOff ? [bookFinding(declared, { template: "bookCutOff", kind: "publication", words: {}, cells: [] })] : [];
}
