/** The forms of pack files as this computer keeps them. */
import { carriedPack } from "../packFiles";
import type { OwnPack } from "./packShelf";
import { OWN_PACKS_KEY } from "./packShelf";
import type { KeyValueStore } from "./store";

/** Those that are not damaged and that this version can use. */
export function loadOwn(store: KeyValueStore): readonly OwnPack[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(OWN_PACKS_KEY) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap(ownOf) : [];
  } catch {
    return [];
  }
}

function ownOf(value: unknown): readonly OwnPack[] {
  if (typeof value !== "object" || value === null || !("carried" in value) || !("source" in value)) return [];
  const { carried, source } = value;
  if (typeof carried !== "string" || typeof source !== "string") return [];
  const reading = carriedPack(carried);
  return reading.ok ? [{ pack: reading.pack, source }] : [];
}
