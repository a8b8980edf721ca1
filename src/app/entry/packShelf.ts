/** The forms that the pane offers: the built-in ones, brought in when they are asked for, and those of pack files, kept on this computer. */
import type { PackSpec } from "../../core/declare/pack";
import type { BuiltInForm, FormName } from "../../packs/builtIn";
import { chosenForm } from "./chosenForm";
import type { KeyValueStore } from "./store";

export interface OwnPack {
  readonly pack: PackSpec;
  /** File that it was read from. */
  readonly source: string;
}

export interface PackShelfState {
  /** Those of pack files, in the order taken. */
  readonly own: readonly OwnPack[];
  /** All of them by name: one of a pack file takes the place of a built-in one of its id. */
  readonly names: readonly FormName[];
  /** Those of `names` that are here, in their order; a check needs all of them (`complete`). */
  readonly packs: readonly PackSpec[];
  /** False once the store has refused: they live only as long as the pane. */
  readonly stored: boolean;
}

export interface PackShelf {
  readonly state: PackShelfState;
  subscribe(listener: () => void): () => void;
  /** Brings a built-in form in; nothing where there is none of this id. Rejects where it cannot be had. */
  bring(id: string): Promise<void>;
  /** Brings all of them in. Rejects where one cannot be had. */
  complete(): Promise<void>;
  /** In place of one with its id. */
  add(own: OwnPack): void;
  remove(id: string): void;
}

/** The number grows when the shape changes. */
export const OWN_PACKS_KEY = "budget-disclosure/own-packs@1";

/**
 * With the form last chosen, else the first, and those of pack files. Rejects where a part of the program cannot be had: what the store
 * keeps is not taken for damaged then.
 */
export async function openPackShelf(builtIn: readonly BuiltInForm[], store: KeyValueStore): Promise<PackShelf> {
  const id = chosenForm(store);
  const first = builtIn.find((form) => form.id === id) ?? builtIn[0];
  const [own, ...loaded] = await Promise.all([keptOwn(store), ...(first === undefined ? [] : [first.load()])]);
  return createPackShelf(builtIn, store, { own, loaded });
}

/** Most computers keep none, and then nothing has to be there that reads them. */
async function keptOwn(store: KeyValueStore): Promise<readonly OwnPack[]> {
  try {
    if (store.getItem(OWN_PACKS_KEY) === null) return [];
  } catch {
    return [];
  }
  return (await import("./ownPacks")).loadOwn(store);
}

/** What is here as the pane opens. */
interface Start {
  readonly own: readonly OwnPack[];
  readonly loaded: readonly PackSpec[];
}

export function createPackShelf(builtIn: readonly BuiltInForm[], store: KeyValueStore, start: Start): PackShelf {
  const listeners = new Set<() => void>();
  const loaded = new Map(start.loaded.map((pack) => [pack.id, pack]));
  const shelved = (own: readonly OwnPack[], stored: boolean): PackShelfState => {
    const isOwn = ({ id }: FormName): boolean => own.some(({ pack }) => pack.id === id);
    const names = builtIn.filter((form) => !isOwn(form));
    return {
      own,
      names: [...names, ...own.map(({ pack }) => pack)].map(({ id, title }) => ({ id, title })),
      packs: [...names.flatMap(({ id }) => loaded.get(id) ?? []), ...own.map(({ pack }) => pack)],
      stored,
    };
  };
  let state = shelved(start.own, true);
  const put = (next: PackShelfState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const set = (own: readonly OwnPack[]): void => put(shelved(own, save(store, own)));
  const without = (id: string): readonly OwnPack[] => state.own.filter(({ pack }) => pack.id !== id);
  const bringAll = async (forms: readonly BuiltInForm[]): Promise<void> => {
    const missing = forms.filter(({ id }) => !loaded.has(id));
    const brought = await Promise.all(missing.map((form) => form.load()));
    if (brought.every(({ id }) => loaded.has(id))) return;
    for (const pack of brought) loaded.set(pack.id, pack);
    put(shelved(state.own, state.stored));
  };
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bring: (id) => bringAll(builtIn.filter((form) => form.id === id)),
    complete: () => bringAll(builtIn),
    add: (own) => set([...without(own.pack.id), own]),
    remove: (id) => set(without(id)),
  };
}

function save(store: KeyValueStore, own: readonly OwnPack[]): boolean {
  try {
    store.setItem(
      OWN_PACKS_KEY,
      JSON.stringify(
        own.flatMap(({ pack, source }) => (pack.carried === undefined ? [] : [{ carried: pack.carried, source }])),
      ),
    );
    return true;
  } catch {
    return false;
  }
}
