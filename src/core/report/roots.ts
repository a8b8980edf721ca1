/**
 * Findings that follow from another one: an error value passes through every formula that reads it, and only one cell has to be mended;
 * a changed figure makes paragraphs stale, and they are written anew together.
 */
import { isFormulaError, listReferences, parseFormula } from "../formula";
import { formulaAt, isErrorValue, valueAt } from "../model/cellText";
import { addressKey } from "../model/address";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { CheckContext } from "../finding/context";
import { textReadAt } from "../finding/textRead";
import { lostReferences } from "./lostReferences";
import { oneUnitFinding } from "./unitRoots";
import { oneYearFinding } from "./yearRoots";
import type { Severity } from "../declare/rule";
import type { Finding } from "../finding/finding";

/** Cells that are looked through from one finding; a chain through half the workbook has one root all the same. */
const MOST_STEPS = 20_000;

/** The findings with those that follow behind the one that they follow from, which they name by its position. */
export function withRoots(context: CheckContext, all: readonly Finding[]): readonly Finding[] {
  const ofUnit = oneUnitFinding(all);
  const { findings, roots: ofYear } = oneYearFinding(context, ofUnit.findings);
  const ofOne = new Map([...ofUnit.roots, ...ofYear]);
  const positions = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    const at = isAboutErrorValue(finding) ? finding.cells[0]?.address : undefined;
    if (at && !positions.has(addressKey(at))) positions.set(addressKey(at), index);
  }
  const texts = textsTold(findings);
  const rings = ringsTold(context, findings);
  const blank = findings.findIndex(({ template }) => template === "unfilledBook");
  const stale = new Map(
    findings.flatMap(({ template, words }, index): [string, number][] =>
      template === "narrativeStale" || template === "narrativeStaleInDoubt" ? [[words.sheet ?? "", index]] : [],
    ),
  );
  const lost = lostReferences(context, findings);
  const roots = findings.map((finding, index) => {
    if (ofOne.has(index)) return ofOne.get(index) ?? null;
    const ofDeleted = lost(finding, index);
    if (ofDeleted !== null) return ofDeleted;
    if (finding.template === "amountsReadOtherwise") return toldAlone(finding, texts);
    if (finding.template === "nothingEntered") return blank < 0 ? null : blank;
    if (finding.renewable) return stale.get(finding.words.sheet ?? "") ?? null;
    return isAboutErrorValue(finding) ? rootOf(context, finding, index, { positions, rings, texts }) : null;
  });
  return roots.every((root) => root === null) ? findings : ordered(asGraveAsTheirFollowers(findings, roots), roots);
}

function isAboutErrorValue({ rule }: Finding): boolean {
  return rule === "workbook.no-error-values" || rule === "book.no-error-values";
}

/** Cells that hold a text for an amount, with the position of the finding that tells it. */
function textsTold(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const [index, { template, cells }] of findings.entries()) {
    const [first] = cells;
    if (first && (template === "numberAsText" || template === "textForAmount"))
      told.set(addressKey(first.address), told.get(addressKey(first.address)) ?? index);
  }
  return told;
}

/** How the table's texts were read says nothing new where each is told by itself. */
function toldAlone({ cells }: Finding, texts: ReadonlyMap<string, number>): number | null {
  const each = cells.map(({ address }) => texts.get(addressKey(address)));
  return each.includes(undefined) ? null : (each[0] ?? null);
}

/** Cells of rings of formulas, with the position of the finding that tells the ring: some programs show an error in them. */
function ringsTold({ sheets }: CheckContext, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const members = [...sheets.values()].flatMap(({ name, unknown = [] }) =>
    unknown.flatMap(({ row, column, kind, ring }) =>
      kind === "circular" && ring !== null ? [{ key: addressKey({ sheet: name, row, column }), ring }] : [],
    ),
  );
  if (members.length === 0) return new Map();
  const ringOf = new Map(members.map(({ key, ring }) => [key, ring]));
  const told = new Map(
    findings.flatMap(({ rule, cells: [first] }, index) => {
      const ring = rule === "workbook.no-circular-references" && first ? ringOf.get(addressKey(first.address)) : null;
      return ring === null || ring === undefined ? [] : [[ring, index] as const];
    }),
  );
  return new Map(
    members.flatMap(({ key, ring }) => {
      const index = told.get(ring);
      return index === undefined ? [] : [[key, index] as const];
    }),
  );
}

