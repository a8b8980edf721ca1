/** What the pane is given from outside; components reach neither Excel nor the browser's store by themselves. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Desk, DeskState } from "../app/entry/desk";
import type { DraftState } from "../app/entry/draftStore";
import type { PackShelf, PackShelfState } from "../app/entry/packShelf";
import type { CatalogueShelf, ShelfState } from "../app/entry/catalogueShelf";
import type { Session } from "../app/session";
import type { SessionState } from "../app/state";
import { withCatalogues } from "../core/declare/withCatalogues";
import type { PackSpec } from "../core/declare/pack";
import type { HandOver } from "./publish/handOver";
import type { PackOffers } from "./packFiles/offers";
import type { PaneRequests } from "./requests";
import type { Sample } from "./sample";

export interface Pane {
  readonly session: Session;
  /** The form that new workbooks are made from, and its draft. */
  readonly desk: Desk;
  /** The forms: built in, and of pack files. */
  readonly packShelf: PackShelf;
  readonly offers: PackOffers;
  /** The catalogues that the user has imported. */
  readonly shelf: CatalogueShelf;
  readonly samples: readonly Sample[];
  readonly requests: PaneRequests;
  /** Puts text on the clipboard; rejects where the host does not allow it. */
  copy(text: string): Promise<void>;
  readonly handOver: HandOver;
  /** From now on the open workbook opens the pane by itself, where Excel can; never fails. */
  opensWithWorkbook(): Promise<unknown>;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

/** The pane with what lies on its desk now and the forms that there are; the form with the catalogues of the draft's year. */
export function usePane(): Pane & DeskState & { readonly packs: readonly PackSpec[] } {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("no PaneProvider above this component");
  const laid = useSyncExternalStore(pane.desk.subscribe, () => pane.desk.state);
  const year = useSyncExternalStore(laid.drafts.subscribe, () => laid.drafts.state.draft.year);
  const { packs } = useSyncExternalStore(pane.shelf.subscribe, () => pane.shelf.state);
  const own = packs.find((pack) => pack.id === laid.pack.id) ?? laid.pack;
  return { ...pane, ...laid, packs, pack: withCatalogues(own, own.atHand ?? [], Number(year)) };
}

export function useShelf(): ShelfState {
  const { shelf } = usePane();
  return useSyncExternalStore(shelf.subscribe, () => shelf.state);
}

export function useOwnPacks(): PackShelfState {
  const { packShelf } = usePane();
  return useSyncExternalStore(packShelf.subscribe, () => packShelf.state);
}

/** The form that the last check was by, which the workbook may have brought along, and all others. */
export function useCheckedForm(): { readonly checked: PackSpec | null; readonly packs: readonly PackSpec[] } {
  const { packs, session } = usePane();
  const { report } = useSessionState();
  const by = session.checkedBy();
  const checked =
    by && by.id === report?.pack && !by.formless ? by : (packs.find(({ id }) => id === report?.pack) ?? null);
  const isOther = checked?.carried !== undefined && !packs.some(({ id }) => id === checked.id);
  return { checked, packs: isOther ? [...packs, checked] : packs };
}

export function useSessionState(): SessionState {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => session.state);
}

export function useDraftState(): DraftState {
  const { drafts } = usePane();
  return useSyncExternalStore(drafts.subscribe, () => drafts.state);
}
