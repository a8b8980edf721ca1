/** Lists with a million lines or one endless cell, through the commands that read lists: within the memory that npm run bench:hostile allows. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../bench/hostile/judge";
import { Runner } from "../bench/hostile/runner";
import { Workspace } from "../cli/workspace";

const HEAD = "科目编码,科目名称\n201,一般公共服务支出\n";
const MEGABYTES = 800;

let work: Workspace;
let runner: Runner;
beforeEach(() => {
  work = new Workspace();
  runner = new Runner();
});
afterEach(async () => {
  await runner.renew();
  work.remove();
});

async function answerOf(use: "catalogue" | "import", argv: readonly string[]): Promise<Answer> {
  const outFolder = work.path("out");
  mkdirSync(outFolder, { recursive: true });
  const { outcome } = await runner.run({ use, argv, out: join(outFolder, "写出.xlsx"), outFolder, from: null });
  if (outcome.kind !== "answered") throw new Error(outcome.reason);
  return outcome.answer;
}

test.each<[string, string]>([
  ["a mark that is not closed, and a million lines behind it", `${HEAD}"${"a\n".repeat(1_000_000)}`],
  ["a million lines of codes", `${HEAD}${"201,一般公共服务支出\n".repeat(1_000_000)}`],
])("%s", async (_, text) => {
  const path = work.write("清单.csv", text);
  const shown = await answerOf("catalogue", ["catalogue", path, "--year", "2026"]);
  const imported = await answerOf("import", [
    "import",
    path,
    "--pack",
    "shanxi-unit-2026",
    "--out",
    work.path("out/写出.json"),
  ]);
  for (const { thrown, megabytes } of [shown, imported]) {
    expect(thrown).toBeNull();
    expect(megabytes).toBeLessThan(MEGABYTES);
  }
});
