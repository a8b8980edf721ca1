/** Codes of a tree: length, parent, order, duplicates, names against the year's catalogue, rows without a code. */
import type { RowPlace, TableMap } from "../model/tableMap";
import { cellAt, treeKey } from "../model/tableMap";
import { ancestors, catalogueFor, findGroup } from "../spec/lookups";
import type { TextRule } from "../spec/rule";
import type { TreeGroup } from "../spec/table";
import { normalizeText } from "../text/normalize";
import { rowLabel } from "../terms/words";
import type { CheckContext } from "./context";
import { printedAt } from "./context";
import type { Finding, FindingKind, Severity } from "./report";

type CodesRule = Extract<TextRule, { kind: "codes" }>;

export function checkCodes(context: CheckContext, rule: CodesRule, map: TableMap): readonly Finding[] {
  const place = findGroup(context.pack, rule.group);
  if (place?.group.kind !== "tree") return [];
  const group = place.group;
  const rows = map.rows.filter((row) => row.group === group.id);
  const codeColumn = place.block.codeColumn ?? place.block.nameColumn;
  const printsCodes = place.block.codeColumn !== null;
  const make = (row: RowPlace, template: string, severity: Severity, words: Record<string, string>, kind: FindingKind = "code"): Finding =>
    codeFinding(context, rule, map, row, codeColumn, { template, severity, words, kind });
  return rows.flatMap((row, index) => [
    ...codeFaults(group, map, row, printsCodes, make),
    ...orderFaults(rows[index - 1], row, printsCodes, make),
    ...nameFaults(context, group, row, make),
  ]);
}

type Make = (row: RowPlace, template: string, severity: Severity, words: Record<string, string>, kind?: FindingKind) => Finding;

function codeFaults(group: TreeGroup, map: TableMap, row: RowPlace, printsCodes: boolean, make: Make): readonly Finding[] {
  if (row.code === null) {
    return printsCodes ? [make(row, "codeMissing", "error", { row: rowLabel(row) })] : [make(row, "nameUnknown", "info", { name: row.label }, "name")];
  }
  const last = group.levels.at(-1) ?? 0;
  if (!group.levels.includes(row.code.length)) return [make(row, "codeLength", "error", { code: row.code, levels: group.levels.join("、") })];
  const findings: Finding[] = [];
  if (row.key.includes("~")) findings.push(make(row, "codeTwice", "error", { code: row.code, name: row.label }));
  const absent = ancestors(row.code, group.levels).filter((code) => !map.byKey.has(treeKey(group.id, code)));
  if (absent.length > 0) findings.push(make(row, "codeWithoutParent", "error", { code: row.code, name: row.label, parent: absent.join("、") }));
  if (printsCodes && row.children.length === 0 && row.code.length < last) {
    findings.push(make(row, "codeNotDetailed", "warning", { code: row.code, name: row.label, length: String(last) }));
  }
  return findings;
}

function orderFaults(before: RowPlace | undefined, row: RowPlace, printsCodes: boolean, make: Make): readonly Finding[] {
  if (!printsCodes || !before || before.code === null || row.code === null || before.code <= row.code) return [];
  return [make(row, "codeOrder", "warning", { code: row.code, name: row.label, before: before.code })];
}

function nameFaults(context: CheckContext, group: TreeGroup, row: RowPlace, make: Make): readonly Finding[] {
  const official = row.code === null ? undefined : catalogueFor(context.pack, group).find((entry) => entry.code === row.code)?.name;
  if (official === undefined || normalizeText(official) === normalizeText(row.label)) return [];
  return [make(row, "nameDiffers", "warning", { code: row.code ?? "", name: row.label, official }, "name")];
}

function codeFinding(
  context: CheckContext,
  rule: CodesRule,
  map: TableMap,
  row: RowPlace,
  column: string,
  fault: { template: string; severity: Severity; words: Record<string, string>; kind: FindingKind },
): Finding {
  const address = cellAt(map, row, column);
  const words = `${map.table.shortName} ${rowLabel(row)}`;
  return {
    rule: rule.id, form: rule.form, severity: fault.severity, kind: fault.kind, template: fault.template,
    words: { ...fault.words, table: map.table.shortName },
    table: map.table.id, cells: address ? [{ address, words, printed: printedAt(context, address) }] : [],
    actual: null, expected: null, difference: null,
  };
}
