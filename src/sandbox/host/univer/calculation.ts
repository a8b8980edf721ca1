/** Knows whether Univer still owes results, and waits only then. */
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { Command } from "./engine";
import type { UniverEngine } from "./engine";

/** A calculation that takes longer than this has failed. */
const PATIENCE_MS = 120_000;

/**
 * Univer 0.25.1 turns text such as "1002" into numbers in this cache, so that lookups over account codes go wrong
 * once a column was read. Without the cache every lookup reads the cells themselves.
 */
export function switchOffLookupCache(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

interface Waiter {
  readonly generation: number;
  readonly resolve: () => void;
}

/** Counts changes that make formulas stale; Univer starts a calculation 100 ms after the last of them. */
export class CalculationTracker {
  private changed = 0;
  private running = 0;
  private finished = 0;
  private waiters: Waiter[] = [];
  private isAllStale = false;
  private readonly dirtying: IActiveDirtyManagerService;
  private readonly subscription: { dispose(): void };

  constructor(private readonly engine: UniverEngine) {
    this.dirtying = engine.univer.__getInjector().get(IActiveDirtyManagerService);
    this.subscription = engine.commands.onCommandExecuted((command, options) => this.hear(command, options));
  }

  /** Univer keeps formulas parsed with the old meaning of a name: it has to parse, and if the name was in use calculate, them anew. */
  forgetName(name: string, wasDefined: boolean): void {
    this.engine.univer.__getInjector().get(IFunctionService).deleteFormulaAstCacheKey(name);
    this.isAllStale ||= wasDefined;
  }

  /** Resolves once every change so far is calculated. */
  async calculated(): Promise<void> {
    if (this.isAllStale) return this.recalculate();
    await this.settled();
  }

  private async settled(): Promise<void> {
    if (this.finished >= this.changed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("Univer did not finish calculating")), PATIENCE_MS);
    });
    const done = new Promise<void>((resolve) => this.waiters.push({ generation: this.changed, resolve }));
    try {
      await Promise.race([done, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Calculates everything anew. */
  async recalculate(): Promise<void> {
    this.isAllStale = false;
    await this.settled();
    this.changed += 1;
    await this.engine.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
    await this.settled();
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private hear(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.running = this.changed;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      this.hearProgress(command.params as { functionsExecutedState?: FormulaExecutedStateType });
    } else if (this.dirtying.get(command.id) && !isHarmless(command, options)) {
      this.changed += 1;
    }
  }

  private hearProgress(progress: { functionsExecutedState?: FormulaExecutedStateType }): void {
    const state = progress.functionsExecutedState;
    if (state !== FormulaExecutedStateType.SUCCESS && state !== FormulaExecutedStateType.NOT_EXECUTED) return;
    this.finished = this.running;
    const ready = this.waiters.filter((waiter) => waiter.generation <= this.finished);
    this.waiters = this.waiters.filter((waiter) => waiter.generation > this.finished);
    for (const waiter of ready) waiter.resolve();
  }
}

/** The same exceptions as in Univer's own trigger: results it wrote itself, and formats. */
function isHarmless(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  if (command.id !== Command.setRangeValues) return false;
  const { trigger } = (command.params ?? {}) as { trigger?: string };
  return (
    options?.onlyLocal === true ||
    trigger === Command.setStyle ||
    trigger === "sheet.command.set-border" ||
    trigger === "sheet.command.clear-selection-format"
  );
}
