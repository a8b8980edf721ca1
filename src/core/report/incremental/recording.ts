/** A context that notes which figures and fields a unit asks for. */
import type { CellAddress } from "../../model/snapshot";
import { cellAt } from "../../model/tableMap";
import type { CheckContext } from "../../finding/context";
import type { CheckUnit, UnitResult } from "../../check/part";
import type { CellKeys } from "./cellKeys";

export interface Recorded {
  readonly found: UnitResult;
  /** Keys of the cells that were asked for, some of them several times. */
  readonly read: readonly number[];
}

export type Recorder = (unit: CheckUnit) => Recorded;

export function createRecorder(context: CheckContext, keyOf: CellKeys): Recorder {
  const { book } = context;
  let read: number[] = [];
  const note = (address: CellAddress | null): void => {
    if (address) read.push(keyOf(address));
  };
  const watched: CheckContext = {
    ...context,
    book: {
      ...book,
      amount(map, row, column) {
        note(cellAt(map, row, column));
        return book.amount(map, row, column);
      },
      infoAmount(field) {
        note(book.infoAddress(field));
        return book.infoAmount(field);
      },
      infoText(field) {
        note(book.infoAddress(field));
        return book.infoText(field);
      },
    },
  };
  return (unit) => {
    if (typeof unit.reads !== "function") return { found: unit.run(context), read: [] };
    read = [];
    unit.reads().forEach(note);
    const found = unit.run(watched);
    return { found, read };
  };
}
