/** Two codes of one table that stand at each other's rows: neither can be mended without the other. */
import type { CheckContext } from "../check/context";
import type { JudgedInstance } from "../check/identities";
import type { Finding } from "../check/report";
import { addressKey } from "../model/address";
import type { RowPlace, TableMap } from "../model/tableMap";
import { codeCells } from "../model/tableMap";
import { findGroup } from "../spec/lookups";
import type { CodeMistake } from "./codes";
import type { CodeSlip } from "./codeSlips";
import { printedCode, slipTo } from "./codeSlips";
import { tryCode, withAmounts } from "./codeTrial";
import { failsWithoutMending, formsOf, instanceId } from "./forms";

/** Rows of a table that are looked at; where more are accused it is the list that is wrong, not the hand. */
const MOST_ROWS = 60;

/** The two findings themselves: where nothing but the names speaks for it, order and amounts neither, the names may have been exchanged as well. */
const BY_NAME = 2;

interface Accused {
  readonly map: TableMap;
  readonly row: RowPlace;
  /** What the name says that the code should be. */
  readonly expected: readonly string[];
}

/** The first pair of which each has the other's code by its name, where the exchange mends more than it breaks; null where there is none. */
export function exchangedCodes(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[]): CodeMistake | null {
  for (const [first, second] of pairsIn(context, findings)) {
    const trial = tryCode(context, first, () => true, [second]);
    if (!trial || trial.gain <= 0) continue;
    const before = formsOf(context, judged, "followed").filter(failsWithoutMending);
    const amounts = withAmounts(trial, judged);
    const weight = (forms: typeof before): number => forms.reduce((sum, form) => sum + form.weight, 0);
    const total = trial.gain + weight(before) - weight(amounts.forms.filter(failsWithoutMending));
    if (total > BY_NAME) return { alternatives: [amounts], gains: [total], failing: new Set(before.map((form) => instanceId(form.instance))) };
  }
  return null;
}

type Pair = readonly [CodeSlip, CodeSlip];

function pairsIn(context: CheckContext, findings: readonly Finding[]): readonly Pair[] {
  return [...context.book.tables.values()].flatMap((map) => {
    const accused = accusedIn(map, findings);
    return accused.flatMap((one, index) => accused.slice(index + 1).flatMap((other): readonly Pair[] => {
      const pair = pairOf(context, one, other);
      return pair ? [pair] : [];
    }));
  });
}

function accusedIn(map: TableMap, findings: readonly Finding[]): readonly Accused[] {
  const own = findings.filter(({ table, template }) => table === map.table.id && template === "codeOfOther");
  if (own.length < 2) return [];
  const byCell = new Map(own.flatMap((finding) => finding.cells.slice(0, 1).map(({ address }) => [addressKey(address), finding] as const)));
  return map.rows.flatMap((row): readonly Accused[] => {
    const finding = row.kind === "tree" ? codeCells(map, row).map((at) => byCell.get(addressKey(at))).find((found) => found !== undefined) : undefined;
    return finding ? [{ map, row, expected: (finding.words.expected ?? "").split(" 或 ").map((code) => code.replaceAll(" ", "")) }] : [];
  }).slice(0, MOST_ROWS);
}

function pairOf(context: CheckContext, one: Accused, other: Accused): Pair | null {
  const [own, its] = [printedCode(one.row), printedCode(other.row)];
  const group = findGroup(context.pack, one.row.group)?.group;
  if (one.row.group !== other.row.group || group?.kind !== "tree" || !one.expected.includes(its) || !other.expected.includes(own)) return null;
  const [first, second] = [slipTo(context, one.map, group, one.row, its), slipTo(context, other.map, group, other.row, own)];
  return first && second ? [first, second] : null;
}
