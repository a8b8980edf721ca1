/** What LibreOffice prints of a workbook or a Word document, as the text of its pages. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice } from "./libreOffice";

/** describe, or a skip that names what is missing. */
export function describeWithPrint(name: string, body: () => void): void {
  const missing = [
    findLibreOffice() ? "" : "LibreOffice (package libreoffice-calc-nogui)",
    has("pdftotext") ? "" : "pdftotext (package poppler-utils)",
  ].filter((text) => text !== "");
  if (missing.length === 0) describe(name, body);
  else describe.skip(`${name} (skipped: ${missing.join(" and ")} not installed)`, body);
}

/** The same for Word documents, which LibreOffice reads only with a package of its own. */
export function describeWithDocuments(name: string, body: () => void): void {
  const program = findLibreOffice();
  if (program !== null && existsSync(join(dirname(realpathSync(program)), "libswlo.so"))) describeWithPrint(name, body);
  else describe.skip(`${name} (skipped: LibreOffice (package libreoffice-writer-nogui) not installed)`, body);
}

function has(command: string): boolean {
  try {
    execFileSync("which", [command], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** One text for each printed page, without blanks: a title that breaks is one word again. */
export function printedPages(bytes: Uint8Array, ending: "xlsx" | "docx" = "xlsx"): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "print-"));
  try {
    const file = join(folder, `workbook.${ending}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, file], {
      stdio: "ignore",
    });
    const text = execFileSync("pdftotext", ["-enc", "UTF-8", join(folder, "workbook.pdf"), "-"], { encoding: "utf8" });
    return text.split("\f").map((page) => page.replace(/\s+/g, ""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
