/** How an entry of a zip archive is inflated. In a browser fflate does it; on Node its own zlib is several times as fast. */
import { Inflate } from "fflate";
import { WorkbookError } from "../../port";

export interface Inflater {
  /** Null when it would take more than `room` bytes; inflating stops there. Throws unreadable for broken data. */
  (packed: Uint8Array, path: string, room: number): Uint8Array | null;
  /** The platform's own crc32, where it has one. */
  readonly crc32?: (bytes: Uint8Array) => number;
}

/** Bytes handed to the inflater at a time, so that a bomb is noticed early. */
const STEP = 64 * 1024;

export const portableInflater: Inflater = (packed, path, room) => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const inflater = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size <= room) chunks.push(chunk);
    finished = final;
  });
  try {
    for (let at = 0; (at === 0 || at < packed.length) && size <= room; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (cause) {
    throw new WorkbookError("unreadable", `zip: ${path} cannot be inflated`, { cause });
  }
  if (size > room) return null;
  if (!finished) throw new WorkbookError("unreadable", `zip: ${path} is cut off`);
  return joined(chunks, size);
};

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
