/** Which form lies on the desk, and the draft for it. Each form keeps a draft of its own, so that changing the form loses nothing. */
import type { PackSpec } from "../../core/declare/pack";
import type { DraftStore } from "./draftStore";
import { createDraftStore } from "./draftStore";
import type { PackShelf } from "./packShelf";
import type { KeyValueStore } from "./storage";
import { loadPackId, savePackId } from "./storage";

export interface DeskState {
  readonly pack: PackSpec;
  readonly drafts: DraftStore;
}

export interface Desk {
  readonly state: DeskState;
  subscribe(listener: () => void): () => void;
  /** Ids of packs that do not exist change nothing. */
  choose(packId: string): void;
}

/** The form last chosen, else the first. */
export function chosenPack(packs: readonly PackSpec[], store: KeyValueStore): PackSpec {
  const id = loadPackId(store);
  const pack = packs.find((candidate) => candidate.id === id) ?? packs[0];
  if (pack === undefined) throw new Error("no pack");
  return pack;
}

export function createDesk(forms: Pick<PackShelf, "state" | "subscribe">, store: KeyValueStore): Desk {
  const stores = new Map<string, DraftStore>();
  const listeners = new Set<() => void>();
  const lay = (pack: PackSpec): DeskState => {
    const drafts = stores.get(pack.id) ?? createDraftStore(pack, store);
    stores.set(pack.id, drafts);
    return { pack, drafts };
  };
  let state = lay(chosenPack(forms.state.packs, store));
  const put = (pack: PackSpec): void => {
    state = lay(pack);
    for (const listener of listeners) listener();
  };
  // A form may come, be read anew from a mended file, or go; its draft stays.
  forms.subscribe(() => {
    const { packs } = forms.state;
    const pack = packs.find(({ id }) => id === state.pack.id) ?? packs[0];
    if (pack && pack !== state.pack) put(pack);
  });
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose(packId) {
      const pack = forms.state.packs.find((candidate) => candidate.id === packId);
      if (!pack || pack === state.pack) return;
      savePackId(store, pack.id);
      put(pack);
    },
  };
}
