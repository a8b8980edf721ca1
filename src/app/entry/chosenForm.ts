/** The form last chosen, by its id. */
import type { KeyValueStore } from "./store";

const KEY = "budget-disclosure/pack@1";

/** Null where none was chosen, or the store refuses. */
export function chosenForm(store: KeyValueStore): string | null {
  try {
    return store.getItem(KEY);
  } catch {
    return null;
  }
}

/** A store that refuses costs the memory of the choice only. */
export function keepChosenForm(store: KeyValueStore, id: string): void {
  try {
    store.setItem(KEY, id);
  } catch {
    return;
  }
}
