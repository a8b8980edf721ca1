/**
 * No text of a file is turned into a regular expression, and none of ours takes the square of a long text's length: a cell holds
 * 32,767 characters, and a sheet thousands of cells.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const sources = ["core", "app", "packs", "workbook", "cli", "taskpane"]
  .flatMap((layer) => filesIn(join(ROOT, "src", layer)))
  .map((path) => {
    const name = relative(ROOT, path).replace(/\\/g, "/");
    return { name, file: ts.createSourceFile(name, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true) };
  });

function visit(node: ts.Node, found: (node: ts.Node) => void): void {
  found(node);
  ts.forEachChild(node, (child) => visit(child, found));
}

/** Made from words of a pack or of our own, at these places alone. Whoever adds one has to say where its words come from. */
const MADE = [
  "core/check/book/alternatives.ts",
  "core/check/book/counts.ts",
  "core/check/book/internalDetails.ts",
  "core/check/book/levels.ts",
  "core/check/book/placeholders.ts",
  "core/check/book/reasons.ts",
  "core/check/book/statedAmounts.ts",
  "core/check/book/suppliers.ts",
  "core/check/book/threePublicChanges.ts",
  "core/formless/entries.ts",
  "core/narrate/reading/tokens.ts",
  "core/text/quantity/number.ts",
  "core/text/quantity/per.ts",
  "core/text/quantity/quantity.ts",
  "core/text/reader/amount.ts",
  "core/text/reader/code.ts",
  "core/text/reader/numerals.ts",
];

test("regular expressions are made from the pack's words only", () => {
  const made = sources.filter(({ file }) => {
    let makes = false;
    visit(
      file,
      (node) =>
        (makes ||= (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp"),
    );
    return makes;
  });
  expect(made.map(({ name }) => name.replace("src/", ""))).toEqual([...MADE].sort());
});

/** Never given a text of a file: digits of one number, words of our own, documents of ours. */
const SHORT = [
  "src/core/amount/hundredths.ts",
  "src/core/formula/functions/text.ts",
  "src/core/finding/wording.ts",
  "src/app/packDocs/markdown.ts",
];

const patterns = sources
  .filter(({ name }) => !SHORT.includes(name))
  .flatMap(({ name, file }): readonly Pattern[] => {
    const found: Pattern[] = [];
    visit(file, (node) => {
      if (!ts.isRegularExpressionLiteral(node)) return;
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push({ place: `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source, flags });
    });
    return found;
  });

const LENGTH = 32_767;
/** Milliseconds; linear ones take less than one, square ones more than a thousand. */
const LONGEST = 400;

/** What the pattern itself is made of, one by one, and what texts are made of. */
function seedsOf(source: string): readonly string[] {
  const bare = source.replace(/\\[A-Za-z]/g, " ");
  const own = (bare.match(/[\u4e00-\u9fff]+|[A-Za-z]+|\d+|[^\w\s]/g) ?? []).filter((word) => word.length < 12);
  return [
    ...new Set([
      "a",
      "1",
      " ",
      "\n",
      "一",
      "1,",
      "1.",
      "a.",
      "1、",
      "(1",
      "20",
      "2024年",
      "1万元",
      ...own,
      ...own.flatMap((word) => [...word]),
    ]),
  ];
}

/** A busy machine can make any one slow once, a square one is slow whenever it is asked. */
function timeOf(pattern: RegExp, text: string, tries = 3): number {
  pattern.lastIndex = 0;
  const started = performance.now();
  if (pattern.flags.includes("g")) text.replace(pattern, "");
  else pattern.test(text);
  const time = performance.now() - started;
  return time > LONGEST && tries > 1 ? Math.min(time, timeOf(pattern, text, tries - 1)) : time;
}

function slowest({ source, flags }: Pattern): number {
  // A sticky one is asked at one place at a time, by scanners that never go back.
  const pattern = new RegExp(source, flags);
  let most = 0;
  for (const seed of seedsOf(source)) {
    const run = seed.repeat(Math.ceil(LENGTH / seed.length));
    for (const text of [`${run}\u0001`, `x${run}x`]) {
      most = Math.max(most, timeOf(pattern, text));
      if (most > LONGEST) return most;
    }
  }
  return most;
}

test("every regular expression takes a long text in one go", () => {
  expect(patterns.length).toBeGreaterThan(200);
  const slow = patterns.filter((pattern) => slowest(pattern) > LONGEST).map(({ place }) => place);
  expect(slow).toEqual([]);
});
