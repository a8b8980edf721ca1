/** Packs that are not built in: read from a file, for as long as the program runs. */
import { isSamePack } from "../core/packFile/packFile";
import type { PackReading } from "../core/packFile/readPackFile";
import { readPackFile } from "../core/packFile/readPackFile";
import { findPack } from "../packs";

/** The pack of a file's text. A file that says what a built-in pack says is that pack. */
export function loadPack(text: string): PackReading {
  const reading = readPackFile(text);
  if (!reading.ok) return reading;
  const builtIn = findPack(reading.pack.id);
  return builtIn && isSamePack(builtIn, reading.pack) ? { ok: true, pack: builtIn } : reading;
}
