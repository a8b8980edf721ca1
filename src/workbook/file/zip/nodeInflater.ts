/** Inflating with Node's zlib, for the command line. */
import { inflateRawSync } from "node:zlib";
import { WorkbookError } from "../../port";
import type { Inflater } from "./inflate";

export const nodeInflater: Inflater = (packed, path, room) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw new WorkbookError("unreadable", `zip: ${path} cannot be inflated`, { cause });
  }
};
