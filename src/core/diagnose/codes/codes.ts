/** Codes that were misprinted: told by the findings about codes, or by a row that no other table knows. */
import type { CheckContext } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import type { Finding } from "../../finding/finding";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { codeCells, nameCell } from "../../model/tableMap";
import { namedCodes } from "../../catalogue/known";
import { findGroup } from "../../declare/lookups";
import { comparableName } from "../../text/normalize";
import { isOneSlip } from "../../text/slip";
import type { CodeSlip, KnownCodes } from "./codeSlips";
import { knownCodes, printedCode, slipsOf } from "./codeSlips";
import type { AmountTrial, CodeTrial } from "./codeTrial";
import { tryCode, withAmounts } from "./codeTrial";
import { repeatedPlaces } from "../causes/repeatedRows";
import { failsWithoutMending, formsOf, instanceId } from "../search/forms";
import type { JudgedInstance } from "../../check/figures/identities";

/** Trials of one round: of codes alone, and with all amounts judged again, which takes much longer. */
const CODE_TRIALS = 24;
const AMOUNT_TRIALS = 3;
const ROWS_UNKNOWN = 4;
/** Rows with findings that are looked at in a table; where more are accused it is the list that is wrong, not the hand. */
const ROWS_ACCUSED = 60;
/** Rows read in all trials of codes: of a very long table only the likeliest few are tried. */
const ROWS_TRIED = 30_000;
/** Without a finding about codes, so many identities have to hold because of the other code. */
const AMOUNTS_ALONE = 2;

export interface CodeMistake {
  /** Likeliest first. */
  readonly alternatives: readonly AmountTrial[];
  /** Ids of the instances that fail without the correction. */
  readonly failing: ReadonlySet<string>;
  readonly gains: readonly number[];
}

/** The likeliest misprinted code; null where nothing speaks for one. */
export function misprintedCode(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
): CodeMistake | null {
  const slips = candidates(context, judged, findings);
  if (slips.length === 0) return null;
  const rows = Math.max(...slips.map(({ slip }) => context.book.tables.get(slip.table)?.rows.length ?? 0));
  const trials = slips
    .slice(0, Math.min(CODE_TRIALS, Math.ceil(ROWS_TRIED / Math.max(1, rows))))
    .flatMap(
      ({ slip, byName }) => tryCode(context, slip, (finding) => byName || finding.template !== "codeAndName") ?? [],
    );
  const finalists = bestOf(trials);
  const before = formsOf(context, judged, "followed").filter(failsWithoutMending);
  const failing = new Set(before.map((form) => instanceId(form.instance)));
  const weight = before.reduce((sum, form) => sum + form.weight, 0);
  const scored = finalists
    .map((trial) => {
      const amounts = withAmounts(trial, judged);
      const left = amounts.forms.filter(failsWithoutMending).reduce((sum, form) => sum + form.weight, 0);
      return { amounts, codes: trial.gain, total: trial.gain + weight - left };
    })
    .filter(({ codes, total }) => (codes > 0 ? total > 0 : total >= AMOUNTS_ALONE))
    .sort((a, b) => b.total - a.total);
  const [best] = scored;
  if (!best) return null;
  const near = scored.filter(({ total }) => total * 2 >= best.total);
  // A row whose name is that of its code goes behind one of which nothing says so: parent and child may each be changed to fit the other.
  const isSettled = ({ amounts }: (typeof near)[number]): boolean => hasOwnName(context, amounts.slip);
  const shown = [...near.filter((one) => !isSettled(one)), ...near.filter(isSettled)];
  return { alternatives: shown.map(({ amounts }) => amounts), gains: shown.map(({ total }) => total), failing };
}

/** Another table, or the catalogue, calls the code as it stands what the row is called. */
function hasOwnName(context: CheckContext, { table, row }: CodeSlip): boolean {
  const map = context.book.tables.get(table);
  const group = findGroup(context.pack, row.group)?.group;
  if (!map || group?.kind !== "tree") return false;
  const [code, name] = [printedCode(row), comparableName(row.label)];
  const listed = namedCodes(context.pack.catalogues[group.catalogue]).get(code)?.name;
  return (
    knownCodes(context, map, group).get(code)?.has(name) === true ||
    (listed !== undefined && comparableName(listed) === name)
  );
}

