/** All forms with the catalogues that are at hand, for the buttons of the ribbon, which run without the pane. */
import type { PackSpec } from "../../core/declare/pack";
import { packsWith } from "./catalogueShelf";
import { loadCatalogues } from "./keptCatalogues";
import { loadOwn } from "./ownPacks";
import type { KeyValueStore } from "./store";

/** One of a pack file takes the place of a built-in one of its id. */
export function packsAtHand(packs: readonly PackSpec[], store: KeyValueStore): readonly PackSpec[] {
  const own = loadOwn(store).map(({ pack }) => pack);
  const builtIn = packs.filter(({ id }) => !own.some((pack) => pack.id === id));
  return packsWith([...builtIn, ...own], loadCatalogues(store));
}
