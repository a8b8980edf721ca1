/**
 * Sheets in answers that Excel gives: at most 5 MB each on the web (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 * One answer while everything fits, otherwise as few as fit; a sheet that is too large by itself comes in bands of rows.
 */
import { maxRows } from "../../address";
import { toWorkbookError } from "../errors";
import type { Extent } from "./extents";

/** Estimated, with room for what an estimate does not see. */
export const maxAnswer = 4_000_000;
/** All of a sheet, or some of its rows. */
export interface Portion {
  /** Name or id. */
  readonly sheet: string;
  /** Indexes from 0; null for all. The last band is open below. */
  readonly rows: { readonly first: number; readonly last: number } | null;
  readonly size: number;
}

/** A sheet of no known size is one portion. */
export function portionsOf(sheet: string, extent: Extent | undefined): readonly Portion[] {
  const { size, height } = extent ?? { size: 0, height: 0 };
  const count = Math.min(Math.ceil(size / maxAnswer), height);
  if (count <= 1) return [{ sheet, rows: null, size }];
  const step = Math.ceil(height / count);
  return Array.from({ length: count }, (_, index) => ({
    sheet,
    rows: { first: index * step, last: index === count - 1 ? maxRows - 1 : (index + 1) * step - 1 },
    size: size / count,
  }));
}

/** In order, as few answers as fit. */
export function answersOf(portions: readonly Portion[]): Portion[][] {
  const answers: Portion[][] = [];
  let size = Infinity;
  for (const portion of portions) {
    if (size + portion.size > maxAnswer) {
      answers.push([]);
      size = 0;
    }
    answers.at(-1)?.push(portion);
    size += portion.size;
  }
  return answers;
}

export function usedRangeOf(sheet: Excel.Worksheet, { rows }: Portion): Excel.Range {
  return bandOf(sheet, rows).getUsedRangeOrNullObject(true);
}

export function bandOf(sheet: Excel.Worksheet, rows: Portion["rows"]): Excel.Worksheet | Excel.Range {
  return rows === null ? sheet : sheet.getRange(`${rows.first + 1}:${rows.last + 1}`).untrack();
}

/**
 * Loads the portions of one answer; where Excel finds it too large after all, in halves. `queue` says what to load and returns what is to be done
 * with it.
 */
export async function loadAnswer(
  context: Excel.RequestContext,
  portions: readonly Portion[],
  queue: (portion: Portion) => () => void,
): Promise<void> {
  const taken = portions.map(queue);
  try {
    await context.sync();
  } catch (cause) {
    const halves = isTooLarge(cause) ? halvesOf(portions) : null;
    if (halves === null) throw cause;
    for (const half of halves) await loadAnswer(context, half, queue);
    return;
  }
  for (const take of taken) take();
}

export function isTooLarge(cause: unknown): boolean {
  const error = toWorkbookError(cause);
  return error.code === "tooLarge" && error.detail.startsWith("ResponsePayload");
}

function halvesOf(portions: readonly Portion[]): readonly (readonly Portion[])[] | null {
  if (portions.length > 1) {
    const middle = Math.ceil(portions.length / 2);
    return [portions.slice(0, middle), portions.slice(middle)];
  }
  const [only] = portions;
  if (only?.rows == null || only.rows.last <= only.rows.first) return null;
  // Where the last band ends nobody knows: sheets of a disclosure are not as high as all of Excel.
  const { first, last } = only.rows;
  const middle = last === maxRows - 1 ? first + 500 : Math.floor((first + last) / 2);
  return [
    { first, last: middle },
    { first: middle + 1, last },
  ].map((rows) => [{ ...only, rows, size: only.size / 2 }]);
}
