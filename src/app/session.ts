/**
 * One pane's commands, one at a time: each is queued, shows progress, can be cancelled where it writes, and ends in a state.
 * The workbook's changes only mark what is shown as stale and schedule a re-check; they never write.
 * The commands stand by page in files of their own, which come when one of theirs is asked for; here they are put together.
 */
import type { PackSpec } from "../core/declare/pack";
import type { WorkbookPort } from "../workbook/port";
import type { CheckCommands, Schedule } from "./checkCommands";
import type { HistoryCommands } from "./historyCommands";
import type { LastYearCommands } from "./lastYearCommands";
import type { NarrativeCommands } from "./narrativeCommands";
import { once } from "./once";
import { createOpening } from "./opening";
import type { PublishCommands } from "./publishCommands";
import type { RefreshCommands } from "./refreshCommands";
import type { RepairCommands } from "./repairCommands";
import type { ReviewCommands } from "./reviewCommands";
import type { Action, SessionState } from "./state";
import { reduce } from "./reduce";
import { INITIAL_STATE } from "./state";
import { today } from "./today";
import type { Shown } from "./walk";
import type { WorkbookCommands } from "./workbookCommands";
import type { Workroom } from "./workroom";

export type { Schedule } from "./checkCommands";

export interface Session
  extends
    CheckCommands,
    RepairCommands,
    WorkbookCommands,
    ReviewCommands,
    NarrativeCommands,
    LastYearCommands,
    RefreshCommands,
    HistoryCommands,
    PublishCommands {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  cancel(): void;
  closeMessage(): void;
  closeLastYear(): void;
  /** Lists findings of one severity alone; a walk begins anew. */
  show(shown: Shown): void;
  /** The form that the last check was by, as the workbook was read; null before the first. */
  checkedBy(): PackSpec | null;
  /** Reasons that are being typed, by findingKey: they outlive every re-check. */
  readonly unsaved: Map<string, string>;
  /** Today, as the pages carry it: 2026-11-25. */
  day(): string;
  /** Asks the workbook what the last command has left; where it does not answer nothing is known. */
  readHistory(): Promise<void>;
  /** Listens to the workbook; returns the function that stops. */
  start(): Promise<() => Promise<void>>;
}

/** Forms that are not all there as the pane opens. */
export interface FormSource {
  /** Asked only after `complete`; what they have at hand may change while the pane is open. */
  now(): readonly PackSpec[];
  /** Rejects where one of them cannot be had. */
  complete(): Promise<void>;
}

/** `day` tells the date that explanations and 提交前检查 carry. */
export function createSession(
  port: WorkbookPort,
  forms: readonly PackSpec[] | FormSource,
  schedule: Schedule,
  day: () => string = today,
): Session {
  const source: FormSource = "now" in forms ? forms : { now: () => forms, complete: () => Promise.resolve() };
  let state = INITIAL_STATE;
  const listeners = new Set<() => void>();
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  };
  const unsaved = new Map<string, string>();
  const readHistory = async (): Promise<void> => {
    const history = await port.history?.().catch(() => null);
    if (history) dispatch({ type: "historyRead", history });
  };

  let open: Workroom | null = null;
  const room = once(async (): Promise<Workroom> => {
    const [{ openWorkroom }] = await Promise.all([import("./workroom"), source.complete()]);
    open = openWorkroom({ port, packs: source.now, state: () => state, dispatch, schedule, day, readHistory });
    return open;
  });
  const { commands } = createOpening({ state: () => state, dispatch });

  const session: Session = {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...commands<CheckCommands>(async () => (await room()).checking.commands, {
      check: "check",
      correct: "correct",
      walk: null,
      reveal: null,
    }),
    ...commands<WorkbookCommands>(
      async () => (await import("./workbookCommands")).workbookCommands((await room()).desk),
      {
        generate: "generate",
        previewAdoption: "previewAdoption",
        adopt: "adopt",
        keepCatalogues: "keepCatalogues",
        dropCatalogue: "keepCatalogues",
      },
    ),
    ...commands<RepairCommands>(async () => (await import("./repairCommands")).repairCommands((await room()).desk), {
      repair: "repair",
      repairFormula: "repair",
      undoRepair: "undoRepair",
      previewBalance: "previewBalance",
      balance: "balance",
      undoBalance: "undoBalance",
    }),
    ...commands<ReviewCommands>(async () => (await import("./reviewCommands")).reviewCommands((await room()).desk), {
      explain: "explain",
      withdraw: "withdraw",
      writeReview: "writeReview",
    }),
    ...commands<NarrativeCommands>(
      async () => (await import("./narrativeCommands")).narrativeCommands((await room()).desk),
      {
        previewNarrative: "previewNarrative",
        writeNarrative: "writeNarrative",
        renewParagraphs: "writeNarrative",
        takeOffer: "takeOffer",
        undoTake: "undoTake",
        declineOffer: "declineOffer",
        findUses: "findUses",
      },
    ),
    ...commands<LastYearCommands>(
      async () => (await import("./lastYearCommands")).lastYearCommands((await room()).desk),
      { previewLastYear: "previewLastYear", takeLastYear: "takeLastYear", undoLastYear: "undoLastYear" },
    ),
    ...commands<RefreshCommands>(async () => (await import("./refreshCommands")).refreshCommands((await room()).desk), {
      previewRefresh: "previewRefresh",
      askFor: "previewRefresh",
      dropAsked: "previewRefresh",
      wantForms: "previewRefresh",
      copyPeriods: "previewRefresh",
      giveForms: "previewRefresh",
      dropForms: "previewRefresh",
      askForGuide: "previewRefresh",
      putInOrder: "previewRefresh",
      refresh: "refresh",
    }),
    ...commands<PublishCommands>(async () => (await import("./publishCommands")).publishCommands((await room()).desk), {
      preparePublication: "preparePublication",
    }),
    ...commands<HistoryCommands>(
      async () => {
        const [{ historyCommands }, { againCommands }] = await Promise.all([
          import("./historyCommands"),
          import("./againCommands"),
        ]);
        return historyCommands({ ...(await room()).desk, again: againCommands(() => session, source.now) });
      },
      { restore: "restore", resume: "restore", leaveUnfinished: "leaveUnfinished", undoLast: "undoLast" },
    ),
    cancel: () => open?.cancel(),
    closeMessage: () => dispatch({ type: "messageClosed" }),
    closeLastYear: () => dispatch({ type: "closed", result: "lastYear" }),
    show: (shown) => dispatch({ type: "shown", shown }),
    checkedBy: () => open?.checking.checkedBy() ?? null,
    unsaved,
    day,
    readHistory,
    async start() {
      await readHistory();
      // Nothing is shown that an edit could concern before the first command.
      return port.listen(() => open?.checking.edited());
    },
  };
  return session;
}
