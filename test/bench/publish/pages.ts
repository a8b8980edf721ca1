/** Lines of 目录 against the pages that LibreOffice prints, many files in one run of the program. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface PageLine {
  readonly text: string;
  readonly page: number;
}

export interface PrintedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly PageLine[];
  /** How many pages a line may be off. */
  readonly within: number;
}

export interface PageOutcome {
  readonly lines: number;
  readonly wrong: readonly string[];
}

export function printedPages(files: readonly PrintedFile[]): PageOutcome {
  const folder = mkdtempSync(join(tmpdir(), "publish-"));
  try {
    const out = join(folder, "pdf");
    mkdirSync(out);
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--convert-to",
        "pdf",
        "--outdir",
        out,
        ...files.map(({ name }) => join(folder, name)),
      ],
      { stdio: "ignore" },
    );
    const results = files.map((file) => wrongLines(file, join(out, file.name.replace(/\.\w+$/, ".pdf"))));
    return { lines: files.reduce((sum, { lines }) => sum + lines.length, 0), wrong: results.flat() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wrongLines({ name, lines, within }: PrintedFile, pdf: string): readonly string[] {
  const pages = execFileSync("pdftotext", ["-enc", "UTF-8", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
    .split("\f")
    .map(plain);
  const front = pages.findIndex((page) => page.includes("—1—"));
  return lines.flatMap(({ text, page }) => {
    const near = pages.slice(Math.max(0, front + page - 1 - within), front + page + within).join("");
    return near.includes(bare(text)) || near.includes(title(text)) ? [] : [`${name} ${text} ${page}`];
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}

/** A line of 目录 has the number of the table, or of the part, before what stands over the page. */
function bare(text: string): string {
  return plain(text)
    .replace(/^表[一二三四五六七八九十]+/, "")
    .replace(/^\d{1,2}[.．]/, "");
}

/** 一、单位主要职能 of the contents is …单位主要职能 over its page. */
function title(text: string): string {
  return plain(text).replace(/^[一二三四五六七八九十]+、(?:部门|单位)?/, "");
}
