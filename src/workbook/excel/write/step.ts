/** A plan is queued in small steps, so that batches can be filled up to a size without cutting anything in half. */
import { maxAnswer } from "../read/portions";

export interface WriteStep {
  /** Estimated bytes of the request that the step adds. */
  readonly size: number;
  /** Estimated bytes of the answer that it brings, where it loads much. */
  readonly answer?: number;
  /** A step that loads something returns what is to be done with it once it is there. */
  readonly queue: (workbook: Excel.Workbook) => void | Loaded;
}

export type Loaded = () => void;

/** Measured on the genuine client, rounded up: what one object path with its action adds, and one property that is set. */
export const objectSize = 300;
export const propertySize = 130;

/** Estimated, so that a request stays below 0.9 MB. Office on the web refuses those above 5 MB; smaller ones keep the pane and the sheet responsive. */
export const maxBatchSize = 950_000;

/**
 * A range for the batch at hand only. Untracked, because the client would otherwise ask Excel to keep every range for later
 * batches and send one more request in the end to let go of them.
 */
export function rangeOf(workbook: Excel.Workbook, sheet: string, address: string): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(address).untrack();
}

/** Steps in order, as few batches as fit. */
export function packSteps(steps: readonly WriteStep[], maxSize = maxBatchSize): WriteStep[][] {
  const batches: WriteStep[][] = [];
  let size = Infinity;
  let answered = 0;
  for (const step of steps) {
    const { answer = 0 } = step;
    if (size + step.size > maxSize || (answered > 0 && answered + answer > maxAnswer)) {
      batches.push([]);
      size = 0;
      answered = 0;
    }
    batches.at(-1)?.push(step);
    size += step.size;
    answered += answer;
  }
  return batches;
}
