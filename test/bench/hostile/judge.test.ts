/** What counts as a fault, what is remembered of it, and that no process can go unseen. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entry } from "./journal";
import { journalIn } from "./journal";
import type { Answer, Outcome } from "./judge";
import { isWorthRepeating, judged } from "./judge";
import { kindOf, planned, sampled } from "./plan";
import { printCoverage, printGoals } from "./print";
import { writtenProblem } from "./reopen";
import { Runner } from "./runner";
import { OWN_WORKBOOKS } from "./seeds/workbooks";
import type { UseName } from "./uses";
import { ANY_FINDING, answerable } from "./uses";

const NAMES = ["改坏7.xlsx", "完好.xlsx"];
const FINE: Answer = { exit: 0, out: "", err: "", seconds: 1, megabytes: 200, thrown: null, written: null };
const verdictOf = (answer: Partial<Answer>): ReturnType<typeof judged> =>
  judged({ kind: "answered", answer: { ...FINE, ...answer } }, NAMES);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "judge-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each<[string, Partial<Answer>, string, readonly string[]]>([
  ["a result", { exit: 1, out: "错误 3" }, "result", []],
  ["a sentence with the file's name", { exit: 2, err: "/a/改坏7.xlsx：文件已损坏，无法读取。" }, "refused", []],
  ["a sentence with the name of the file beside it", { exit: 2, err: "/a/完好.xlsx：表式不同。" }, "refused", []],
  ["no name", { exit: 2, err: "文件已损坏，无法读取。" }, "refused", ["unnamed"]],
  ["a silent end", { exit: 2 }, "refused", ["unnamed"]],
  [
    "an error that nobody foresaw",
    { exit: 2, err: "改坏7.xlsx：出现了意外的问题，工作簿没有改动。：x is not a function" },
    "refused",
    ["unexpected"],
  ],
  [
    "the same in the report",
    { exit: 2, err: "改坏7.xlsx", out: '"error": "检查时程序意外中止"' },
    "refused",
    ["unexpected"],
  ],
  ["a code that is none", { exit: 7 }, "result", ["unexpected"]],
  ["thrown", { exit: -1, thrown: "Error: x" }, "result", ["unexpected"]],
  ["too much memory", { megabytes: 1025 }, "result", ["memory"]],
  ["too long", { seconds: 20.1 }, "result", ["time"]],
  ["just within", { seconds: 20, megabytes: 1024 }, "result", []],
  ["a bad file written", { written: "写出的文件打不开" }, "result", ["output"]],
])("%s", (_, answer, ended, faults) => {
  const verdict = verdictOf(answer);
  expect(verdict).toMatchObject({ ended, faults });
  expect(verdict.detail === "").toBe(faults.length === 0 || (answer.err ?? answer.thrown ?? answer.written) == null);
});

test("a process that ended is lost, and only what time and memory say is asked twice", () => {
  const lost = (kind: "crashed" | "hung" | "swollen"): ReturnType<typeof judged> =>
    judged({ kind, seconds: 3, megabytes: 9, reason: "x" }, NAMES);
  expect(["crashed", "hung", "swollen"].map((kind) => lost(kind as "hung").faults)).toEqual([
    ["crashed"],
    ["hung"],
    ["memory"],
  ]);
  expect(
    [lost("crashed"), lost("hung"), lost("swollen"), verdictOf({ seconds: 21 }), verdictOf({ exit: 2 })].map(
      isWorthRepeating,
    ),
  ).toEqual([false, true, true, true, false]);
});

test("the goals are met without faults, and missed with one", () => {
  const said: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  try {
    expect(printGoals([entry(verdictOf({}))])).toBe(true);
    expect(printGoals([entry(verdictOf({})), entry(verdictOf({ exit: 2 }))])).toBe(false);
    expect(said.filter((line) => line.includes("没有达到"))).toEqual(["没有写明文件名：1 次，目标 0 次，没有达到"]);
    expect(printGoals([entry(verdictOf({ megabytes: 2000 }))])).toBe(false);
  } finally {
    log.mockRestore();
  }
});

test("a sample that lacks a kind or a command misses its goal", () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    const cases = planned(5);
    const must = sampled(cases, 5).first;
    const all = must.map(({ index, use }): Entry => {
      const one = cases[index];
      return { ...entry(verdictOf({}), index), use, kind: one ? kindOf(one) : "" };
    });
    expect(printCoverage(must, cases, all)).toBe(true);
    expect(printCoverage(must, cases, all.slice(1))).toBe(false);
  } finally {
    log.mockRestore();
  }
});

function entry(verdict: ReturnType<typeof judged>, index = 3): Entry {
  return { index, use: "check", kind: "字节", file: "a", ...verdict };
}

test("the journal goes on behind a line that was cut off, and starts anew on request", () => {
  const path = join(folder, "in/1.ndjson");
  const first = journalIn(path, false);
  first.add(entry(verdictOf({})));
  writeFileSync(path, `${readFileSync(path, "utf8")}{"index":4,"us`);
  const second = journalIn(path, false);
  expect([
    second.has({ index: 3, use: "check" }),
    second.has({ index: 3, use: "adopt" }),
    second.has({ index: 4, use: "check" }),
  ]).toEqual([true, false, false]);
  second.add(entry(verdictOf({ exit: 2 }), 5));
  expect(journalIn(path, false).entries()).toEqual([entry(verdictOf({})), entry(verdictOf({ exit: 2 }), 5)]);
  expect(journalIn(path, true).entries()).toEqual([]);
});

test("what was written has to open again, and nothing else may lie about", async () => {
  const out = join(folder, "写出.xlsx");
  const problem = (exit: number): Promise<string | null> => writtenProblem({ out, folder, from: null, exit });
  expect(await problem(2)).toBeNull();
  writeFileSync(out, (await OWN_WORKBOOKS.find(({ name }) => name === "basic-eight 1 只有数值")?.bytes()) ?? "");
  expect(await problem(1)).toBeNull();
  expect(await problem(2)).toContain("却写出了文件");
  writeFileSync(out, "PK");
  expect(await problem(0)).toContain("打不开");
  mkdirSync(join(folder, ".写出.tmp"));
  expect(await problem(0)).toContain("留下了");
});

test("the first finding that a reason may answer", () => {
  const finding = (severity: string, rule: string): object => ({
    severity,
    rule,
    cells: [{ sheet: "表3", address: "E6" }],
  });
  expect(
    answerable(JSON.stringify({ files: [{ findings: [finding("error", "a"), finding("warning", "b")] }] })),
  ).toEqual({ rule: "b", cell: "表3!E6" });
  expect(answerable(JSON.stringify({ files: [{ error: "x" }] }))).toBe(ANY_FINDING);
  expect(answerable("")).toBe(ANY_FINDING);
});

test("a process that ends, hangs or swells is seen and replaced", async () => {
  const script = join(__dirname, "badChild.cjs");
  const [runner, patient] = [
    new Runner(script, { milliseconds: 2000, patience: 1, megabytes: 3000 }),
    new Runner(script, { milliseconds: 30_000, patience: 1, megabytes: 300 }),
  ];
  const ran = async (use: UseName, by = runner): Promise<Outcome> =>
    (await by.run({ use, argv: [], out: "", outFolder: "", from: null })).outcome;
  expect(await ran("review", patient)).toMatchObject({ kind: "answered" });
  const crashed = await ran("check", patient);
  expect(crashed).toMatchObject({ kind: "crashed" });
  expect("reason" in crashed && crashed.reason).toContain("last words");
  expect(await ran("balance")).toMatchObject({ kind: "hung" });
  expect(await ran("adopt", patient)).toMatchObject({ kind: "swollen" });
  expect(await ran("review", patient)).toMatchObject({ kind: "answered" });
  await Promise.all([runner.renew(), patient.renew()]);
});
