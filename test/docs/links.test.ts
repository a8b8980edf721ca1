/** What the Markdown files point to exists: files, headings, and the npm scripts that they tell people to run. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const scripts = Object.keys(
  (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts,
);

function pages(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return folder === "" && entry.name !== "docs" ? [] : pages(name);
    return name.endsWith(".md") ? [name] : [];
  });
}

const markdown = pages("").map((name) => [name, readFileSync(path.join(root, name), "utf8")] as const);

/** GitHub's name for a heading. */
function anchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

function anchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] ?? ""));
}

function brokenLinks(name: string, text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [file = "", heading] = link.split("#");
      const target = file === "" ? path.join(root, name) : path.resolve(root, path.dirname(name), decodeURI(file));
      if (!target.startsWith(root + path.sep) || !existsSync(target)) return true;
      return heading !== undefined && !anchors(readFileSync(target, "utf8")).includes(decodeURI(heading));
    });
}

/** A path that a link shows is a part of the path that it leads to, endings of files aside: core/adopt, excel/write/undo. */
function otherPlaces(name: string, text: string): readonly string[] {
  const bare = (file: string): string => file.replace(/\.(?:tsx?|js|md)$/, "");
  const prose = text.replace(/```[\s\S]*?```/g, "");
  return [...prose.matchAll(/\[([\w.-]+(?:\/[\w.-]+)+)\]\(([\w./-]+)\)/g)]
    .filter(([, shown = "", link = ""]) => {
      const target = path.relative(root, path.resolve(root, path.dirname(name), link));
      return !`/${bare(target)}/`.includes(`/${bare(shown)}/`);
    })
    .map(([whole]) => whole);
}

function unknownScripts(text: string): readonly string[] {
  const run = [...text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? "");
  const short = [...text.matchAll(/npm (start|test)\b/g)].map((match) => match[1] ?? "");
  return [...run, ...short].filter((script) => !scripts.includes(script));
}

test("the pages are found", () => {
  expect(markdown.map(([name]) => name)).toEqual(
    expect.arrayContaining(["README.md", "README.zh-CN.md", "CHANGELOG.md", path.join("docs", "ARCHITECTURE.md")]),
  );
});

test.each(markdown)("%s: every relative link leads somewhere", (name, text) => {
  expect(brokenLinks(name, text)).toEqual([]);
});

test.each(markdown)("%s: a path that a link shows is the one it leads to", (name, text) => {
  expect(otherPlaces(name, text)).toEqual([]);
});

test.each(markdown)("%s: every npm script exists", (_, text) => {
  expect(unknownScripts(text)).toEqual([]);
});

test("the README lists every npm script", () => {
  const readme = markdown.find(([name]) => name === "README.md")?.[1] ?? "";
  expect(scripts.filter((script) => !readme.includes(`\`${script}\``))).toEqual([]);
});
