/** Rules about text: names of lists, heads of tables, notes under empty tables. */
import type { CellAddress } from "../model/snapshot";
import type { LocatedTable } from "../locate/locate";
import { textAt } from "../locate/text";
import { amountColumns } from "../spec/lookups";
import type { TextRule } from "../spec/rule";
import { normalizeText } from "../text/normalize";
import { checkCodes } from "./codes";
import { checkMapping } from "./mapping";
import type { CheckContext, Judged } from "./context";
import { printedAt } from "./context";
import type { Finding, FindingKind, Severity } from "./report";

export function judgeTexts(context: CheckContext): Judged {
  const outcomes: Judged["outcomes"][number][] = [];
  const findings: Finding[] = [];
  for (const rule of context.pack.rules) {
    if (rule.kind === "identity") continue;
    const located = context.located.tables.get(rule.table);
    if (!located) {
      const published = context.pack.tables.some((table) => table.id === rule.table && table.formNo !== null);
      outcomes.push(published ? "missingInput" : "notApplicable");
      continue;
    }
    const found = checkText(context, rule, located);
    outcomes.push(found.some((finding) => finding.severity !== "info") ? "fail" : "pass");
    findings.push(...found);
  }
  return { outcomes, findings };
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
    case "emptyNote":
      return checkNote(context, rule, located);
  }
}

interface Fault {
  readonly template: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly words: Readonly<Record<string, string>>;
  readonly at: CellAddress;
}

function textFinding(context: CheckContext, rule: TextRule, located: LocatedTable, fault: Fault): Finding {
  const table = located.map.table;
  return {
    rule: rule.id, form: rule.form, severity: fault.severity, kind: fault.kind, template: fault.template,
    words: { ...fault.words, table: table.shortName }, table: table.id,
    cells: [{ address: fault.at, words: table.shortName, printed: printedAt(context, fault.at) }],
    actual: null, expected: null, difference: null,
  };
}

function checkNames(context: CheckContext, rule: Extract<TextRule, { kind: "uniqueNames" }>, located: LocatedTable): readonly Finding[] {
  const { map } = located;
  const seen = new Set<string>();
  return map.rows.filter((row) => row.group === rule.group).flatMap((row) => {
    const block = map.table.blocks.find((candidate) => candidate.id === row.block);
    const column = map.columns.get(block?.nameColumn ?? "");
    if (column === undefined) return [];
    const at = { sheet: map.sheet, row: row.row, column };
    const name = normalizeText(row.label);
    const words = { name: row.label, row: String(row.row + 1) };
    if (name === "") return [textFinding(context, rule, located, { template: "nameMissing", severity: "error", kind: "name", words, at })];
    if (seen.has(name)) return [textFinding(context, rule, located, { template: "nameTwice", severity: "error", kind: "name", words, at })];
    seen.add(name);
    return [];
  });
}

/** The unit's line: 单位名称：… on the left, 单位：万元 on the right. */
function checkHead(context: CheckContext, rule: TextRule, located: LocatedTable): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (fault: Fault): void => void findings.push(textFinding(context, rule, located, fault));
  const { title, sheet, header, map } = located;
  const start = { sheet: sheet.name, row: 0, column: 0 };
  if (!title) add({ template: "titleMissing", severity: "error", kind: "name", words: { title: map.table.title.replace(/\{year\}/g, String(context.year)) }, at: start });
  const year = title && /20\d\d/.exec(textAt(sheet, title.row, title.column))?.[0];
  if (title && year !== undefined && year !== null && Number(year) !== context.year) {
    add({ template: "yearDiffers", severity: "error", kind: "wording", words: { year, expected: String(context.year) }, at: title });
  }
  for (const { at, text } of headTexts(located, header.top)) {
    const name = /^(?:单位|部门)名称:(.*)$/.exec(text)?.[1];
    if (name !== undefined && context.unit !== "" && name !== normalizeText(context.unit)) {
      add({ template: "unitNameDiffers", severity: "error", kind: "name", words: { name, expected: context.unit }, at });
    }
    const unit = /^(?:金额)?单位:(.*元)$/.exec(text)?.[1];
    if (unit !== undefined && unit !== map.table.moneyUnit) {
      add({ template: "moneyUnitDiffers", severity: "error", kind: "unit", words: { unit, expected: map.table.moneyUnit }, at });
    }
  }
  return findings;
}

function headTexts(located: LocatedTable, end: number): readonly { at: CellAddress; text: string }[] {
  const texts: { at: CellAddress; text: string }[] = [];
  for (let row = 0; row < end; row += 1) {
    for (let column = 0; column < (located.sheet.values[row]?.length ?? 0); column += 1) {
      const text = normalizeText(textAt(located.sheet, row, column));
      if (text !== "") texts.push({ at: { sheet: located.sheet.name, row, column }, text });
    }
  }
  return texts;
}

function checkNote(context: CheckContext, rule: TextRule, located: LocatedTable): readonly Finding[] {
  const { map, noteRow } = located;
  const filled = map.rows.some((row) => {
    const block = map.table.blocks.find((candidate) => candidate.id === row.block);
    return block !== undefined && amountColumns(map.table, block).some((column) => {
      const read = context.book.amount(map, row, column);
      return map.columns.has(column) && (!read.ok || read.amount !== 0);
    });
  });
  const noteText = noteRow === null ? "" : (located.sheet.values[noteRow] ?? []).map((value) => String(value ?? "")).join("");
  const says = /无数据|空表|无.*预算|没有/.test(noteText);
  if (filled && says) {
    return [textFinding(context, rule, located, { template: "noteOnFilledTable", severity: "error", kind: "emptyNote", words: { note: noteText }, at: { sheet: map.sheet, row: noteRow ?? 0, column: 0 } })];
  }
  if (!filled && !says) {
    return [textFinding(context, rule, located, { template: "noteMissing", severity: "error", kind: "emptyNote", words: {}, at: { sheet: map.sheet, row: map.lastRow + 1, column: 0 } })];
  }
  return [];
}