/** Those that mend most of the findings about codes, one for each cell first. */
function bestOf(trials: readonly CodeTrial[]): readonly CodeTrial[] {
  const sorted = [...trials].filter((trial) => trial.gain > -1).sort((a, b) => b.gain - a.gain);
  const seen = new Set<string>();
  const firsts = sorted.filter(({ slip }) => {
    const key = addressKey(slip.address);
    return seen.has(key) ? false : (seen.add(key), true);
  });
  return firsts.slice(0, AMOUNT_TRIALS);
}

interface Candidate {
  readonly slip: CodeSlip;
  /** The name of the row, or a finding, speaks for the code. */
  readonly byName: boolean;
}

/** Code and name belong together and the others have another row: its code alone would not do. */
function isOfOtherRow({ template, words }: Finding): boolean {
  return template === "codeByFigures" && comparableName(words.name ?? "") !== comparableName(words.expectedName ?? "");
}

function candidates(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  // Identities that look codes up fail.
  const unmatched = judged.some(
    ({ judgement, instance }) => judgement.outcome === "fail" && instance.rule.relation === "equals",
  );
  for (const map of context.book.tables.values()) {
    const own = findings.filter(
      (finding) =>
        finding.table === map.table.id &&
        finding.severity !== "info" &&
        (finding.kind === "code" || finding.kind === "name"),
    );
    const byCell = findingsByCell(own);
    const accused =
      own.length === 0
        ? []
        : map.rows
            .filter((row) => row.kind === "tree" && findingsAt(map, row, byCell).length > 0)
            .slice(0, ROWS_ACCUSED);
    const orphans = own.filter((finding) => finding.template === "codeWithoutParent");
    const parents = [...new Set(orphans.flatMap((finding) => (finding.words.parent ?? "").split("、")))].slice(
      0,
      ROWS_ACCUSED,
    );
    const near =
      parents.length === 0
        ? []
        : map.rows.filter(
            (row) => row.kind === "tree" && parents.some((parent) => isOneSlip(printedCode(row), parent)),
          );
    const rows = new Set([...near, ...accused, ...(unmatched ? unknownRows(context, map) : [])]);
    const repeated = rows.size === 0 ? new Set() : repeatedPlaces(context, map);
    for (const row of rows) {
      if (repeated.has(row) || findingsAt(map, row, byCell).some(isOfOtherRow)) continue;
      const known = knownFor(context, map, row);
      const wanted = [
        ...parents.filter((parent) => isOneSlip(printedCode(row), parent)),
        ...expectedOf(findingsAt(map, row, byCell)),
      ];
      const slips = slipsOf(context, map, row, known, wanted);
      found.push(
        ...slips.map((slip) => ({
          slip,
          byName: wanted.includes(slip.code) || known.get(slip.code)?.has(row.label) === true,
        })),
      );
    }
  }
  return found;
}

function knownFor(context: CheckContext, map: TableMap, row: RowPlace): KnownCodes {
  const group = findGroup(context.pack, row.group)?.group;
  return group?.kind === "tree" ? knownCodes(context, map, group) : new Map();
}

function findingsByCell(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const { address } of finding.cells) {
      const key = addressKey(address);
      const here = found.get(key);
      if (here) here.push(finding);
      else found.set(key, [finding]);
    }
  }
  return found;
}

/** Findings that point to the code or the name of the row. */
function findingsAt(map: TableMap, row: RowPlace, byCell: ReadonlyMap<string, readonly Finding[]>): readonly Finding[] {
  const cells = [...codeCells(map, row), nameCell(map, row)];
  return [...new Set(cells.flatMap((address) => (address ? (byCell.get(addressKey(address)) ?? []) : [])))];
}

/** What the findings say that the code should be. */
function expectedOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((finding) => finding.template === "codeDisplaced" || finding.template === "codeOfOther")
    .flatMap((finding) => (finding.words.expected ?? "").split(" 或 ").map((code) => code.replaceAll(" ", "")));
}

/** Rows with figures whose code no other table has. */
function unknownRows(context: CheckContext, map: TableMap): readonly RowPlace[] {
  const coded = map.rows.filter(
    (row) =>
      row.kind === "tree" && row.code !== null && row.printedCode.length > 0 && rowHasFigures(context.book, map, row),
  );
  const [first] = coded;
  if (!first) return [];
  const known = knownFor(context, map, first);
  const unknown = coded.filter((row) => !known.has(row.code ?? ""));
  return unknown.length * 2 > coded.length ? [] : unknown.slice(0, ROWS_UNKNOWN);
}
