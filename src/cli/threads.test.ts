import { existsSync } from "node:fs";
import { asCalled } from "./help";
import { isBuilt, ownThread, threadOf } from "./threads";

test("each thread is told which it is, its script is there, and a thread that is none of ours is the process", () => {
  for (const thread of ["check", "command"] as const) {
    expect(existsSync(threadOf(thread).script)).toBe(true);
    expect(threadOf(thread).data).toBe(thread);
  }
  expect(ownThread()).toBeNull();
});

test("the sources are called through npm", () => {
  expect(isBuilt()).toBe(false);
  expect(asCalled("用法：npm run -s cli -- check")).toBe("用法：npm run -s cli -- check");
});
