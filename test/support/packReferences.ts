/** Every id that a pack's declarations mention, with where it was mentioned. */
import type { PackSpec } from "../../src/core/spec/pack";
import { findGroup, groupsOf, infoFields } from "../../src/core/spec/lookups";
import type { Condition, IdentityRule, RowSelector, Rule } from "../../src/core/spec/rule";
import type { Slot } from "../../src/core/spec/narrative";
import type { TableSpec } from "../../src/core/spec/table";
import type { Term } from "../../src/core/spec/term";

/** Messages about ids that resolve to nothing; empty for a sound pack. */
export function danglingReferences(pack: PackSpec): readonly string[] {
  return [
    ...pack.tables.flatMap((table) => tableFaults(pack, table)),
    ...pack.rules.flatMap((rule) => ruleFaults(pack, rule).map((fault) => `${rule.id}: ${fault}`)),
    ...pack.narrative.sections.flatMap((section) => section.sentences).flatMap((sentence) => {
      const used = [...sentence.text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      const declared = Object.keys(sentence.slots);
      return [
        ...used.filter((name) => !declared.includes(name)).map((name) => `${sentence.id}: slot ${name} is not declared`),
        ...declared.filter((name) => !used.includes(name)).map((name) => `${sentence.id}: slot ${name} is not used`),
        ...Object.values(sentence.slots).flatMap((slot) => slotFaults(pack, slot)).map((fault) => `${sentence.id}: ${fault}`),
      ];
    }),
  ];
}

function tableFaults(pack: PackSpec, table: TableSpec): readonly string[] {
  const columns = new Set(table.columns.map((column) => column.id));
  const inBlocks = table.blocks.flatMap((block) => block.columns);
  const inHeader: string[] = [];
  const walk = (nodes: TableSpec["header"]): void => nodes.forEach((node) => ("column" in node ? void inHeader.push(node.column) : walk(node.children)));
  walk(table.header);
  const faults = [...inBlocks, ...inHeader].filter((column) => !columns.has(column)).map((column) => `${table.id}: no column ${column}`);
  if (String(inHeader) !== String(table.columns.map((column) => column.id))) faults.push(`${table.id}: header and columns differ in order`);
  if (String([...inBlocks].sort()) !== String([...columns].sort())) faults.push(`${table.id}: every column belongs to one block`);
  for (const group of groupsOf(table)) {
    if (group.kind === "tree") for (const source of group.codesFrom ?? []) if (!findGroup(pack, source)) faults.push(`${group.id}: no group ${source}`);
    if (group.kind === "fixed") for (const row of group.rows) for (const column of row.columns ?? []) if (!columns.has(column)) faults.push(`${row.id}: no column ${column}`);
  }
  return faults;
}

function ruleFaults(pack: PackSpec, rule: Rule): readonly string[] {
  const table = pack.tables.find((candidate) => candidate.id === rule.table);
  if (!table) return [`no table ${rule.table}`];
  if (rule.kind === "identity") return identityFaults(pack, rule, table);
  if (rule.kind === "sameNames") return rule.groups.filter((group) => !findGroup(pack, group)).map((group) => `no group ${group}`);
  return "group" in rule && !groupsOf(table).some((group) => group.id === rule.group) ? [`no group ${rule.group}`] : [];
}

function identityFaults(pack: PackSpec, rule: IdentityRule, table: TableSpec): readonly string[] {
  const amounts = table.columns.filter((column) => column.kind === "amount").map((column) => column.id);
  return [
    ...rule.columns.filter((column) => !amounts.includes(column)).map((column) => `no amount column ${column}`),
    ...rule.rows.flatMap((selector) => selectorFaults(table, selector)),
    ...rule.columns.flatMap((column) => termFaults(pack, rule.right, table, column)),
    ...(rule.roundedParts ? termFaults(pack, rule.roundedParts, table, rule.columns[0] ?? "") : []),
    ...(rule.when ? conditionFaults(pack, rule.when) : []),
  ];
}

function selectorFaults(table: TableSpec, selector: RowSelector): readonly string[] {
  if ("group" in selector) return groupsOf(table).some((group) => group.id === selector.group) ? [] : [`no group ${selector.group}`];
  return selector.rows.filter((row) => !fixedRows(table).has(row)).map((row) => `no row ${row}`);
}

function fixedRows(table: TableSpec): ReadonlySet<string> {
  return new Set(groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows.map((row) => row.id) : [])));
}

function conditionFaults(pack: PackSpec, condition: Condition): readonly string[] {
  return condition.kind === "allZero" ? condition.terms.flatMap((term) => termFaults(pack, term, null, "")) : fieldFaults(pack, condition.field, condition.values);
}

function fieldFaults(pack: PackSpec, id: string, values: readonly string[] = []): readonly string[] {
  const field = infoFields(pack.info).find((candidate) => candidate.id === id);
  if (!field) return [`no field ${id}`];
  return values.filter((value) => !(field.choices ?? []).includes(value)).map((value) => `${id} has no choice ${value}`);
}

function termFaults(pack: PackSpec, term: Term, table: TableSpec | null, column: string): readonly string[] {
  const other = "table" in term && term.table !== undefined ? pack.tables.find((candidate) => candidate.id === term.table) : table;
  const named = (id: string | undefined): readonly string[] => (other?.columns.some((candidate) => candidate.id === (id ?? column)) ? [] : [`no column ${id ?? column} in ${other?.id ?? "no table"}`]);
  switch (term.term) {
    case "zero":
    case "children":
      return [];
    case "info":
      return fieldFaults(pack, term.field);
    case "cell":
      return [...named(term.column), ...(other && fixedRows(other).has(term.row) ? [] : [`no row ${term.row} in ${term.table}`])];
    case "parts":
      return term.columns.flatMap((id) => named(id));
    case "named":
      return term.rows.filter((row) => !table || !fixedRows(table).has(row)).map((row) => `no row ${row}`);
    case "rows":
      return [...named(term.column), ...(other && groupsOf(other).some((group) => group.id === term.group) ? [] : [`no group ${term.group}`])];
    case "lookup":
      return named(term.column);
    case "add":
      return term.of.flatMap((part) => termFaults(pack, part, table, column));
    case "subtract":
      return [term.from, ...term.less].flatMap((part) => termFaults(pack, part, table, column));
    case "onlyFor":
      return [...fieldFaults(pack, term.field, term.values), ...termFaults(pack, term.then, table, column)];
  }
}

function slotFaults(pack: PackSpec, slot: Slot): readonly string[] {
  const terms = (...items: readonly Term[]): readonly string[] => items.flatMap((term) => termFaults(pack, term, null, ""));
  switch (slot.slot) {
    case "text":
      return fieldFaults(pack, slot.field);
    case "year":
      return [];
    case "amount":
      return terms(slot.of);
    case "share":
      return terms(slot.part, slot.whole);
    case "change":
      return terms(slot.now, slot.before);
    case "reason":
      return [...terms(slot.now, slot.before), ...fieldFaults(pack, slot.field)];
    case "list": {
      const table = pack.tables.find((candidate) => candidate.id === slot.table);
      if (!table) return [`no table ${slot.table}`];
      return [
        ...(groupsOf(table).some((group) => group.id === slot.group) ? [] : [`no group ${slot.group}`]),
        ...(table.columns.some((candidate) => candidate.id === slot.column) ? [] : [`no column ${slot.column}`]),
        ...(slot.whole ? terms(slot.whole) : []),
      ];
    }
  }
}
