/** The draft of one pane: changed by functions, stored after each change, and one step back after it was replaced as a whole. */
import type { PackSpec } from "../../core/declare/pack";
import type { Draft } from "./draft";
import { emptyDraft } from "./draft";
import type { KeyValueStore } from "./store";
import { loadDraft, saveDraft } from "./storage";

export interface DraftState {
  readonly draft: Draft;
  /** What stood there before a file or the sample was opened, or everything was cleared. */
  readonly replaced: Draft | null;
  /** False once the store has refused: the entries live only as long as the pane. */
  readonly stored: boolean;
}

export interface DraftStore {
  readonly state: DraftState;
  subscribe(listener: () => void): () => void;
  change(edit: (draft: Draft) => Draft): void;
  replace(draft: Draft): void;
  /** Brings back what `replace` took away. */
  restore(): void;
}

export function createDraftStore(pack: PackSpec, store: KeyValueStore): DraftStore {
  let state: DraftState = { draft: loadDraft(store, pack) ?? emptyDraft(pack), replaced: null, stored: true };
  const listeners = new Set<() => void>();
  const set = (draft: Draft, replaced: Draft | null): void => {
    state = { draft, replaced, stored: saveDraft(store, draft) };
    for (const listener of listeners) listener();
  };
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (edit) => set(edit(state.draft), state.replaced),
    replace: (draft) => set(draft, isUntouched(state.draft, pack) ? null : state.draft),
    restore: () => {
      if (state.replaced !== null) set(state.replaced, null);
    },
  };
}

function isUntouched(draft: Draft, pack: PackSpec): boolean {
  return JSON.stringify(draft) === JSON.stringify(emptyDraft(pack));
}
