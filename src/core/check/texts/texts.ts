/** Rules about text: names of lists, heads of tables, notes under empty tables. */
import type { Template, ToldBut, WordsBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { CellAddress } from "../../model/snapshot";
import type { LocatedTable } from "../../locate/locate";
import { findMoneyLine } from "../../locate/moneyLine";
import { saysEmpty } from "../../locate/notes";
import { isOtherUnit } from "../../text/unitName";
import { unitNames } from "../../locate/unitLine";
import type { TableMap } from "../../model/tableMap";
import { blockSpec, isBroken, nameCell, sitesOf } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { textAt } from "../../model/cellText";
import type { Severity, TextRule } from "../../declare/rule";
import { withYearsInDigits, yearIn } from "../../text/reader/year";
import { normalizeText } from "../../text/normalize";
import { checkCodes } from "../codes/codes";
import { missingLines, moneyFactor, moneyTemplate, unitRows } from "./headLines";
import { callsEmpty } from "./emptyNotes";
import { checkMapping } from "../codes/mapping";
import type { CheckContext } from "../../finding/context";
import { printedAt } from "../../finding/context";
import { hasFigures } from "../../identity/figures";
import type { CheckUnit, UnitResult, Reads } from "../part";
import { FROM_BOOK } from "../part";
import { checkSameNames } from "../codes/sameNames";
import type { Finding, FindingKind } from "../../finding/finding";

/** Codes and notes ask which rows hold figures, mapped items for the kind of unit; the other rules are about text alone. */
const READS: Readonly<Record<TextRule["kind"], Reads>> = {
  codes: "presence",
  emptyNote: "presence",
  uniqueNames: "layout",
  mappedItems: FROM_BOOK,
  tableHead: "layout",
  sameNames: "layout",
};

/** One unit for each rule. */
export function textUnits({ pack }: CheckContext): readonly CheckUnit[] {
  return pack.rules.flatMap((rule): readonly CheckUnit[] =>
    rule.kind === "identity" ? [] : [{ reads: READS[rule.kind], run: (context) => judgeText(context, rule) }],
  );
}

function judgeText(context: CheckContext, rule: TextRule): UnitResult {
  const located = context.located.tables.get(rule.table);
  if (!located) {
    const published = context.pack.tables.some((table) => table.id === rule.table && table.formNo !== null);
    return { outcomes: [{ table: rule.table, outcome: published ? "missingInput" : "notApplicable" }], findings: [] };
  }
  const found = checkText(context, rule, located);
  // What a rule of hints finds is a hint, however certain it would be by a form; but for a code that the check reads as another.
  const findings =
    rule.severity === "info"
      ? found.map((finding) =>
          finding.template === "codeDisplaced" ? finding : { ...finding, severity: "info" as const },
        )
      : found;
  return {
    outcomes: [
      { table: rule.table, outcome: findings.some((finding) => finding.severity !== "info") ? "fail" : "pass" },
    ],
    findings,
  };
}

function checkText(context: CheckContext, rule: TextRule, located: LocatedTable): readonly Finding[] {
  switch (rule.kind) {
    case "codes":
      return checkCodes(context, rule, located.map);
    case "uniqueNames":
      return checkNames(context, rule, located);
    case "mappedItems":
      return checkMapping(context, rule, located);
    case "tableHead":
      return checkHead(context, rule, located);
    case "sameNames":
      return checkSameNames(context, rule);
    case "emptyNote":
      return checkNote(context, rule, located);
  }
}

type Fault = Of & ToldBut<"table">;

interface Of {
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly at: CellAddress;
}

function textFinding(context: CheckContext, rule: TextRule, located: LocatedTable, fault: Fault): Finding {
  const table = located.map.table;
  return {
    rule: rule.id,
    form: rule.form,
    severity: fault.severity,
    kind: fault.kind,
    ...asTold(fault.template, { ...fault.words, table: table.shortName }),
    table: table.id,
    cells: [{ address: fault.at, words: table.shortName, printed: printedAt(context, fault.at) }],
    actual: null,
    expected: null,
    difference: null,
  };
}

function checkNames(
  context: CheckContext,
  rule: Extract<TextRule, { kind: "uniqueNames" }>,
  located: LocatedTable,
): readonly Finding[] {
  const { map } = located;
  const seen = new Set<string>();
  return map.rows
    .filter((row) => row.group === rule.group)
    .flatMap((row) => {
      const at = nameCell(map, row);
      if (!at) return [];
      const name = normalizeText(row.label);
      const words = { name: row.label, row: String(row.row + 1) };
      if (name === "")
        return [
          textFinding(context, rule, located, { template: "nameMissing", severity: "error", kind: "name", words, at }),
        ];
      if (seen.has(name))
        return [
          textFinding(context, rule, located, { template: "nameTwice", severity: "error", kind: "name", words, at }),
        ];
      seen.add(name);
      return [];
    });
}

/** Title, year, the unit's name and the unit of money, on the lines above the header. */
function checkHead(context: CheckContext, rule: TextRule, located: LocatedTable): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (fault: Fault): void => void findings.push(textFinding(context, rule, located, fault));
  const { title, sheet, map } = located;
  const declared = map.table.title.replace(/\{year\}/g, String(context.year));
  if (!title)
    add({
      template: "titleMissing",
      severity: "error",
      kind: "name",
      words: { title: declared },
      at: { sheet: sheet.name, row: 0, column: 0 },
    });
  const printed = title ? textAt(sheet, title.row, title.column) : "";
  const year = yearIn(printed) ?? undefined;
  if (title && year !== undefined && Number(year) !== context.year) {
    add({
      template: "yearDiffers",
      severity: "error",
      kind: "wording",
      words: { year, expected: String(context.year) },
      at: title,
    });
  }
  if (title && year === undefined && map.table.title.includes("{year}"))
    add({ template: "yearMissing", severity: "info", kind: "wording", words: { title: declared }, at: title });
  const unit = normalizeText(context.unit);
  const others = [
    ...unitNames(located).filter(({ name }) => name !== "" && name !== unit),
    ...unitRows(located).filter(({ name }) => isOtherUnit(name, unit)),
  ];
  if (context.unit !== "")
    for (const { at, name } of others)
      add({
        template: "unitNameDiffers",
        severity: "error",
        kind: "name",
        words: { name, expected: context.unit, source: unitSource(context) },
        at,
      });
  const money = findMoneyLine(located);
  for (const template of missingLines(context, located))
    add({
      template,
      severity: "info",
      kind: "wording",
      words: { unit: map.table.moneyUnit, expected: context.unit },
      at: { sheet: sheet.name, row: Math.max(0, located.header.top - 1), column: 0 },
    });
  if (money && money.unit !== map.table.moneyUnit) {
    add({
      template: moneyTemplate(located),
      severity: "error",
      kind: "unit",
      words: { unit: money.text, expected: map.table.moneyUnit, how: moneyFactor(money.text, map.table.moneyUnit) },
      at: money.at,
    });
  }
  return findings;
}

