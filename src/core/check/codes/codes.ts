/** Codes of a tree: length, parent, order, duplicates, rows without a code, codes that cells have spoilt; and whether code and name belong together. */
import type { Template, WordsBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { codeCells, nameCell, treeKey } from "../../model/tableMap";
import { wrongPart } from "../../locate/splitCodes";
import { ancestors, codeParts, findGroup } from "../../declare/lookups";
import type { Severity, TextRule } from "../../declare/rule";
import type { TreeGroup } from "../../declare/table";
import { isUnreadable } from "../../terms/unreadable";
import { rowLabel } from "../../terms/words";
import { comparableName } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import { codeByFigures } from "./codeByFigures";
import { codeInOthers, expectedCode } from "./codeElsewhere";
import { otherFund } from "./codeFunds";
import { rowHasAmounts, rowHasFigures } from "../../identity/figures";
import type { FaultInCodes } from "./fault";
import { classFaults, namesFaults } from "./nameFaults";
import type { Finding } from "../../finding/finding";
import { lostZeros, spoiltPart, storedText } from "./storedCodes";
import { parentsAsked } from "./parentsAsked";
import { unlistedCodes } from "./unlisted";
import { withoutParents } from "./withoutParents";

type CodesRule = Extract<TextRule, { kind: "codes" }>;

export function checkCodes(context: CheckContext, rule: CodesRule, map: TableMap): readonly Finding[] {
  const place = findGroup(context.pack, rule.group);
  if (place?.group.kind !== "tree") return [];
  const { group } = place;
  const rows = map.rows.filter((row) => row.group === group.id);
  const printsCodes = place.block.codeColumns.length > 0;
  const elsewhere = printsCodes ? null : codesElsewhere(context, map, group);
  const firsts = parentsAsked(context, group, map, rows);
  const hasUnreadable = map.rows.some((row) => row.group === group.id && isUnreadable(map, row));
  const accused = new Set<RowPlace>();
  // Without a form a table is asked for as much detail as it has.
  const lowest = group.levels.at(-1) ?? 0;
  const asksDetail = !context.pack.formless || rows.some(({ code }) => code?.length === lowest);
  const findings = rows.flatMap((row, index) => {
    const filled = rowHasFigures(context.book, map, row);
    const own = printsCodes
      ? orderFaults(map, rows[index - 1], row)
      : classFaults(group, map, row, rowHasAmounts(context.book, map, row), elsewhere);
    const faults =
      row.code === null && !printsCodes
        ? []
        : [
            ...spoiltFaults(context, group, map, row),
            ...codeFaults(context, group, map, row, {
              firsts,
              hasUnreadable,
              detail: printsCodes && filled && asksDetail,
            }),
          ];
    // Under another row's code the name is no second mistake.
    const named = faults.some(({ template }) => template === "codeOfTwo") ? [] : namesFaults(context, group, map, row);
    const certain = [...faults, ...named].some(({ kind, severity }) => kind === "code" && severity === "error");
    const slips = certain || !printsCodes ? [] : otherTablesFaults(context, group, map, row);
    if (certain || slips.length > 0) accused.add(row);
    return [...own, ...faults, ...named, ...slips, ...fundFaults(context, group, map, row, filled)].map((fault) =>
      codeFinding(context, rule, map, row, fault),
    );
  });
  if (!printsCodes) return findings;
  return [
    ...findings,
    ...zeroFindings(context, rule, group, map, rows),
    ...unlistedCodes(
      context,
      rule,
      group,
      map,
      rows.filter((row) => !accused.has(row)),
    ),
  ];
}

interface RowsAround {
  /** For each code above others, the first row under it. */
  readonly firsts: ReadonlyMap<string, RowPlace>;
  /** A row of the group has a code that cannot be read. */
  readonly hasUnreadable: boolean;
  /** A row with figures has to have rows of the lowest level under it. */
  readonly detail: boolean;
}

function codeFaults(
  context: CheckContext,
  group: TreeGroup,
  map: TableMap,
  row: RowPlace,
  { firsts, hasUnreadable, detail }: RowsAround,
): readonly FaultInCodes[] {
  const columns = codeCells(map, row);
  // A code before the name stands in the cell of the name.
  const cells = columns.length > 0 ? columns : [nameCell(map, row) ?? undefined];
  const fault = <T extends Template>(
    template: T,
    severity: Severity,
    words: WordsBut<"table", T>,
    part = -1,
  ): FaultInCodes => ({
    ...asTold(template, words),
    severity,
    kind: "code",
    at: [cells.at(part)],
  });
  // What the code should be, wherever other tables or the catalogue tell.
  const telling = <T extends Template>(template: T, words: WordsBut<"table", T>, part = -1): FaultInCodes => {
    const expected = expectedCode(context, group, map, row);
    return fault(
      template,
      "error",
      expected === null ? words : { ...words, expected: printedCode(expected, group, columns.length) },
      part,
    );
  };
  const own = row.printedCode.length - 1;
  const printed = row.printedCode.join(" ");
  const wrong = wrongPart(group, row.printedCode, row.code);
  if (row.code === null && printed === "") return [telling("codeMissing", { row: rowLabel(row) }, 0)];
  // A spoilt code is said to be one, not to be too long.
  if (row.code === null && spoiltPart(context, group.levels, map, row) !== null) return [];
  const unreadable = row.printedCode.some((part) => /\D/.test(part));
  if (row.code === null)
    return [
      telling(
        unreadable ? "codeUnreadable" : "codeLength",
        { code: printed, levels: group.levels.join("、") },
        wrong ?? own,
      ),
    ];
  if (!group.levels.includes(row.code.length))
    return [telling("codeLength", { code: row.code, levels: group.levels.join("、") }, own)];
  const faults: FaultInCodes[] = [];
  if (wrong !== null)
    faults.push(
      fault(
        "codeDisplaced",
        "error",
        { code: printed, name: row.label, expected: codeParts(row.code, group.levels, cells.length).join(" ") },
        wrong,
      ),
    );
  if (row.key.includes("~")) faults.push(twice(map, group, row, row.code, (...told) => telling(...told, own)));
  // One missing row is one finding, at the first row under it.
  const absent = ancestors(row.code, group.levels).filter(
    (code) => !map.byKey.has(treeKey(group.id, code)) && firsts.get(code) === row,
  );
  // A row whose code cannot be read may be the one.
  if (absent.length > 0 && !hasUnreadable)
    faults.push(...withoutParents(map, row, absent).map(({ template, ...words }) => telling(template, words, own)));
  const last = group.levels.at(-1) ?? 0;
  if (detail && row.children.length === 0 && row.code.length < last && !row.key.includes("~")) {
    faults.push(fault("codeNotDetailed", "warning", { code: row.code, name: row.label, length: String(last) }, own));
  }
  return faults;
}

type Telling = <T extends Template>(template: T, words: WordsBut<"table", T>) => FaultInCodes;

/** The same row again, or another 科目 under its code. */
function twice(map: TableMap, group: TreeGroup, row: RowPlace, code: string, telling: Telling): FaultInCodes {
  const first = map.byKey.get(treeKey(group.id, code))?.label ?? row.label;
  return comparableName(first) === comparableName(row.label)
    ? telling("codeTwice", { code, name: row.label })
    : telling("codeOfTwo", { code, name: row.label, other: first });
}

/** Told at the codes that figures are entered for, and never as an error: the list of funds is no authority. */
function fundFaults(
  context: CheckContext,
  group: TreeGroup,
  map: TableMap,
  row: RowPlace,
  filled: boolean,
): readonly FaultInCodes[] {
  const fund = filled && row.children.length === 0 ? otherFund(context.pack, group, row) : null;
  if (fund === null) return [];
  return [
    {
      template: "codeOfOtherFund",
      severity: "info",
      kind: "plausibility",
      words: { code: row.code ?? "", name: row.label, ...fund },
      at: [codeCells(map, row).at(-1) ?? nameCell(map, row) ?? undefined],
    },
  ];
}

/** As the table would print it: 208 05 02 in columns of its own, 2080502 in one, or before the name. */
function printedCode(code: string, group: TreeGroup, columns: number): string {
  return codeParts(code, group.levels, Math.max(1, columns)).join(" ");
}

/** The codes that the tables with codes print; null where there is no such table. */
function codesElsewhere(context: CheckContext, own: TableMap, group: TreeGroup): ReadonlySet<string> | null {
  const rows = [...context.book.tables.values()]
    .filter((map) => map !== own)
    .flatMap((map) =>
      map.rows.filter((row) => row.code !== null && row.printedCode.length > 0 && isOfCatalogue(context, row, group)),
    );
  return rows.length > 0
    ? new Set(rows.flatMap(({ code }) => (code === null ? [] : [code, ...ancestors(code, group.levels)])))
    : null;
}

function isOfCatalogue(context: CheckContext, row: RowPlace, group: TreeGroup): boolean {
  const other = findGroup(context.pack, row.group)?.group;
  return other?.kind === "tree" && other.catalogue === group.catalogue;
}

function orderFaults(map: TableMap, before: RowPlace | undefined, row: RowPlace): readonly FaultInCodes[] {
  if (!before || before.code === null || row.code === null || before.code <= row.code) return [];
  return [
    {
      template: "codeOrder",
      severity: "warning",
      kind: "code",
      words: { code: row.code, name: row.label, before: before.code },
      at: [codeCells(map, row)[row.printedCode.length - 1]],
    },
  ];
}

/** 2010301.0, 2.01E+06: what a spreadsheet program prints for a number that is no number. */
function spoiltFaults(context: CheckContext, group: TreeGroup, map: TableMap, row: RowPlace): readonly FaultInCodes[] {
  const spoilt = spoiltPart(context, group.levels, map, row);
  if (spoilt === null) return [];
  const words = {
    code: spoilt.printed,
    name: row.label,
    ...(spoilt.expected === "" ? {} : { expected: spoilt.expected }),
  };
  return [{ template: "codeSpoilt", severity: "error", kind: "code", words, at: [spoilt.at] }];
}

/** Well formed, at a possible place, and still not the code that the other tables have for it. */
function otherTablesFaults(
  context: CheckContext,
  group: TreeGroup,
  map: TableMap,
  row: RowPlace,
): readonly FaultInCodes[] {
  const expected = codeInOthers(context, group, map, row);
  if (expected === null) return figuresFaults(context, group, map, row);
  const cells = codeCells(map, row);
  const right = codeParts(expected, group.levels, cells.length);
  const wrong = cells.filter((_, index) => index < row.printedCode.length && row.printedCode[index] !== right[index]);
  const words = { code: row.printedCode.join(" "), name: row.label, expected: right.join(" ") || expected };
  return [
    {
      template: "codeElsewhere",
      severity: "error",
      kind: "code",
      words,
      at: wrong.length > 0 ? wrong : [nameCell(map, row) ?? undefined],
    },
  ];
}

function figuresFaults(context: CheckContext, group: TreeGroup, map: TableMap, row: RowPlace): readonly FaultInCodes[] {
  const twin = row.children.length > 0 ? null : codeByFigures(context, group, map, row);
  if (twin === null) return [];
  const cells = codeCells(map, row);
  const words = {
    code: row.printedCode.join(" "),
    name: row.label,
    expected: printedCode(twin.code, group, cells.length),
    expectedName: twin.name,
    tables: twin.tables.join("、"),
    amount: twin.amount,
  };
  return [
    {
      template: "codeByFigures",
      severity: "error",
      kind: "code",
      words,
      at: [cells.at(-1) ?? nameCell(map, row) ?? undefined],
    },
  ];
}

/** One finding for each lost zero among texts, one for a table whose codes are all numbers. */
function zeroFindings(
  context: CheckContext,
  rule: CodesRule,
  group: TreeGroup,
  map: TableMap,
  rows: readonly RowPlace[],
): readonly Finding[] {
  const { single, throughout } = lostZeros(context, group, map, rows);
  const [first] = throughout;
  const singles = single.map(({ row, at, expected }) =>
    codeFinding(context, rule, map, row, {
      template: "codeZeroLost",
      severity: "warning",
      kind: "code",
      words: { name: row.label, expected },
      at: [at],
    }),
  );
  if (first === undefined) return singles;
  const cells = throughout.slice(0, MOST_CELLS).map(({ at }) => at);
  return [
    ...singles,
    codeFinding(context, rule, map, first.row, {
      template: "codeZerosLost",
      severity: "info",
      kind: "code",
      words: { count: String(throughout.length), expected: first.expected },
      at: cells,
    }),
  ];
}

/** Cells that a finding about a whole table names. */
const MOST_CELLS = 5;

function codeFinding(
  context: CheckContext,
  rule: CodesRule,
  map: TableMap,
  row: RowPlace,
  fault: FaultInCodes,
): Finding {
  const words = `${map.table.shortName} ${rowLabel(row)}`;
  return {
    rule: rule.id,
    form: rule.form,
    severity: fault.severity,
    kind: fault.kind,
    ...asTold(fault.template, { ...fault.words, table: map.table.shortName }),
    table: map.table.id,
    cells: fault.at.flatMap((address) => (address ? [{ address, words, printed: storedText(context, address) }] : [])),
    actual: null,
    expected: null,
    difference: null,
  };
}
