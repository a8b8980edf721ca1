/** What the last command of the pane has left in the workbook, as both adapters find it. */
import type { WayBack } from "../core/state/wayBack";
import { readWayBack } from "../core/state/wayBack";

export interface KeptWay {
  /** Null as well where it is of a version that this product does not know. */
  readonly way: WayBack | null;
  /** How many steps of rows a command that has not finished has made; null where it has finished. */
  readonly rows: number | null;
}

/** Of a command that has begun and not ended. */
export interface Mark {
  readonly token: string;
  readonly rows: number;
}

/** By the texts of the two parts, null where there is none. A mark of another command than the way is of one that has written nothing. */
export function keptOf(way: string | null, mark: string | null): KeptWay {
  const known = way === null ? null : readWayBack(way);
  const running = readMark(mark);
  const isRunning = running !== null && (known === null || running.token === known.token);
  return { way: known, rows: isRunning ? running.rows : null };
}

function readMark(text: string | null): Mark | null {
  try {
    const mark = text === null ? null : (JSON.parse(text) as Partial<Mark> | null);
    return typeof mark?.token === "string" && typeof mark.rows === "number"
      ? { token: mark.token, rows: mark.rows }
      : null;
  } catch {
    return null;
  }
}
