/** The pack that --pack names. */
import type { PackSpec } from "../core/spec/pack";
import { findPack, packs } from "../packs";
import { UsageError } from "./failure";

export function choosePack(id: string): PackSpec {
  const pack = findPack(id);
  if (pack) return pack;
  const known = packs.map((candidate) => `  ${candidate.id}　${candidate.title}，${candidate.year} 年`).join("\n");
  throw new UsageError(`没有“${id}”这种表式。可用的表式：\n${known}`);
}
