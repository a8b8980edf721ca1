/** The catalogues as this computer keeps them. */
import type { ImportedCatalogue } from "../../core/declare/imported";
import { keptCatalogues } from "../../core/declare/imported";
import { CATALOGUES_KEY } from "./catalogueShelf";
import type { KeyValueStore } from "./store";

/** None when there are none, or they are damaged. */
export function loadCatalogues(store: KeyValueStore): readonly ImportedCatalogue[] {
  try {
    const text = store.getItem(CATALOGUES_KEY);
    return text === null ? [] : keptCatalogues(JSON.parse(text));
  } catch {
    return [];
  }
}
