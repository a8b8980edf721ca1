import type { KeyValueStore } from "../app/entry/store";

/** The browser's localStorage. Reading the property itself throws where the host forbids it, so it is read as late as possible. */
export function browserStore(window: Window): KeyValueStore {
  return {
    getItem: (key) => window.localStorage.getItem(key),
    setItem: (key, value) => window.localStorage.setItem(key, value),
  };
}
