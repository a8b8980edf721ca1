/** What a request finds in the very moment in which it writes: the sheets, their colours, and what we remember. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { formerBlocks } from "./former";
import type { Grid } from "./grids";
import { GridReading } from "./grids";
import type { Preflight } from "./preflight";
import { readFormerState } from "./preflight";
import type { FormerRules } from "./rules";
import { queueRules } from "./rules";
import type { SeenState } from "./stateSteps";
import { guardedStateStep } from "./stateSteps";
import { objectSize } from "./step";
import type { WriteStep } from "./step";
import type { Former } from "./undo";

export class LookBeforeWriting {
  private reading: GridReading | null = null;
  /** Null where rows move and their request has not come back. */
  rules: readonly FormerRules[] | null;
  private state: SeenState | null = null;
  private formerState: string | null;

  constructor(
    private readonly plan: WorkbookPlan,
    private readonly before: Preflight,
    /** Whether it looks at every sheet of the reading. */
    private readonly judging: boolean,
  ) {
    this.rules = before.formerRules;
    this.formerState = before.formerState;
  }

  /** Empty until the first request has come back. */
  get seen(): readonly Grid[] {
    return this.reading?.grids() ?? [];
  }

  /** Whether its answer has come, or there is nothing to look at. */
  get hasSeen(): boolean {
    return this.reading?.isWhole !== false;
  }

  /** The sheets that it looks at, as the look before writing has found them. */
  get standing(): readonly Grid[] {
    return [...this.before.grids.values()].filter(({ name }) => this.looked.includes(name));
  }

  /** Formulas of any sheet may lose their reference to rows that go. */
  private get looked(): readonly string[] {
    const { grids, moves } = this.before;
    if (this.judging || moves.some(({ removes }) => removes)) return [...grids.keys()];
    return this.plan.sheets.filter(({ mode }) => mode === "update").map(({ name }) => name);
  }

  /** Goes before everything that writes into sheets that are there. */
  get steps(): readonly WriteStep[] {
    return this.sheetSteps();
  }

  /** Goes behind rows that move: these may give the colours new ids. */
  get ruleSteps(): readonly WriteStep[] {
    return this.rules === null ? [this.rulesStep()] : [];
  }

  get stateSteps(): readonly WriteStep[] {
    const { state } = this.plan;
    return state === null ? [] : [guardedStateStep(state, this.before.stateIds, (seen) => void (this.state = seen))];
  }

  /** Somebody was between the look and the writing: what was found is what has to come back. */
  former(former: Former): Former {
    const { seen } = this;
    const grids = new Map([...former.grids.values(), ...seen].map((grid) => [grid.name, grid]));
    return {
      ...former,
      formerState: this.formerState,
      ...(seen.length > 0 ? { grids, former: formerBlocks(this.plan, former.moves, grids) } : {}),
    };
  }

  /** True where another pane has made the workbook remember something since; that is what `former` gives back then. One more request at most. */
  async isStateOfAnother(context: Excel.RequestContext): Promise<boolean> {
    if (this.state === null) return false;
    const { ids, text } = this.state;
    const isSamePart =
      ids.length === this.before.stateIds.length && ids.every((id, index) => id === this.before.stateIds[index]);
    if (isSamePart && text === this.before.formerState) return false;
    this.formerState = isSamePart ? text : await readFormerState(context, ids);
    return true;
  }

  private sheetSteps(): readonly WriteStep[] {
    const { grids } = this.before;
    if (grids.size === 0) return [];
    const reading = new GridReading(this.looked, [...grids.values()]);
    this.reading = reading;
    return reading.answers.map((answer): WriteStep => ({
      size: answer.length * 3 * objectSize,
      answer: answer.reduce((sum, { size }) => sum + size, 0),
      queue: (workbook) => reading.queue(workbook, answer),
    }));
  }

  private rulesStep(): WriteStep {
    return {
      size: this.plan.sheets.length * 3 * objectSize,
      queue: (workbook) => {
        const found = queueRules(workbook, this.plan);
        return () => void (this.rules = found());
      },
    };
  }
}
