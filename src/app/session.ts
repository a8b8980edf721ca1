/**
 * One pane's commands, one at a time: each is queued, shows progress, can be cancelled where it writes, and ends in a state.
 * The workbook's changes only mark what is shown as stale and schedule a re-check; they never write.
 */
import type { CatalogueKind, ImportedCatalogue } from "../core/declare/imported";
import type { Inputs } from "../core/model/inputs";
import type { Finding } from "../core/finding/finding";
import type { FormulaRepair, Suspect } from "../core/finding/suspect";
import type { CheckReport } from "../core/finding/report";
import type { CellAddress } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import type { Explanation } from "../core/state/explanations";
import type { WorkbookPort } from "../workbook/port";
import { againCommands } from "./againCommands";
import { WorkbookError } from "../workbook/port";
import { balance, previewBalance, undoBalance } from "./balance";
import { addCatalogues, removeCatalogue } from "./catalogues";
import { createChecker } from "./checker";
import { explain, withdraw } from "./explain";
import type { HistoryCommands } from "./historyCommands";
import { historyCommands } from "./historyCommands";
import type { NarrativeCommands } from "./narrativeCommands";
import { narrativeCommands, renewedNarration } from "./narrativeCommands";
import type { LastYearCommands } from "./lastYearCommands";
import { lastYearCommands } from "./lastYearCommands";
import type { PublishCommands } from "./publishCommands";
import { publishCommands } from "./publishCommands";
import type { RefreshCommands } from "./refreshCommands";
import { refreshCommands } from "./refreshCommands";
import { repair, repairFormula, undoRepair } from "./repair";
import { writeReview } from "./review";
import { createRunner } from "./runner";
import type { Action, SessionState } from "./state";
import { INITIAL_STATE, reduce } from "./state";
import { today } from "./today";
import type { AdoptOptions, Correction } from "./useCases";
import { NotRecognised, adopt, correct, generate, previewAdoption, previewNarrative } from "./useCases";
import type { Shown } from "./walk";
import { stepFrom, stops } from "./walk";
import { describeAdopted } from "./wording/adoption";
import { describeBalanced, describeUndone } from "./wording/balance";
import { describeError } from "./wording/errors";
import type { RepairedCell } from "../core/repair/repair";
import { describeRepaired, describeRepairUndone } from "./wording/repair";

/** Runs `task` after `milliseconds` unless the returned function is called first; the pane passes the browser's timer. */
export type Schedule = (task: () => void, milliseconds: number) => () => void;

/** Pause in typing after which the check runs again. */
export const RECHECK_DELAY = 600;

export interface Session extends NarrativeCommands, LastYearCommands, RefreshCommands, HistoryCommands, PublishCommands {
  readonly state: SessionState;
  /** The form that the last check was by, as the workbook was read; null before the first. */
  checkedBy(): PackSpec | null;
  subscribe(listener: () => void): () => void;
  generate(pack: PackSpec, inputs: Inputs): Promise<boolean>;
  check(): Promise<void>;
  /** Checks the workbook as the user says it is, and remembers that. */
  correct(correction: Correction): Promise<void>;
  /** True when there is an account to show, or the workbook was adopted. */
  previewAdoption(options: AdoptOptions): Promise<boolean>;
  adopt(options: AdoptOptions): Promise<boolean>;
  /** Puts catalogues into the workbook, where it is a disclosure; one that is not is left alone, and nothing is lost: the pane keeps them too. */
  keepCatalogues(added: readonly ImportedCatalogue[]): Promise<boolean>;
  dropCatalogue(kind: CatalogueKind, year: number): Promise<boolean>;
  previewBalance(): Promise<void>;
  /** Writes the proposals for these sums, all when absent. */
  balance(only?: ReadonlySet<string>): Promise<void>;
  undoBalance(): Promise<void>;
  /** 改为建议值: writes what the suspect suggests and checks again; true when it was written. */
  repair(suspect: Suspect): Promise<boolean>;
  /** 扩大区间: writes the formula that a cause suggests and checks again; true when it was written. */
  repairFormula(formula: FormulaRepair): Promise<boolean>;
  /** Gives back what the last such correction replaced. */
  undoRepair(): Promise<void>;
  /** Answers a warning or hint; true when the reason is kept. */
  explain(finding: Finding, reason: string): Promise<boolean>;
  withdraw(explanation: Pick<Explanation, "rule" | "place" | "value" | "year">): Promise<boolean>;
  /** Reasons that are being typed, by findingKey: they outlive every re-check. */
  readonly unsaved: Map<string, string>;
  /** Today, as the pages carry it: 2026-11-25. */
  day(): string;
  /** Checks, and writes or renews the sheet 提交前检查. */
  writeReview(): Promise<boolean>;
  /** Lists findings of one severity alone; a walk begins anew. */
  show(shown: Shown): void;
  /** Goes to the cell of the next or the previous finding. */
  walk(by: 1 | -1): Promise<void>;
  reveal(address: CellAddress): Promise<void>;
  cancel(): void;
  closeMessage(): void;
  /** Listens to the workbook; returns the function that stops. */
  start(): Promise<() => Promise<void>>;
}

