/** LibreOffice recalculates files before and after a command, all in one process, and prints their cells. */
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import Papa from "papaparse";
import { cellName, parseArea } from "../../src/workbook/address";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { nodeInflater } from "../../src/workbook/file/zip/nodeInflater";
import { recalculateAlways } from "../support/libreOffice";
import { Dependents } from "./dependents";
import type { Judged } from "./journal";
import type { Opinion } from "./secondOpinion";
import type { Fault, Trial } from "./trial";
import { writtenBy } from "./written";

export interface Recalculated {
  readonly faults: readonly Fault[];
  readonly compared: number;
  /** Files that LibreOffice does not open, by name. */
  readonly left: readonly string[];
}

type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;
/** LibreOffice prints while the other opinions are still being formed; each is awaited where it is compared. */
export async function recalculatedFaults(judged: readonly Judged[], folder: string): Promise<Recalculated> {
  const wanted = judged.filter(({ trial }) => trial.recalculated);
  const paths = [
    ...new Set(wanted.flatMap(({ trial: { input, output } }) => (input === null ? [output] : [input, output]))),
  ];
  const sheetsOf = await printedBy(paths, folder);
  const faults: Fault[] = [];
  const left = new Set<string>();
  let compared = 0;
  for (const { trial, opinion } of wanted) {
    const before = trial.input === null ? null : sheetsOf(trial.input);
    const after = sheetsOf(trial.output);
    const fault = (text: string): void =>
      void faults.push({ file: trial.file, command: trial.command, kind: "LibreOffice", text });
    if (trial.input !== null && before === null) left.add(trial.file);
    else if (after === null) fault("does not open the file");
    else {
      compared++;
      for (const text of await changedValues(trial, before, after)) fault(text);
      for (const text of await wrongResults(trial, await opinion, after)) fault(text);
    }
  }
  return { faults, compared, left: [...left] };
}

/** Columns by comma, quoted, UTF-8, raw values, every sheet into a file of its own. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Under names of our own: files of equal names would take each other's place. */
async function printedBy(paths: readonly string[], folder: string): Promise<(path: string) => Sheets | null> {
  const [from, to, profile] = ["from", "to", "profile"].map((name) => join(folder, name)) as [string, string, string];
  mkdirSync(from, { recursive: true });
  recalculateAlways(profile);
  const nameOf = new Map(paths.map((path, index) => [path, `n${index}`]));
  const copies = paths.map((path) => {
    const copy = join(from, `${nameOf.get(path) ?? ""}${extname(path)}`);
    copyFileSync(path, copy);
    return copy;
  });
  const made = await convertAll(copies, profile, to);
  return (path) => {
    const own = made.get(nameOf.get(path) ?? "");
    return own === undefined
      ? null
      : new Map(own.map((name) => [name.slice(name.indexOf("-") + 1, -".csv".length), linesOf(join(to, name))]));
  };
}

/** In one process, unless a file ends it: then the files behind that one go into the next. Key of a file → names of its sheets' files. */
async function convertAll(
  copies: readonly string[],
  profile: string,
  to: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  let waiting = copies;
  for (;;) {
    if (waiting.length > 0) await convert(waiting, profile, to);
    const made = new Map<string, string[]>();
    for (const name of existsSync(to) ? readdirSync(to) : []) {
      const [key = ""] = name.split("-");
      made.set(key, [...(made.get(key) ?? []), name]);
    }
    const last = waiting.map((copy) => made.has(basename(copy, extname(copy)))).lastIndexOf(true);
    // The first behind the last that was printed ended the process, or could not be opened.
    waiting = waiting.slice(last + 2);
    if (waiting.length === 0) return made;
  }
}

/** A file that does not open makes no output; the exit code says nothing of the others. */
function convert(files: readonly string[], profile: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--convert-to",
        CSV,
        "--outdir",
        to,
        ...files,
      ],
      { stdio: "ignore" },
    );
    child.on("error", reject);
    child.on("exit", () => resolve());
  });
}

function linesOf(path: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(readFileSync(path, "utf8"), { delimiter: "," }).data;
}

/** Cells outside what was written that show something else, unless they are worked out from what was written. */
async function changedValues(trial: Trial, before: Sheets | null, after: Sheets): Promise<readonly string[]> {
  const written = writtenBy(trial.plans);
  const changed: [sheet: string, address: string, was: string, is: string][] = [];
  for (const [sheet, lines] of before ?? []) {
    const now = after.get(sheet);
    if (now === undefined) return [`sheet ${sheet} is gone`];
    for (let row = 0; row < Math.max(lines.length, now.length); row++) {
      for (let column = 0; column < Math.max(lines[row]?.length ?? 0, now[row]?.length ?? 0); column++) {
        const [was, is] = [lines[row]?.[column] ?? "", now[row]?.[column] ?? ""];
        const address = cellName(row, column);
        if (was !== is && !(address in (written.sheets[sheet]?.cells ?? {}))) changed.push([sheet, address, was, is]);
      }
    }
  }
  if (changed.length === 0) return [];
  const dependents = await dependentsOf(trial);
  return changed
    .filter(([sheet, address]) => !dependents.mayChange(sheet, address))
    .slice(0, SHOWN)
    .map(([sheet, address, was, is]) => `${sheet}!${address} was ${was || "blank"}, is ${is || "blank"}`);
}

/** Faults of one file that are told. */
const SHOWN = 5;

async function dependentsOf({ output, plans }: Trial): Promise<Dependents> {
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(output)), nodeInflater);
  return new Dependents(await workbook.read(), writtenBy(plans));
}

/** Results that were renewed beside what was written must be those that LibreOffice calculates. */
async function wrongResults(trial: Trial, { renewed }: Opinion, after: Sheets): Promise<readonly string[]> {
  const wrong = renewed.filter(([sheet, address, [, text]]) => !sameResult(text, valueAt(after, sheet, address)));
  if (wrong.length === 0) return [];
  const dependents = await dependentsOf(trial);
  return wrong
    .filter(([sheet, address]) => !dependents.isVolatile(sheet, address))
    .slice(0, SHOWN)
    .map(
      ([sheet, address, [, text]]) =>
        `${sheet}!${address}: result ${text ?? "none"} was stored, LibreOffice calculates ${valueAt(after, sheet, address) || "blank"}`,
    );
}

function valueAt(sheets: Sheets, sheet: string, address: string): string {
  const area = parseArea(address);
  return (area && sheets.get(sheet)?.[area.top]?.[area.left]) ?? "";
}

function sameResult(stored: string | null, calculated: string): boolean {
  if ((stored ?? "") === calculated || calculated.startsWith("#") || calculated.startsWith("Err:")) return true;
  if (/^(?:TRUE|FALSE)$/.test(calculated)) return stored === (calculated === "TRUE" ? "1" : "0");
  return (
    stored !== null &&
    stored !== "" &&
    Math.abs(Number(stored) - Number(calculated)) <= 1e-9 * Math.max(1, Math.abs(Number(stored)))
  );
}
