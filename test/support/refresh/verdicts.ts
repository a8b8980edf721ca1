/** What the check, the lines of 勾稽检查 and the colours of a written file each say of a workbook. */
import { strFromU8, unzipSync } from "fflate";
import { createContext } from "../../../src/core/report/check";
import type { CheckContext } from "../../../src/core/finding/context";
import type { JudgedInstance } from "../../../src/core/check/figures/identities";
import { judgedIdentities } from "../../../src/core/check/figures/identities";
import { withoutUnfilled } from "../../../src/core/check/unfilled/settle";
import { createCalculator, isFormulaError, parseFormula } from "../../../src/core/formula/index";
import { withoutParts } from "../../../src/core/refresh/missingParts";
import { cellName, reference } from "../../../src/core/model/address";
import type { CellAddress, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { cellAt } from "../../../src/core/model/tableMap";
import type { PackSpec } from "../../../src/core/declare/pack";
import type { Term } from "../../../src/core/declare/term";
import { translateFormula } from "../../../src/sandbox/host/formula/adjust";
import { parseArea } from "../../../src/workbook/address";
import { withVerdictFormulas } from "../../../src/workbook/verdicts";

export interface Verdicts {
  readonly lines: readonly string[];
  readonly lit: readonly string[];
}

/** What the check says, and of what it can say nothing. */
export interface Judged extends Verdicts {
  /** Lines without their verdict: a figure or a part of the form is missing. */
  readonly unjudged: ReadonlySet<string>;
  /** Lines without their verdict that say 不平 or, as far as the sheet can tell, 还没有填: the check waits there. */
  readonly waiting: ReadonlySet<string>;
  /** Cells that nothing else lights: they may be dark as well. */
  readonly mayRest: ReadonlySet<string>;
  /** Tables, columns or rows of the form are missing: what is about these has no place any more. */
  readonly lacksParts: boolean;
}

export function verdictsOfCheck(pack: PackSpec, snapshot: WorkbookSnapshot, sheet: string): Judged {
  return verdictsIn(createContext(pack, snapshot), sheet);
}

/** The same of a workbook that is located already. */
export function verdictsIn(context: CheckContext, sheet: string): Judged {
  const judged = judgedIdentities(context);
  const unjudged = judged.flatMap(({ instance: { rule, map, row, column }, judgement: { outcome } }) => {
    const at = cellAt(map, row, column);
    return at && (outcome === "missingInput" || outcome === "ruleError")
      ? [`${reference(at, sheet)} ${rule.label}`]
      : [];
  });
  const lines = judged.flatMap(({ instance, judgement: { outcome, agreement } }) => {
    const at = cellAt(instance.map, instance.row, instance.column);
    const words =
      outcome === "notApplicable"
        ? "不适用"
        : outcome === "fail"
          ? "不平"
          : agreement === "rounding"
            ? "舍入差"
            : "通过";
    return at && outcome !== "missingInput" && outcome !== "ruleError"
      ? [`${reference(at, sheet)} ${instance.rule.label}: ${words}`]
      : [];
  });
  const failing = judged.filter(({ judgement }) => judgement.outcome === "fail");
  const waits = new Set(
    withoutUnfilled(context, judged, []).flatMap(({ instance, judgement }) => (judgement.unfilled ? [instance] : [])),
  );
  const litBy = (some: readonly JudgedInstance[]): ReadonlySet<string> =>
    new Set(
      some
        .flatMap(({ instance: { rule, map, row, column } }): readonly (CellAddress | null)[] => [
          cellAt(map, row, column),
          ...namedCells(rule.right).map((cell) => {
            const other = judged.map(({ instance }) => instance.map).find((one) => one.table.id === cell.table);
            const place = other?.byKey.get(cell.row);
            return other && place ? cellAt(other, place, cell.column) : null;
          }),
        ])
        .flatMap((at) => (at ? [`${at.sheet}!${cellName(at.row, at.column)}`] : [])),
    );
  const lit = litBy(failing);
  const surely = litBy(failing.filter(({ instance }) => !waits.has(instance)));
  return {
    lines: lines.sort(),
    lit: [...lit].sort(),
    unjudged: new Set(unjudged),
    waiting: new Set(
      [...waits].flatMap(({ rule, map, row, column }) => {
        const at = cellAt(map, row, column);
        return at ? [`${reference(at, sheet)} ${rule.label}`] : [];
      }),
    ),
    mayRest: new Set([...lit].filter((at) => !surely.has(at))),
    lacksParts:
      withoutParts(context.book.tables).length > 0 ||
      context.pack.tables.some(({ id }) => !context.book.tables.has(id)),
  };
}

function namedCells(term: Term): readonly Extract<Term, { term: "cell" }>[] {
  if (term.term === "cell") return [term];
  if (term.term === "add") return term.of.flatMap(namedCells);
  return term.term === "subtract" ? [term.from, ...term.less].flatMap(namedCells) : [];
}

/** What stands there says what the check says, line by line and cell by cell. */
export function holdTogether(check: Judged, seen: Verdicts): void {
  expect(differences(check, seen)).toEqual([]);
}

/** With + what stands there and the check does not say, with - the other way round. 无法核对 is what a line has to say of what the check cannot judge. */
export function differences(check: Judged, seen: Verdicts): readonly string[] {
  const identity = (line: string): string => line.slice(0, line.lastIndexOf(": "));
  const known = new Set(check.lines.map(identity));
  // Lines of which the check says nothing may say no more than that nothing is wrong.
  const isNothing = (line: string): boolean =>
    /: (通过|不适用)$/.test(line) ||
    (line.endsWith(": 无法核对") && (check.lacksParts || check.unjudged.has(identity(line))));
  const asFailing = (line: string): string =>
    line.endsWith(": 还没有填") && check.waiting.has(identity(line)) ? `${identity(line)}: 不平` : line;
  const lines = seen.lines.map(asFailing).filter((line) => known.has(identity(line)) || !isNothing(line));
  // A condition that does not hold is 不适用 for the check before it comes to what is missing; a line of the sheet reads both.
  const spoken = new Set(lines.map(identity));
  const isOpen = (line: string): boolean =>
    check.lacksParts &&
    line.endsWith(": 不适用") &&
    (!spoken.has(identity(line)) || seen.lines.includes(`${identity(line)}: 无法核对`));
  const open = new Set(check.lines.filter(isOpen).map(identity));
  const held = (list: readonly string[]): readonly string[] => list.filter((line) => !open.has(identity(line)));
  return [
    ...between(held(check.lines), held(lines)),
    ...between(
      check.lit.filter((at) => !check.mayRest.has(at)).map((at) => `变红 ${at}`),
      seen.lit.filter((at) => !check.mayRest.has(at)).map((at) => `变红 ${at}`),
    ),
  ];
}

function between(wanted: readonly string[], seen: readonly string[]): readonly string[] {
  const [left, right] = [new Set(wanted), new Set(seen)];
  return [
    ...wanted.filter((line) => !right.has(line)).map((line) => `- ${line}`),
    ...seen.filter((line) => !left.has(line)).map((line) => `+ ${line}`),
  ];
}

/** `lit` by the colours of the file. */
export function verdictsOfFile(bytes: Uint8Array, snapshot: WorkbookSnapshot, checkSheet: string): Verdicts {
  return { lines: linesOf(snapshot, checkSheet), lit: litCells(conditionsIn(bytes), snapshot, checkSheet) };
}

/** A line names the cell that it judges. Lines of rows that wait for a code judge nothing yet. */
export function linesOf(snapshot: WorkbookSnapshot, checkSheet: string): readonly string[] {
  const sheet = snapshot.sheets.find(({ name }) => name === checkSheet);
  const lines = (sheet?.values ?? []).flatMap((row, index) => {
    const left = sheet?.formulas[index]?.[3];
    return index < 4 || left == null
      ? []
      : [`${left.slice(1).replace(/^([^'!]+)!/, "'$1'!")} ${String(row[2])}: ${String(row[7])}`];
  });
  return lines.sort();
}

export interface Condition {
  readonly sheet: string;
  readonly areas: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** With or without = before it, as the first cell says it. */
  readonly formula: string;
}

/** The cells that are coloured now; 勾稽检查 colours lines, not figures. */
export function litCells(
  conditions: readonly Condition[],
  snapshot: WorkbookSnapshot,
  checkSheet: string,
): readonly string[] {
  // Whatever a condition asks for is worked out then, from the formulas.
  const calculator = createCalculator({ ...snapshot, sheets: snapshot.sheets.map(withVerdictFormulas) });
  const lit = new Set<string>();
  for (const { sheet, areas, formula } of conditions) {
    if (sheet === checkSheet) continue;
    const anchor = areas[0];
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const parsed = parseFormula(
            `=${translateFormula(formula.replace(/^=/, ""), row - (anchor?.top ?? 0), column - (anchor?.left ?? 0))}`,
          );
          if (isFormulaError(parsed)) throw new Error(formula);
          if (calculator.evaluate(parsed, { sheet, row, column }) === true)
            lit.add(`${sheet}!${cellName(row, column)}`);
        }
      }
    }
  }
  return [...lit].sort();
}

function conditionsIn(bytes: Uint8Array): readonly Condition[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/workbook|worksheets\/[^/]*$)/.test(name),
  });
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
      / Id="([^"]*)"/.exec(one)?.[1] ?? "",
      (/ Target="([^"]*)"/.exec(one)?.[1] ?? "").replace(/^\//, "").replace(/^(?!xl\/)/, "xl/"),
    ]),
  );
  const plain = (xml: string): string =>
    xml
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&");
  return [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].flatMap(([tag]) => {
    const sheet = plain(/ name="([^"]*)"/.exec(tag)?.[1] ?? "");
    const xml = text(targets.get(/ r:id="([^"]*)"/.exec(tag)?.[1] ?? "") ?? "");
    return [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)"[^>]*>(.*?)<\/conditionalFormatting>/gs)].flatMap(
      ([, areas = "", rules = ""]) =>
        [...rules.matchAll(/<formula>([^<]*)<\/formula>/g)].map(([, formula = ""]) => ({
          sheet,
          areas: areas.split(" ").flatMap((name) => parseArea(name) ?? []),
          formula: plain(formula),
        })),
    );
  });
}
