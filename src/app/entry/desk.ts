/** Which form lies on the desk, and the draft for it. Each form keeps a draft of its own, so that changing the form loses nothing. */
import type { PackSpec } from "../../core/declare/pack";
import { chosenForm, keepChosenForm } from "./chosenForm";
import type { DraftStore } from "./draftStore";
import { createDraftStore } from "./draftStore";
import type { PackShelf } from "./packShelf";
import type { KeyValueStore } from "./store";

export interface DeskState {
  readonly pack: PackSpec;
  readonly drafts: DraftStore;
  /** A sample, a data file or another form is on its way: what lies here is about to be replaced. */
  readonly isComing: boolean;
}

export interface Desk {
  readonly state: DeskState;
  subscribe(listener: () => void): () => void;
  /**
   * Lays a form on the desk, which may have to be brought in first; of two in a row the later one counts. Ids of packs that do not exist
   * change nothing. Rejects, and changes nothing, where the form cannot be had.
   */
  choose(packId: string): Promise<void>;
  /** Until it ends, as `work` does, something is on its way. */
  laying<Value>(work: Promise<Value>): Promise<Value>;
}

/** The form last chosen, else the first. */
export function chosenPack(packs: readonly PackSpec[], store: KeyValueStore): PackSpec {
  const id = chosenForm(store);
  const pack = packs.find((candidate) => candidate.id === id) ?? packs[0];
  if (pack === undefined) throw new Error("no pack");
  return pack;
}

export function createDesk(forms: Pick<PackShelf, "state" | "subscribe" | "bring">, store: KeyValueStore): Desk {
  const stores = new Map<string, DraftStore>();
  const listeners = new Set<() => void>();
  let coming = 0;
  const lay = (pack: PackSpec): DeskState => {
    const drafts = stores.get(pack.id) ?? createDraftStore(pack, store);
    stores.set(pack.id, drafts);
    return { pack, drafts, isComing: coming > 0 };
  };
  let choices = 0;
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
    async choose(packId) {
      const turn = ++choices;
      const find = (): PackSpec | undefined => forms.state.packs.find((candidate) => candidate.id === packId);
      if (!find()) await forms.bring(packId);
      const pack = find();
      if (!pack || pack === state.pack || turn !== choices) return;
      keepChosenForm(store, pack.id);
      put(pack);
    },
    async laying(work) {
      coming += 1;
      put(state.pack);
      try {
        return await work;
      } finally {
        coming -= 1;
        put(state.pack);
      }
    },
  };
}
