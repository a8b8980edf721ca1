/** Every command that writes, as one function from a file to a file. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { repair } from "../../src/app/repair";
import { check } from "../../src/app/useCases";
import type { CheckReport } from "../../src/core/finding/report";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { packs } from "../../src/packs";
import { cellName } from "../../src/workbook/address";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { nodeInflater } from "../../src/workbook/file/zip/nodeInflater";
import { run } from "../cli/workspace";
import type { Ran } from "./trial";

/** What some commands need besides the workbook. */
export interface Beside {
  /** A list of codes and names. */
  readonly catalogue: string;
  /** The disclosure of the year before, of the same form. */
  readonly lastYear: string;
}

export interface Command {
  readonly name: string;
  /** Writes the file as what it is, as the pane does; the command line writes .xlsx. */
  readonly inPlace?: boolean;
  run(input: string, output: string, beside: Beside): Promise<Ran>;
}

/** The command line with these words behind its name; "IN" and "OUT" stand for the files. */
function cli(name: string, ...words: readonly string[]): Command {
  return {
    name: [name, ...words.filter((word) => ["--undo", "--formulas"].includes(word))].join(" "),
    run: (input, output, beside) => {
      const places: Readonly<Record<string, string>> = {
        IN: input,
        OUT: output,
        CATALOGUE: beside.catalogue,
        LAST: beside.lastYear,
      };
      return written(
        output,
        name,
        words.map((word) => places[word] ?? word),
      );
    },
  };
}

export async function written(output: string, name: string, words: readonly string[]): Promise<Ran> {
  const { err } = await run(name, ...words);
  return existsSync(output) ? { kind: "written" } : { kind: "refused", sentence: err };
}

/** The last file that was checked: two commands ask for the same report, which takes as long as all the rest. */
let checked: { readonly path: string; readonly report: Promise<CheckReport> } | null = null;

function reportOf(path: string): Promise<CheckReport> {
  if (checked?.path !== path) checked = { path, report: open(path).then((workbook) => check(workbook, packs)) };
  return checked.report;
}

function open(path: string): Promise<FileWorkbook> {
  return openWorkbookFile(new Uint8Array(readFileSync(path)), nodeInflater);
}

export const explain: Command = {
  name: "explain",
  run: async (input, output) => {
    const warning = (await reportOf(input).catch(() => null))?.findings.find(({ severity }) => severity === "warning");
    if (warning === undefined) return { kind: "idle", why: "no warning to explain" };
    const [at] = warning.cells.map(({ address }) => address);
    const cell = at ? ["--cell", `${at.sheet}!${cellName(at.row, at.column)}`] : [];
    return written(output, "explain", [
      input,
      "--rule",
      warning.rule,
      ...cell,
      "--reason",
      "按批复数填列",
      "--out",
      output,
    ]);
  },
};

/** The pane's 改为建议值: on a workbook without suspects one figure is made wrong first. */
const mend: Command = {
  name: "repair",
  inPlace: true,
  run: async (input, output) => {
    const workbook = await open(input);
    const whole = await reportOf(input);
    const report = whole.suspects.length > 0 ? whole : await brokenReport(workbook);
    const suspect = report?.suspects.find(({ slip }) => slip !== null) ?? report?.suspects[0];
    if (suspect === undefined) return { kind: "idle", why: "no figure is suspected" };
    await repair(workbook, packs, suspect);
    writeFileSync(output, await workbook.toBytes());
    return { kind: "written" };
  },
};

/** A small figure may be within what rounding allows. */
const WORTH_TRYING = 50;
/** Figures that are tried, one after the other, until one of them is suspected. */
const TRIED = 12;

async function brokenReport(workbook: FileWorkbook): Promise<CheckReport | null> {
  const figures = (await workbook.read()).sheets.flatMap(({ name, values, formulas }) =>
    values.flatMap((line, row) =>
      line.flatMap((value, column) =>
        typeof value === "number" && value > WORTH_TRYING && (formulas[row]?.[column] ?? null) === null
          ? [{ name, row, column, value }]
          : [],
      ),
    ),
  );
  for (const { name, row, column, value } of figures.slice(0, TRIED)) {
    const typed = (figure: number): WorkbookPlan => ({
      sheets: [{ name, mode: "update", cells: [{ row, column, content: { kind: "value", value: figure } }] }],
      names: [],
      state: null,
      activate: null,
    });
    await workbook.apply(typed(value * 10));
    const report = await check(workbook, packs);
    if (report.suspects.length > 0) return report;
    await workbook.apply(typed(value));
  }
  return null;
}

/** `generate` is not among them: it reads no workbook. */
export const commands: readonly Command[] = [
  cli("narrate", "IN", "--out", "OUT"),
  cli("balance", "IN", "--out", "OUT"),
  cli("review", "IN", "--out", "OUT"),
  cli("adopt", "IN", "--out", "OUT"),
  cli("adopt", "IN", "--formulas", "--out", "OUT"),
  cli("catalogue", "CATALOGUE", "--into", "IN", "--out", "OUT"),
  cli("last-year", "IN", "--from", "LAST", "--anyway", "--overwrite", "--out", "OUT"),
  explain,
  mend,
];

/** Only of what `balance` wrote. */
export const undo = cli("balance", "IN", "--undo", "--out", "OUT");
