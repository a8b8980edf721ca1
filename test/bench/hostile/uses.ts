/** Every command, with the mutated file in every place where a command takes one. */
import type { Area } from "./mutation";

export interface Files {
  readonly mutated: string;
  /** What stands beside it is in order: a workbook of the same form, last year's, and a catalogue. */
  readonly workbook: string;
  readonly lastYear: string;
  readonly catalogue: string;
  /** In a folder of its own. */
  readonly outFolder: string;
  readonly pack: string;
}

/** A finding that a reason may answer. */
export interface Answerable {
  readonly rule: string;
  readonly cell: string | null;
}

type Words = (files: Files, out: string, finding: Answerable) => readonly string[];

const USES = {
  check: ({ mutated }) => ["check", mutated],
  "check --json": ({ mutated }) => ["check", mutated, "--json"],
  "check --catalogue": ({ mutated, workbook }) => ["check", workbook, "--catalogue", `2026=${mutated}`],
  narrate: ({ mutated }, out) => ["narrate", mutated, "--out", out],
  balance: ({ mutated }, out) => ["balance", mutated, "--out", out],
  "balance --undo": ({ mutated }, out) => ["balance", mutated, "--undo", "--out", out],
  refresh: ({ mutated }, out) => [
    "refresh",
    mutated,
    "--add",
    "2210203=购房补贴",
    "--add-project",
    "新项目",
    "--out",
    out,
  ],
  publish: ({ mutated }, out) => ["publish", mutated, "--draft", "--out", out],
  review: ({ mutated }, out) => ["review", mutated, "--out", out],
  adopt: ({ mutated, pack }, out) => ["adopt", mutated, "--pack", pack, "--out", out],
  "adopt --formulas": ({ mutated }, out) => ["adopt", mutated, "--formulas", "--out", out],
  catalogue: ({ mutated, workbook }, out) => ["catalogue", mutated, "--year", "2026", "--into", workbook, "--out", out],
  "catalogue --into": ({ mutated, catalogue }, out) => ["catalogue", catalogue, "--into", mutated, "--out", out],
  explain: ({ mutated }, out, { rule, cell }) => [
    "explain",
    mutated,
    "--rule",
    rule,
    ...(cell === null ? [] : ["--cell", cell]),
    "--reason",
    "按批复数填列",
    "--out",
    out,
  ],
  "last-year": ({ mutated, lastYear }, out) => [
    "last-year",
    mutated,
    "--from",
    lastYear,
    "--overwrite",
    "--anyway",
    "--out",
    out,
  ],
  "last-year --from": ({ mutated, workbook }, out) => [
    "last-year",
    workbook,
    "--from",
    mutated,
    "--overwrite",
    "--anyway",
    "--out",
    out,
  ],
  "generate --data": ({ mutated, pack }, out) => ["generate", "--pack", pack, "--data", mutated, "--out", out],
  import: ({ mutated, pack }, out) => ["import", mutated, "--pack", pack, "--out", out],
} as const satisfies Readonly<Record<string, Words>>;

export type UseName = keyof typeof USES;
export const USE_NAMES = Object.keys(USES) as readonly UseName[];

/** Where a file of this area says something to a command, more than that it is of another kind. */
export const FITTING: Readonly<Record<Area, readonly UseName[]>> = {
  workbook: USE_NAMES.filter((use) => !["check --catalogue", "catalogue", "generate --data", "import"].includes(use)),
  data: ["generate --data"],
  list: ["import", "catalogue", "check --catalogue"],
};

/** Where nothing was found, or nobody has looked. */
export const ANY_FINDING: Answerable = { rule: "workbook.formulas-are-kept", cell: null };

export function outOf(use: UseName, { outFolder }: Files): string {
  return `${outFolder}/${use === "import" ? "写出.json" : "写出.xlsx"}`;
}

/** The workbook that the command writes on; null where it makes a new file. */
export function writtenOn(use: UseName, { mutated, workbook }: Files): string | null {
  if (use === "generate --data" || use === "import" || use === "publish") return null;
  return use === "catalogue" || use === "last-year --from" ? workbook : mutated;
}

export function argvOf(use: UseName, files: Files, finding: Answerable): readonly string[] {
  return USES[use](files, outOf(use, files), finding);
}

interface JsonCell {
  readonly sheet: string;
  readonly address: string;
}

/** The first warning or hint that check --json printed. */
export function answerable(printed: string): Answerable {
  try {
    const { files } = JSON.parse(printed) as {
      readonly files: readonly [
        {
          readonly findings?: readonly {
            readonly severity: string;
            readonly rule: string;
            readonly cells: readonly JsonCell[];
          }[];
        },
      ];
    };
    const found = files[0].findings?.find(({ severity }) => severity !== "error");
    const cell = found?.cells[0];
    return found ? { rule: found.rule, cell: cell ? `${cell.sheet}!${cell.address}` : null } : ANY_FINDING;
  } catch {
    return ANY_FINDING;
  }
}
