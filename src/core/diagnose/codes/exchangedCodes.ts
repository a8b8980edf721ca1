/** Codes of one table that stand at each other's rows, two or a ring of more: none can be mended without the others. */
import type { CheckContext } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import type { Finding } from "../../finding/finding";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { codeCells, nameCell } from "../../model/tableMap";
import { findGroup } from "../../declare/lookups";
import type { CodeMistake } from "./codes";
import type { CodeSlip } from "./codeSlips";
import { printedCode, slipTo } from "./codeSlips";
import { tryCode, withAmounts } from "./codeTrial";
import { failsWithoutMending, formsOf, instanceId } from "../search/forms";

/** Rows of a table that are looked at; where more are accused it is the list that is wrong, not the hand. */
const MOST_ROWS = 60;

/** Rows of a ring; rings of more nobody makes by hand. */
const LONGEST = 4;

interface Accused {
  readonly map: TableMap;
  readonly row: RowPlace;
  /** What is printed, in digits. */
  readonly own: string;
  /** What the name says that the code should be. */
  readonly expected: readonly string[];
  /** Told by the catalogue, as a fault of the code; else by the names of the other tables. */
  readonly isOfCode: boolean;
}

/** The first ring in which each has the code of another by its name, where the exchange mends more than it breaks; null where there is none. */
export function exchangedCodes(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
): CodeMistake | null {
  for (const { slips, named } of ringsIn(context, findings)) {
    const [first, ...others] = slips;
    const trial = first && tryCode(context, first, () => true, others);
    if (!trial || trial.gain <= 0) continue;
    const before = formsOf(context, judged, "followed").filter(failsWithoutMending);
    const amounts = withAmounts(trial, judged);
    const weight = (forms: typeof before): number => forms.reduce((sum, form) => sum + form.weight, 0);
    const total = trial.gain + weight(before) - weight(amounts.forms.filter(failsWithoutMending));
    // Where nothing but the names speaks for it, order and amounts neither, the names may have been exchanged as well.
    if (total > named)
      return {
        alternatives: [amounts],
        gains: [total],
        failing: new Set(before.map((form) => instanceId(form.instance))),
      };
  }
  return null;
}

interface Ring {
  readonly slips: readonly CodeSlip[];
  /** Rows whose names are findings about codes, so that they count among what the exchange mends. */
  readonly named: number;
}

/** Shorter ones first; each begins with its topmost row. */
function ringsIn(context: CheckContext, findings: readonly Finding[]): readonly Ring[] {
  return [...context.book.tables.values()].flatMap((map) => {
    const accused = accusedIn(map, findings);
    const rings = accused.flatMap((first, index) => ringsFrom([first], accused.slice(index + 1)));
    return rings
      .sort((a, b) => a.length - b.length)
      .flatMap((ring) =>
        slipsOf(context, ring).map((slips) => ({ slips, named: ring.filter(({ isOfCode }) => isOfCode).length })),
      );
  });
}

/** `others`: rows below the first. */
function ringsFrom(
  path: readonly [Accused, ...Accused[]],
  others: readonly Accused[],
): readonly (readonly Accused[])[] {
  const [last] = path.slice(-1);
  if (last === undefined) return [];
  const closed = path.length > 1 && last.expected.includes(path[0].own) ? [path] : [];
  if (path.length === LONGEST) return closed;
  const next = others.filter(
    (one) => !path.includes(one) && one.row.group === path[0].row.group && last.expected.includes(one.own),
  );
  return [...closed, ...next.flatMap((one) => ringsFrom([...path, one], others))];
}

function accusedIn(map: TableMap, findings: readonly Finding[]): readonly Accused[] {
  const own = findings.filter(
    ({ table, template }) => table === map.table.id && (template === "codeOfOther" || template === "nameElsewhere"),
  );
  if (own.length < 2) return [];
  const byCell = new Map(
    own.flatMap((finding) => finding.cells.slice(0, 1).map(({ address }) => [addressKey(address), finding] as const)),
  );
  const told = map.rows.flatMap((row) => {
    const cells = row.kind === "tree" ? [...codeCells(map, row), nameCell(map, row) ?? []].flat() : [];
    const finding = cells.map((at) => byCell.get(addressKey(at))).find((found) => found !== undefined);
    return finding ? [{ row, own: printedCode(row), finding }] : [];
  });
  // A name that the other tables have at another code: that of the row whose name they have here.
  const codesNamed = new Map<string, string[]>();
  for (const { own: code, finding } of told) {
    const { expected } = finding.words;
    if (finding.template !== "nameElsewhere" || expected === undefined) continue;
    const codes = codesNamed.get(expected);
    if (codes) codes.push(code);
    else codesNamed.set(expected, [code]);
  }
  return told
    .map(({ row, own: code, finding: { template, words } }): Accused => ({
      map,
      row,
      own: code,
      isOfCode: template === "codeOfOther",
      expected:
        template === "nameElsewhere"
          ? (codesNamed.get(words.name ?? "") ?? [])
          : (words.expected ?? "").split(" 或 ").map((one) => one.replaceAll(" ", "")),
    }))
    .filter(({ expected }) => expected.length > 0)
    .slice(0, MOST_ROWS);
}

/** Each gets the code of the next; nothing where one cannot have it. */
function slipsOf(context: CheckContext, ring: readonly Accused[]): readonly (readonly CodeSlip[])[] {
  const slips = ring.flatMap(({ map, row }, index) => {
    const group = findGroup(context.pack, row.group)?.group;
    const next = ring[(index + 1) % ring.length];
    return (next && group?.kind === "tree" && slipTo(context, map, group, row, next.own)) || [];
  });
  return slips.length === ring.length ? [slips] : [];
}
