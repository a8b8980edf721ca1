/** Draws the whole pane over a workbook of plain data. For tests. */
import { readFileSync } from "node:fs";
import { TextDecoder, TextEncoder } from "node:util";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createCatalogueShelf } from "../../../src/app/entry/catalogueShelf";
import { createPackShelf } from "../../../src/app/entry/packShelf";
import { createDesk } from "../../../src/app/entry/desk";
import { loadCatalogues } from "../../../src/app/entry/keptCatalogues";
import { loadOwn } from "../../../src/app/entry/ownPacks";
import type { KeyValueStore } from "../../../src/app/entry/store";
import { createSession } from "../../../src/app/session";
import { builtIn } from "../../../src/packs/builtIn";
import { packs } from "../../../src/packs";
import { App } from "../../../src/taskpane/App";
import type { Pane } from "../../../src/taskpane/pane";
import type { PaneRequest } from "../../../src/taskpane/requests";
import { createRequests } from "../../../src/taskpane/requests";
import { PlanBook } from "./planBook";

// jsdom lacks these; every browser that Excel uses has them.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  structuredClone: <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value)),
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
});

export const sampleText = readFileSync("assets/samples/zezhou-2026.json", "utf8");

export function memoryStore(): KeyValueStore {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

export interface Rendered {
  readonly book: PlanBook;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly pane: Pane;
  /** What was put on the clipboard. */
  readonly copied: string[];
  /** One entry each time that the workbook was marked to open the pane. */
  readonly marked: string[];
  /** What was handed over as a file or on the clipboard, with tables. */
  readonly handedOver: string[];
  readonly container: HTMLElement;
  request(request: PaneRequest): void;
  /** Somebody types into a cell of the workbook. */
  edit(...cell: Parameters<PlanBook["type"]>): void;
  /** Runs what the session has put off until the user stops typing. */
  pause(): Promise<void>;
  open(place: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  unmount(): void;
}

const NO_OFFERS: Pane["offers"] = { list: async () => [], read: () => Promise.reject(new Error("none")) };

export function renderPane({
  book = new PlanBook(),
  store = memoryStore(),
  clipboard = true,
  offers = NO_OFFERS,
} = {}): Rendered {
  const copied: string[] = [];
  const requests = createRequests();
  const marked: string[] = [];
  const handedOver: string[] = [];
  let later: (() => void) | null = null;
  const schedule = (task: () => void) => {
    later = task;
    return () => {
      later = null;
    };
  };
  const packShelf = createPackShelf(builtIn, store, { own: loadOwn(store), loaded: packs });
  const shelf = createCatalogueShelf(packShelf, store, loadCatalogues(store));
  const pane: Pane = {
    session: createSession(book, { now: () => shelf.state.packs, complete: () => packShelf.complete() }, schedule),
    desk: createDesk(packShelf, store),
    packShelf,
    offers,
    shelf,
    samples: [{ label: "样例", pack: "shanxi-unit-2026", read: async () => sampleText }],
    requests,
    copy: async (text) => {
      if (!clipboard) throw new Error("denied");
      copied.push(text);
    },
    handOver: {
      openWorkbook: async (plan) => void handedOver.push(`workbook ${plan.sheets.length}`),
      saveDocument: async (publication, header, name) =>
        void handedOver.push(`document ${publication.parts.length} ${header ?? ""} ${name}`),
      copyRich: async (html) => {
        if (!clipboard) throw new Error("denied");
        handedOver.push(`copied ${html.length}`);
      },
    },
    opensWithWorkbook: async () => marked.push("marked"),
  };
  const user = userEvent.setup();
  const { container, unmount } = render(<App pane={pane} />);
  return {
    book,
    user,
    pane,
    copied,
    marked,
    handedOver,
    container,
    unmount,
    request: (request) => act(() => requests.ask(request)),
    edit: (...cell) => act(() => book.type(...cell)),
    pause: async () => act(async () => later?.()),
    open: (place) => user.click(screen.getByRole("tab", { name: place })),
    press: (name) => user.click(screen.getByRole("button", { name })),
  };
}