/** `packs` may be a function where what they have at hand changes while the pane is open; `day` tells the date that explanations and 提交前检查 carry. */
export function createSession(port: WorkbookPort, given: readonly PackSpec[] | (() => readonly PackSpec[]), schedule: Schedule, day: () => string = today): Session {
  const packs = typeof given === "function" ? given : () => given;
  let state = INITIAL_STATE;
  let unschedule: (() => void) | null = null;
  let edits = 0;
  let recheckWaits = false;
  const listeners = new Set<() => void>();
  const checker = createChecker(port, packs);

  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  };

  const runner = createRunner(dispatch, port.history ? () => session.readHistory() : null);
  const { run, options, afterwards } = runner;
  const desk = { port, packs, checker, dispatch, state: () => state, options, run, afterwards };

  const session: Session = {
    ...lastYearCommands({ ...desk, recheck: () => (state.report === null ? Promise.resolve() : checkQuietly()) }),
    get state() {
      return state;
    },
    checkedBy: () => checker.located?.pack ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    generate: (pack, inputs) =>
      run("generate", true, async () => {
        await generate(port, pack, inputs, options({ pack: pack.id, inputs }));
        return { type: "finished", message: "模板已生成。请先填写“基础信息”，再填各表中浅黄色的单元格。" };
      }),
    async check() {
      let before = edits;
      const done = await run("check", false, async () => {
        before = edits;
        return checked(await checker.check());
      });
      if (done) noteEditsSince(before);
    },
    async correct(correction) {
      await run("correct", false, async () => ({ type: "checked", report: await correct(port, packs(), correction) }));
    },
    ...narrativeCommands(desk),
    ...refreshCommands(desk),
    ...publishCommands({ ...desk, day }),
    ...historyCommands({ ...desk, again: againCommands(() => session, packs) }),
    previewAdoption: (chosen) => run("previewAdoption", false, async () => ({ type: "adoptionPlanned", adoption: await previewAdoption(port, packs(), chosen) })),
    adopt: (chosen) =>
      run("adopt", true, async () => {
        const account = await adopt(port, packs(), chosen, options(chosen));
        return { type: "adopted", account, message: describeAdopted(account) };
      }),
    keepCatalogues: (added) => changeCatalogues(() => addCatalogues(port, packs(), added), "科目目录已存入本工作簿，检查时用它核对。"),
    dropCatalogue: (kind, year) => changeCatalogues(() => removeCatalogue(port, packs(), kind, year), "科目目录已移除。"),
    async previewBalance() {
      await run("previewBalance", false, async () => ({ type: "balancePlanned", balance: await previewBalance(port, packs()) }));
    },
    async balance(only) {
      await run("balance", true, async () => balanced(describeBalanced(await balance(port, packs(), only, options({ only: only ? [...only] : null })))));
    },
    async undoBalance() {
      await run("undoBalance", true, async () => balanced(describeUndone(await undoBalance(port, packs(), options()))));
    },
    repair: (suspect) => repaired(() => repair(port, packs(), suspect, options())),
    repairFormula: (formula) => repaired(() => repairFormula(port, packs(), formula, options())),
    async undoRepair() {
      await run("undoRepair", true, async () => {
        const message = describeRepairUndone(await undoRepair(port, state.repaired, options()));
        return { type: "repaired", cells: [], report: await afterwards(() => checker.check()), message };
      });
    },
    explain: (finding, reason) => run("explain", false, async () => ({ type: "checked", report: await explain(port, packs(), finding, { reason, date: day() }) })),
    withdraw: (explanation) => run("withdraw", false, async () => ({ type: "checked", report: await withdraw(port, packs(), explanation) })),
    unsaved: new Map(),
    day,
    writeReview: () =>
      run("writeReview", true, async () => {
        const { report, message } = await writeReview(port, packs(), day(), options({}));
        return { type: "checked", report, message };
      }),
    show: (shown) => dispatch({ type: "shown", shown }),
    async walk(by) {
      const next = state.report && stepFrom(stops(state.report, state.shown), state.step, by);
      const address = next?.finding.cells[0]?.address;
      if (!next || !address) return;
      dispatch({ type: "stepped", step: next.step });
      await session.reveal(address);
    },
    async reveal(address) {
      try {
        await port.reveal(address);
      } catch (error) {
        dispatch({ type: "failed", message: describeError(error) });
      }
    },
    cancel: () => runner.cancel(),
    closeMessage() {
      dispatch({ type: "messageClosed" });
    },
    start: async () => {
      await session.readHistory();
      return port.listen(() => {
        edits += 1;
        markEdited();
      });
    },
  };

  /** Many edits in a row are one re-check, after the last of them. */
  function markEdited(): void {
    dispatch({ type: "changed" });
    unschedule?.();
    if (state.report !== null || state.narration !== null) unschedule = schedule(() => void recheck(), RECHECK_DELAY);
  }

  /** A preview that is on screen is renewed from the same reading. */
  function checked(report: CheckReport): Action {
    const narration = renewedNarration(checker, state.narration !== null);
    return { type: "checked", report, ...(narration ? { narration } : {}) };
  }

  /** What was edited while the workbook was being read may not be in the report. */
  function noteEditsSince(before: number): void {
    if (edits !== before) markEdited();
  }

  /** A workbook without a disclosure has no place for catalogues: that is no failure, the pane remembers them. */
  async function changeCatalogues(change: () => Promise<void>, message: string): Promise<boolean> {
    const done = await run("keepCatalogues", false, async () => {
      try {
        await change();
        return { type: "finished", message };
      } catch (error) {
        if (error instanceof NotRecognised) return { type: "finished", message: null };
        throw error;
      }
    });
    if (done && state.report !== null) await checkQuietly();
    return done;
  }

  /** In full: other names may move what is found where. A failure leaves the result marked as stale. */
  function checkQuietly(): Promise<void> {
    return runner.quietly(async () => {
      const before = edits;
      try {
        dispatch(checked(await checker.check()));
        noteEditsSince(before);
      } catch {
        dispatch({ type: "changed" });
      }
    });
  }

  /** What the workbook says after 舍位平衡 was done or taken back. */
  function repaired(write: () => Promise<readonly RepairedCell[]>): Promise<boolean> {
    return run("repair", true, async () => {
      const cells = await write();
      return { type: "repaired", cells, report: await afterwards(() => checker.check()), message: describeRepaired(cells) };
    });
  }

  async function balanced(message: string): Promise<Action> {
    return { type: "balanced", balance: await afterwards(() => previewBalance(port, packs())), report: await afterwards(() => checker.check()), message };
  }

  /** A quiet re-check of what the edit concerns: no busy sign. While a cell is being edited it tries again later; any other failure leaves the result marked as stale. */
  function recheck(): Promise<void> {
    if (recheckWaits) return Promise.resolve();
    recheckWaits = true;
    return runner.quietly(async () => {
      recheckWaits = false;
      const before = edits;
      try {
        dispatch(state.report === null ? { type: "renewed", narration: await previewNarrative(port, packs()) } : checked(await checker.recheck()));
        noteEditsSince(before);
      } catch (error) {
        if (error instanceof WorkbookError && error.code === "cellEditMode") unschedule = schedule(() => void recheck(), RECHECK_DELAY * 4);
      }
    });
  }

  return session;
}
