/** Inflating with Node's zlib, for the command line. */
import * as zlib from "node:zlib";
import { WorkbookError } from "../../port";
import type { Inflater } from "./inflate";

const inflate: Inflater = (packed, path, room) => {
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw new WorkbookError("unreadable", `zip: ${path} cannot be inflated`, { cause });
  }
};

/** crc32 came with Node 20.15. */
export const nodeInflater: Inflater = Object.assign(
  inflate,
  typeof zlib.crc32 === "function" ? { crc32: (bytes: Uint8Array) => zlib.crc32(bytes) } : {},
);
