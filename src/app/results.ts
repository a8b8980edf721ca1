/** What a pane shows of the workbook, and which of it the workbook has changed under. */
import type { AdoptionAccount } from "../core/adopt/adoption";
import type { CheckReport } from "../core/finding/report";
import type { LastYearOutcome } from "../core/lastYear/taking";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { Narration } from "../core/narrate/narrate";
import type { BalancePreview } from "./balance";
import type { Prepared } from "./publish";
import type { RefreshPage } from "./refreshPage";
import { NO_REFRESH } from "./refreshPage";

/** Last year's file that the user chose, and what it gives for this workbook. */
export interface LastYearFile {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  readonly anyYear: boolean;
  readonly outcome: LastYearOutcome;
}

export interface Results {
  /** The last check. */
  readonly report: CheckReport | null;
  readonly narration: Narration | null;
  /** What adopting would do (`done` false) or did. */
  readonly adoption: { readonly account: AdoptionAccount; readonly done: boolean } | null;
  /** What 舍位平衡 would change and what can be taken back. */
  readonly balance: BalancePreview | null;
  /** 取上年数: the chosen file. */
  readonly lastYear: LastYearFile | null;
  /** 更新: what is asked for, would be done and was done. */
  readonly refresh: RefreshPage;
  /** 公开稿: what is published, and what speaks against it. */
  readonly publication: Prepared | null;
}

export type ResultName = keyof Results;

export interface ShownResults extends Results {
  /** Results that were read before the workbook was changed. */
  readonly stale: ReadonlySet<ResultName>;
}

const NOTHING: Results = {
  report: null,
  narration: null,
  adoption: null,
  balance: null,
  lastYear: null,
  refresh: NO_REFRESH,
  publication: null,
};
const NAMES = Object.keys(NOTHING) as readonly ResultName[];

export const NO_RESULTS: ShownResults = { ...NOTHING, stale: new Set() };

/** Results that were read; undefined and null: not read, so that what was known stays. */
export type FreshResults = { readonly [Name in ResultName]?: Results[Name] | null | undefined };

/** These were read just now. */
export function withFresh<State extends ShownResults>(state: State, read: FreshResults): State {
  const known = Object.entries(read).filter(([, result]) => result !== null && result !== undefined);
  const names = new Set(known.map(([name]) => name));
  return {
    ...state,
    ...Object.fromEntries(known),
    stale: new Set([...state.stale].filter((name) => !names.has(name))),
  };
}

/** The workbook has changed: nothing that is shown of it can be relied on. */
export function allStale<State extends ShownResults>(state: State): State {
  return { ...state, stale: new Set(NAMES.filter((name) => isThere(state, name))) };
}

export function refreshStale<State extends ShownResults>(state: State): State {
  return isThere(state, "refresh") ? { ...state, stale: new Set([...state.stale, "refresh"]) } : state;
}

function isThere(state: Results, name: ResultName): boolean {
  return name === "refresh" ? state.refresh.planned !== null : state[name] !== null;
}
