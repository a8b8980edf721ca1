/** What the pane is given from outside; components reach neither Excel nor the browser's store by themselves. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { DraftState, DraftStore } from "../app/entry/draftStore";
import type { Session } from "../app/session";
import type { SessionState } from "../app/state";
import type { PackSpec } from "../core/spec/pack";
import type { PaneRequests } from "./requests";

export interface Pane {
  readonly session: Session;
  readonly drafts: DraftStore;
  /** The pack that new workbooks are made from. */
  readonly pack: PackSpec;
  readonly packs: readonly PackSpec[];
  /** The data file of the sample. */
  readonly sample: { readonly label: string; readonly text: string };
  readonly requests: PaneRequests;
  /** Puts text on the clipboard; rejects where the host does not allow it. */
  copy(text: string): Promise<void>;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("no PaneProvider above this component");
  return pane;
}

export function useSessionState(): SessionState {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => session.state);
}

export function useDraftState(): DraftState {
  const { drafts } = usePane();
  return useSyncExternalStore(drafts.subscribe, () => drafts.state);
}
