/** The process's own streams as a place to write to. */
import type { Io } from "./output";
import { printable } from "./printable";
import { displayWidth } from "./textTable";

/** What is used of process.stdout and process.stderr. */
export interface Stream extends NodeJS.EventEmitter {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly writableNeedDrain: boolean;
  write(text: string): boolean;
}

/** Columns of a terminal that says nothing, or 0, about its width. */
const UNKNOWN_WIDTH = 80;
/** Back to the start of the line, and empty it. */
const CLEAR = "\r\u001b[K";

export function processIo(stdout: Stream, stderr: Stream): Io {
  let gone = false;
  // Somebody who stops reading, such as `| head`, is no error.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
  });
  const status = stderr.isTTY === true ? new StatusLine(stderr) : null;
  const print = (stream: Stream, text: string): void => {
    status?.hide();
    stream.write(`${printable(text)}\n`);
    status?.draw();
  };
  return {
    out: (text) => print(stdout, text),
    err: (text) => print(stderr, text),
    ready: async () => {
      if (!gone && stdout.writableNeedDrain) await drained(stdout);
      return !gone;
    },
    ...(status ? { status: (text: string | null) => status.show(text) } : {}),
  };
}

async function drained(stream: Stream): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ["drain", "error", "close"]) stream.off(event, done);
      resolve();
    };
    for (const event of ["drain", "error", "close"]) stream.on(event, done);
  });
}

/** One line at the bottom that makes way for whatever is printed. */
class StatusLine {
  private text: string | null = null;

  constructor(private readonly terminal: Stream) {}

  show(text: string | null): void {
    this.hide();
    this.text = text;
    this.draw();
  }

  hide(): void {
    if (this.text !== null) this.terminal.write(CLEAR);
  }

  draw(): void {
    if (this.text !== null) this.terminal.write(fitted(this.text, this.terminal.columns || UNKNOWN_WIDTH));
  }
}

/** A line that wraps could not be taken away again. */
function fitted(text: string, columns: number): string {
  let room = columns - 1;
  const cut = [...text].findIndex((character) => (room -= displayWidth(character)) < 0);
  return cut === -1 ? text : [...text].slice(0, cut).join("");
}
