/** What the pane's own server offers; nothing else is ever asked. */
import type { OfferedPack } from "../../core/packFile/packIndex";
import { readPackIndex } from "../../core/packFile/packIndex";

export interface PackOffers {
  /** None where the server has no list, or it cannot be read. */
  list(): Promise<readonly OfferedPack[]>;
  /** The text of one of the files; rejects where it cannot be had. */
  read(file: string): Promise<string>;
}

/** `folder` is relative to the page: its own origin. A server that sends the pane elsewhere gets no answer. */
export function browserOffers(window: Pick<Window, "fetch">, folder = "packs/"): PackOffers {
  const text = async (name: string): Promise<string> => {
    const response = await window.fetch(`${folder}${encodeURIComponent(name)}`, {
      redirect: "error",
      credentials: "same-origin",
      cache: "no-cache",
    });
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    return response.text();
  };
  return {
    list: async () => {
      try {
        return readPackIndex(await text("index.json")) ?? [];
      } catch {
        return [];
      }
    },
    read: text,
  };
}