/** Findings by the cells that they tell of: error values, rings of formulas, and texts in the place of amounts. */
interface ToldCells {
  readonly texts: ReadonlyMap<string, number>;
  readonly positions: ReadonlyMap<string, number>;
  readonly rings: ReadonlyMap<string, number>;
}

/** The finding of the first cell up the formulas that reads no error itself, or stands in a ring; null for its own, and where there is none. */
function rootOf(
  context: CheckContext,
  finding: Finding,
  own: number,
  { positions, rings, texts }: ToldCells,
): number | null {
  const start = finding.cells[0]?.address;
  const ring = start && rings.get(addressKey(start));
  if (ring !== undefined) return ring;
  if (positions.size < 2 && rings.size === 0 && texts.size === 0) return null;
  let [at, steps] = [start, 0];
  const seen = new Set<string>();
  for (
    let next = at && errorReadBy(context, at);
    next !== null && next !== undefined;
    next = errorReadBy(context, next)
  ) {
    steps += 1;
    if (seen.has(addressKey(next)) || steps > MOST_STEPS) break;
    seen.add(addressKey(next));
    const inRing = rings.get(addressKey(next));
    if (inRing !== undefined) return inRing;
    at = next;
  }
  const text = at === undefined || texts.size === 0 ? null : textReadAt(context, at);
  const ofText = text === null ? undefined : texts.get(addressKey(text));
  if (ofText !== undefined) return ofText;
  const root = at === undefined ? undefined : positions.get(addressKey(at));
  return root === undefined || root === own ? null : root;
}

/** The first cell with an error that the formula of a cell reads. */
function errorReadBy({ sheets }: CheckContext, at: CellAddress): CellAddress | null {
  const own = sheets.get(at.sheet);
  const text = own ? formulaAt(own, at.row, at.column) : null;
  const formula = text === null ? null : parseFormula(text);
  if (formula === null || isFormulaError(formula)) return null;
  for (const area of listReferences(formula)) {
    const sheet =
      area.sheet === null
        ? own
        : [...sheets.values()].find(({ name }) => name.toLowerCase() === area.sheet?.toLowerCase());
    const found = sheet && firstError(sheet, area);
    if (found) return found;
  }
  return null;
}

interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function firstError(sheet: SheetSnapshot, { top, left, bottom, right }: Bounds): CellAddress | null {
  for (let row = top; row <= Math.min(bottom, sheet.values.length - 1); row += 1) {
    for (let column = left; column <= Math.min(right, (sheet.values[row]?.length ?? 0) - 1); column += 1) {
      if (isErrorValue(valueAt(sheet, row, column))) return { sheet: sheet.name, row, column };
    }
  }
  return null;
}

const GRAVITY: readonly Severity[] = ["info", "warning", "error"];

/** Counts are of roots: one that errors follow from is an error. */
function asGraveAsTheirFollowers(findings: readonly Finding[], roots: readonly (number | null)[]): readonly Finding[] {
  const gravest = new Map<number, Severity>();
  for (const [index, root] of roots.entries()) {
    const severity = findings[index]?.severity ?? "info";
    if (root !== null && GRAVITY.indexOf(severity) > GRAVITY.indexOf(gravest.get(root) ?? "info"))
      gravest.set(root, severity);
  }
  return findings.map((finding, index) => {
    const severity = gravest.get(index) ?? "info";
    return GRAVITY.indexOf(severity) > GRAVITY.indexOf(finding.severity) ? { ...finding, severity } : finding;
  });
}

/** Each with what follows from it behind it. */
function ordered(findings: readonly Finding[], roots: readonly (number | null)[]): readonly Finding[] {
  const followers = new Map<number, number[]>();
  for (const [index, root] of roots.entries()) {
    if (root !== null) followers.set(root, [...(followers.get(root) ?? []), index]);
  }
  const order: number[] = [];
  const taken = new Set<number>();
  for (const index of findings.keys()) {
    const root = roots[index] ?? index;
    for (const next of [root, ...(followers.get(root) ?? [])]) if (!taken.has(next)) order.push(next);
    for (const next of [root, ...(followers.get(root) ?? [])]) taken.add(next);
  }
  const places = new Map(order.map((index, place) => [index, place]));
  return order.flatMap((index) => {
    const finding = findings[index];
    const root = roots[index] ?? null;
    if (!finding) return [];
    return [root === null ? finding : { ...finding, root: places.get(root) ?? 0 }];
  });
}