/** A workbook from elsewhere has no 基础信息: the unit is then the one that most of it names. */
function unitSource({ book, pack }: CheckContext): string {
  return book.infoAddress(pack.info.unitName) === null ? "其他各处" : "基础信息";
}

/** In a workbook that nobody has filled in yet, empty tables say nothing; beside a form the book holds a few tables alone. */
function isFilledIn({ book, beside }: CheckContext): boolean {
  return beside === true || [...book.tables.values()].some((map) => hasFigures(book, map));
}

function isDenied(context: CheckContext, map: TableMap, note: string): boolean {
  return holdsOwn(context, map) && callsEmpty(note, map.table.emptyNote?.names, map.table.title);
}

/** Beside figures that hang on a cell of another table nobody knows yet whether the table is empty. */
function holdsOwn({ book }: CheckContext, map: TableMap): boolean {
  return map.rows.some((row) => {
    const block = blockSpec(map.table, row.block);
    return (block ? amountColumns(map.table, block) : []).some((column) => {
      const read = book.amount(map, row, column);
      if (read.ok) return read.amount !== 0;
      const at = read.missing.at;
      return isBroken(read.missing) && (at === undefined || sitesOf(map).some(({ sheet }) => sheet === at.sheet));
    });
  });
}

function checkNote(context: CheckContext, rule: TextRule, located: LocatedTable): readonly Finding[] {
  const { map, note } = located;
  const find = <T extends Template>(
    template: T,
    words: WordsBut<"table", T>,
    at: CellAddress,
    severity: Severity = context.pack.formless ? rule.severity : "error",
  ): readonly Finding[] => [
    textFinding(context, rule, located, { ...asTold(template, words), severity, kind: "emptyNote", at }),
  ];
  const text = note === null ? "" : printedAt(context, note);
  const says = saysEmpty(text);
  const names = map.table.emptyNote?.names;
  if (hasFigures(context.book, map))
    return note && isDenied(context, map, text) ? find("noteOnFilledTable", { note: text }, note) : [];
  if (!says && isFilledIn(context))
    return find(
      "noteMissing",
      { note: (map.table.emptyNote?.text ?? "注：本表无数据").replace(/\{year\}/g, String(context.year)) },
      { sheet: map.sheet, row: map.lastRow + 1, column: 0 },
      context.pack.formless ? "info" : "error",
    );
  if (!says || !note) return [];
  const speaksOf = (name: string): boolean => normalizeText(text).includes(normalizeText(name));
  if (names !== undefined && !speaksOf(names)) {
    const other = context.pack.tables.some(
      (table) =>
        table.emptyNote?.names !== undefined && table.emptyNote.names !== names && speaksOf(table.emptyNote.names),
    );
    return find("noteNamesOther", { note: text, expected: names }, note, other ? "error" : "info");
  }
  const years = [...withYearsInDigits(normalizeText(text)).matchAll(/20\d\d/g)].map(([year]) => year);
  const [year] = years;
  return year === undefined || years.includes(String(context.year)) || context.pack.formless
    ? []
    : find("noteYearDiffers", { note: text, year, expected: String(context.year) }, note);
}
