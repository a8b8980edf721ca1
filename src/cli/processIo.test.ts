import { EventEmitter } from "node:events";
import type { Io } from "./output";
import { processIo } from "./processIo";
import type { Stream } from "./processIo";

/** A stream whose texts end in one log, so that their order can be seen. */
class FakeStream extends EventEmitter implements Stream {
  writableNeedDrain = false;

  constructor(
    private readonly log: string[],
    readonly isTTY: boolean,
    readonly columns = 80,
  ) {
    super();
  }

  write(text: string): boolean {
    this.log.push(text);
    return !this.writableNeedDrain;
  }
}

function streams(terminal: boolean, columns?: number): { io: Io; log: string[]; stdout: FakeStream } {
  const log: string[] = [];
  const stdout = new FakeStream(log, terminal);
  return { io: processIo(stdout, new FakeStream(log, terminal, columns)), log, stdout };
}

const CLEAR = "\r\u001b[K";

test("without a terminal there is no status line", () => {
  const { io, log } = streams(false);
  expect(io.status).toBeUndefined();
  io.out("结果");
  io.err("原因");
  expect(log).toEqual(["结果\n", "原因\n"]);
});

test("the status line makes way for what is printed, and can be taken away", () => {
  const { io, log } = streams(true);
  io.out("先");
  io.status?.("一");
  io.status?.("二");
  io.out("结果");
  io.err("原因");
  io.status?.(null);
  io.out("后");
  expect(log).toEqual(["先\n", "一", CLEAR, "二", CLEAR, "结果\n", "二", CLEAR, "原因\n", "二", CLEAR, "后\n"]);
});

test.each([
  [10, "检查检查a"],
  [9, "检查检查"],
  [0, "检查检查a查查"],
])("the status line stays within %i columns", (columns, shown) => {
  const { io, log } = streams(true, columns);
  io.status?.("检查检查a查查");
  expect(log).toEqual([shown]);
});

test("a full pipe is waited for", async () => {
  const { io, stdout } = streams(false);
  expect(await io.ready?.()).toBe(true);
  stdout.writableNeedDrain = true;
  let ready: boolean | undefined;
  const waiting = io.ready?.().then((answer) => (ready = answer));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ready).toBeUndefined();
  stdout.emit("drain");
  await waiting;
  expect(ready).toBe(true);
  expect(stdout.listenerCount("drain")).toBe(0);
});

test("a reader that went away is noticed, any other error is one", async () => {
  const { io, stdout } = streams(false);
  stdout.writableNeedDrain = true;
  const waiting = io.ready?.();
  stdout.emit("error", Object.assign(new Error("broken pipe"), { code: "EPIPE" }));
  expect(await waiting).toBe(false);
  expect(await io.ready?.()).toBe(false);
  expect(() => stdout.emit("error", Object.assign(new Error("disk full"), { code: "ENOSPC" }))).toThrow("disk full");
});
