/** What somebody types while a command is taken back: the request that writes first loads the sheets just before, as it does when a command is carried out. */
import { changedCells } from "../../../core/model/changedPlaces";
import type { RowStep } from "../../../core/model/rowSteps";
import { undoOf } from "../../../core/model/rowSteps";
import type { WayBack } from "../../../core/state/wayBack";
import type { TypingTold } from "../../port";
import type { ToGiveBack } from "./giveBack";
import { inputsIn, standAgain, writtenOver } from "./giveBack";
import type { Grid } from "./grids";
import { GridReading } from "./grids";
import { objectSize } from "./step";
import type { WriteStep } from "./step";
import { typedIn } from "./typed";

/** What goes back: rows, cells at their places of before the command, and whole sheets. */
interface Going {
  readonly moved: readonly { readonly sheet: string; readonly steps: readonly RowStep[]; readonly done: number }[];
  readonly blocks: WayBack["former"];
  readonly created: WayBack["created"];
}

export class UndoTyping {
  private readonly reading: GridReading;

  constructor(
    private readonly before: ReadonlyMap<string, Grid>,
    private readonly going: Going,
  ) {
    const sheets = [...going.moved, ...going.blocks, ...going.created].map(({ sheet }) => sheet);
    this.reading = new GridReading(
      [...new Set(sheets)].filter((name) => before.has(name)),
      [...before.values()],
    );
  }

  /** Goes before everything that writes into cells. */
  get steps(): readonly WriteStep[] {
    return this.reading.answers.map((answer): WriteStep => ({
      size: answer.length * 3 * objectSize,
      answer: answer.reduce((sum, { size }) => sum + size, 0),
      queue: (workbook) => this.reading.queue(workbook, answer),
    }));
  }

  /** Once everything is written: gives back what was written over, and tells what went. */
  async giveBack(context: Excel.RequestContext, { onTyped, onWrittenOver, onUnseen }: TypingTold): Promise<void> {
    const { created, blocks, moved } = this.going;
    const inputs = inputsIn(blocks);
    const cells: ToGiveBack[] = [];
    const gone: ToGiveBack[] = [];
    const others: string[] = [];
    for (const now of this.reading.grids()) {
      const { steps = [], done = 0 } = moved.find(({ sheet }) => sheet === now.name) ?? {};
      const back = steps.slice(0, done).reverse().map(undoOf);
      const found = typedIn(
        this.before.get(now.name),
        now,
        back,
        (row, column) => inputs({ sheet: now.name, row, column }) !== null,
      );
      const isRemoved = created.some(({ sheet }) => sheet === now.name);
      if (found === null) others.push(...(isBelow(this.before.get(now.name), now) && !isRemoved ? [] : [now.name]));
      else {
        cells.push(...(isRemoved ? [] : found.cells.map((cell) => ({ ...cell, over: [inputs(cell)] }))));
        gone.push(
          ...[...found.gone, ...(isRemoved ? found.cells : [])].map((cell) => ({
            ...cell,
            row: cell.origin,
            over: [],
          })),
        );
      }
    }
    const written = cells.filter((cell) => inputs(cell) !== null);
    const left = [...gone, ...(await standAgain(context, written))];
    if (cells.length > 0) onTyped?.(cells.map(({ sheet, row, column }) => ({ sheet, row, column })));
    if (left.length > 0) onWrittenOver?.(left.map(writtenOver));
    const unseen = [...others, ...this.reading.unread];
    if (unseen.length > 0) onUnseen?.(unseen);
  }
}

/** Only rows below everything are others: nothing that goes back is there. */
function isBelow(before: Grid | undefined, now: Grid): boolean {
  const height = before?.values.length ?? 0;
  return before !== undefined && changedCells([before], [now]).every(({ row }) => row >= height);
}
