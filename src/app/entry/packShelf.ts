/** The forms that the pane offers: the built-in ones, and those of pack files, kept on this computer. */
import type { PackSpec } from "../../core/declare/pack";
import { carriedPack } from "../packFiles";
import type { KeyValueStore } from "./storage";

export interface OwnPack {
  readonly pack: PackSpec;
  /** File that it was read from. */
  readonly source: string;
}

export interface PackShelfState {
  /** Those of pack files, in the order taken. */
  readonly own: readonly OwnPack[];
  /** All of them: one of a pack file takes the place of a built-in one of its id. */
  readonly packs: readonly PackSpec[];
  /** False once the store has refused: they live only as long as the pane. */
  readonly stored: boolean;
}

export interface PackShelf {
  readonly state: PackShelfState;
  subscribe(listener: () => void): () => void;
  /** In place of one with its id. */
  add(own: OwnPack): void;
  remove(id: string): void;
}

/** The number grows when the shape changes. */
const KEY = "budget-disclosure/own-packs@1";

export function createPackShelf(builtIn: readonly PackSpec[], store: KeyValueStore): PackShelf {
  const listeners = new Set<() => void>();
  const shelved = (own: readonly OwnPack[], stored: boolean): PackShelfState => ({
    own,
    packs: together(builtIn, own),
    stored,
  });
  let state = shelved(loadOwn(store), true);
  const set = (own: readonly OwnPack[]): void => {
    state = shelved(own, save(store, own));
    for (const listener of listeners) listener();
  };
  const without = (id: string): readonly OwnPack[] => state.own.filter(({ pack }) => pack.id !== id);
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (own) => set([...without(own.pack.id), own]),
    remove: (id) => set(without(id)),
  };
}

/** For the buttons of the ribbon, which run without the pane. */
export function packsKept(builtIn: readonly PackSpec[], store: KeyValueStore): readonly PackSpec[] {
  return together(builtIn, loadOwn(store));
}

function together(builtIn: readonly PackSpec[], own: readonly OwnPack[]): readonly PackSpec[] {
  if (own.length === 0) return builtIn;
  return [...builtIn.filter(({ id }) => !own.some(({ pack }) => pack.id === id)), ...own.map(({ pack }) => pack)];
}

/** Those that are not damaged and that this version can use. */
function loadOwn(store: KeyValueStore): readonly OwnPack[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? "[]");
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

function save(store: KeyValueStore, own: readonly OwnPack[]): boolean {
  try {
    store.setItem(
      KEY,
      JSON.stringify(
        own.flatMap(({ pack, source }) => (pack.carried === undefined ? [] : [{ carried: pack.carried, source }])),
      ),
    );
    return true;
  } catch {
    return false;
  }
}
