/** Packs that are not built in: read from a file, or from the workbook that was made by one. */
import { carriedFile, carriedText } from "../core/packFile/carried";
import { MOST_CARRIED } from "../core/packFile/limits";
import { isSamePack } from "../core/packFile/packFile";
import type { PackReading } from "../core/packFile/readPackFile";
import { readPackFile } from "../core/packFile/readPackFile";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import { stateOf } from "../core/state/state";
import { findPack } from "../packs";

/** The pack of a file's text. A file that says what a built-in pack says is that pack; any other goes into the workbooks that it makes. */
export function loadPack(text: string): PackReading {
  const reading = readPackFile(text);
  if (!reading.ok) return reading;
  const builtIn = findPack(reading.pack.id);
  if (builtIn && isSamePack(builtIn, reading.pack)) return { ok: true, pack: builtIn };
  const carried = carriedText(reading.pack);
  if (carried === null)
    return {
      ok: false,
      faults: [`压缩以后仍超过 ${String(MOST_CARRIED)} 个字，存不进它做的工作簿，以后没有这个文件就不能检查`],
    };
  return { ok: true, pack: { ...reading.pack, carried } };
}

let last: { readonly carried: string; readonly reading: PackReading } | null = null;

/** The pack that a workbook brings along, the same one every time; null where it brings none. */
export function packOfWorkbook(snapshot: WorkbookSnapshot): PackReading | null {
  const carried = stateOf(snapshot)?.packFile;
  if (carried === undefined) return null;
  if (last?.carried !== carried) last = { carried, reading: carriedPack(carried) };
  return last.reading;
}

/** The pack of what a workbook, or the pane's own store, has kept. */
export function carriedPack(carried: string): PackReading {
  const text = carriedFile(carried);
  return text === null ? { ok: false, faults: ["不完整，解不开"] } : loadPack(text);
}

let laid: { readonly own: PackSpec; readonly atHand: PackSpec["atHand"]; readonly pack: PackSpec } | null = null;

/** The pack with the same catalogues at hand as the others, the same one every time. */
export function withAtHand(own: PackSpec, atHand: PackSpec["atHand"]): PackSpec {
  if (atHand === undefined) return own;
  if (laid?.own !== own || laid.atHand !== atHand) laid = { own, atHand, pack: { ...own, atHand } };
  return laid.pack;
}
