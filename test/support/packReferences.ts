/** Every id that a pack's declarations mention, with where it was mentioned. */
import type { PackSpec } from "../../src/core/spec/pack";
import type { ChartSpec } from "../../src/core/spec/chart";
import { entryGroups } from "../../src/core/data/entries";
import { findGroup, groupsOf, infoFields } from "../../src/core/spec/lookups";
import { glossaryFaults } from "./glossaryReferences";
import { performanceFaults } from "./performanceReferences";
import type { Condition, IdentityRule, RowSelector, Rule } from "../../src/core/spec/rule";
import type { ListTarget } from "../../src/core/spec/listImport";
import type { Figure, NarrativeSpec, Sentence, Slot, TextSource } from "../../src/core/spec/narrative";
import type { TableSpec } from "../../src/core/spec/table";
import type { Term } from "../../src/core/spec/term";

/** Messages about ids that resolve to nothing; empty for a sound pack. */
export function danglingReferences(pack: PackSpec): readonly string[] {
  return [
    ...pack.tables.flatMap((table) => tableFaults(pack, table)),
    ...infoFields(pack.info).flatMap(({ id, takenFrom }) => (takenFrom ? termFaults(pack, takenFrom, null, "") : []).map((fault) => `info ${id}: ${fault}`)),
    ...pack.rules.flatMap((rule) => ruleFaults(pack, rule).map((fault) => `${rule.id}: ${fault}`)),
    ...(pack.listImport?.targets ?? []).flatMap((target) => targetFaults(pack, target).map((fault) => `list import ${target.group}: ${fault}`)),
    ...pack.narratives.flatMap((narrative) => narrativeFaults(pack, narrative)),
    ...performanceFaults(pack, (term) => termFaults(pack, term, null, "")),
    ...glossaryFaults(pack, sheetNames(pack), (term) => termFaults(pack, term, null, "")),
    ...pack.contents.lines.flatMap((line) => (line.to === "table" && !pack.tables.some((table) => table.id === line.table) ? [`contents: no table ${line.table}`] : [])),
    ...pack.contents.lines.flatMap((line) => (line.to === "sheet" && !sheetNames(pack).includes(line.sheet) ? [`contents: no sheet ${line.sheet}`] : [])),
    ...(pack.charts?.charts ?? []).flatMap((chart) => chartFaults(pack, chart).map((fault) => `chart ${chart.id}: ${fault}`)),
    ...[...pack.cover.lines, ...(pack.charts ? [pack.charts, ...pack.charts.charts].map(({ title }) => ({ text: title })) : []), ...(pack.textPages ?? []).map((page) => ({ text: page.title }))].flatMap(({ text }) => namesIn(text).filter((name) => !isWord(pack, name)).flatMap((name) => fieldFaults(pack, name).map((fault) => `front: ${fault}`))),
  ];
}

/** Every sheet that a new workbook has or may have. */
export function sheetNames(pack: PackSpec): readonly string[] {
  return [
    pack.cover.sheet, pack.contents.sheet, pack.info.sheet, ...pack.tables.map((table) => table.sheet),
    ...pack.narratives.map((narrative) => narrative.sheet), ...(pack.textPages ?? []).map((page) => page.sheet), ...(pack.tablesTitle ? [pack.tablesTitle.sheet] : []), pack.checkSheet.sheet, ...(pack.charts ? [pack.charts.sheet] : []),
    ...[pack.performance?.overall, pack.performance?.project].flatMap((form) => form?.layout?.sheet ?? []),
  ];
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

/** Years and the pack's words need no slot. */
function isWord(pack: PackSpec, name: string): boolean {
  return name === "year" || name === "lastYear" || pack.words?.[name] !== undefined;
}

function chartFaults(pack: PackSpec, { figures, whole }: ChartSpec): readonly string[] {
  const own = figures.from === "terms" ? figures.items.flatMap(({ of }) => figureFaults(pack, of, undefined)) : [...groupFaults(pack, figures.table, figures.group), ...columnFaults(pack, figures.table, figures.column, "amount")];
  return [...own, ...figureFaults(pack, whole, undefined)];
}

function narrativeFaults(pack: PackSpec, narrative: NarrativeSpec): readonly string[] {
  const titles = [narrative.sheet, narrative.title, ...(narrative.titleAliases ?? [])].flatMap(namesIn).filter((name) => name !== "year");
  return titles.map((name) => `${narrative.id}: title names ${name}`).concat(narrative.sections.flatMap((section, index) => [
    ...(section.heading === null && index > 0 ? [`${section.id}: only the first section may be without a heading`] : []),
    ...[section.heading ?? "", ...(section.headingAliases ?? [])].flatMap(namesIn).filter((name) => name !== "year").map((name) => `${section.id}: heading names ${name}`),
    ...section.sentences.flatMap((sentence) => sentenceFaults(pack, sentence).map((fault) => `${sentence.id}: ${fault}`)),
  ]));
}

function sentenceFaults(pack: PackSpec, sentence: Sentence): readonly string[] {
  const forms = [sentence, ...(sentence.whenZero ? [sentence.whenZero] : [])];
  return [
    ...forms.flatMap(({ text, slots, alternatives = [] }) => {
      const used = [text, ...alternatives].flatMap(namesIn);
      const declared = Object.keys(slots);
      return [
        ...used.filter((name) => !declared.includes(name) && !isWord(pack, name)).map((name) => `slot ${name} is not declared`),
        ...declared.filter((name) => !used.includes(name)).map((name) => `slot ${name} is not used`),
        ...declared.filter((name) => pack.words?.[name] !== undefined).map((name) => `slot ${name} is a word of the pack`),
        ...Object.values(slots).flatMap((slot) => slotFaults(pack, slot, sentence.each)),
      ];
    }),
    ...(sentence.whenZero ? figureFaults(pack, sentence.whenZero.of, sentence.each) : []),
    ...(sentence.whenZero?.entered ?? []).flatMap((id) => fieldFaults(pack, id)),
    ...(sentence.each ?? []).flatMap(({ table, group, column }) => [...groupFaults(pack, table, group), ...columnFaults(pack, table, column, "amount")]),
  ];
}

/** A list can feed only what a data file can hold. */
function groupFaults(pack: PackSpec, table: string, group: string): readonly string[] {
  return groupsOf(pack.tables.find((candidate) => candidate.id === table) ?? NO_TABLE).some((candidate) => candidate.id === group) ? [] : [`no group ${group} in ${table}`];
}

const NO_TABLE = { blocks: [] } as unknown as TableSpec;

function columnFaults(pack: PackSpec, table: string, column: string, kind: "amount" | "text"): readonly string[] {
  const columns = pack.tables.find((candidate) => candidate.id === table)?.columns ?? [];
  return columns.some((candidate) => candidate.id === column && candidate.kind === kind) ? [] : [`no ${kind} column ${column} in ${table}`];
}

function figureFaults(pack: PackSpec, figure: Figure, each: Sentence["each"]): readonly string[] {
  if ("term" in figure) return termFaults(pack, figure, null, "");
  if (!each) return ["a figure of a row outside a repeated sentence"];
  const tables = figure.row === "own" ? each.map(({ table }) => table) : [figure.table];
  return tables.flatMap((table) => columnFaults(pack, table, figure.column, "amount"));
}

function sourceFaults(pack: PackSpec, from: TextSource, each: Sentence["each"]): readonly string[] {
  if (typeof from === "string") return fieldFaults(pack, from);
  return each ? columnFaults(pack, from.table, from.column, "text") : ["a text of a row outside a repeated sentence"];
}

function targetFaults(pack: PackSpec, { group: id, key, amounts, governmentColumn }: ListTarget): readonly string[] {
  const entry = entryGroups(pack).get(id);
  if (!entry) return [`no group ${id} that is entered`];
  const { group } = entry;
  const columns = amounts.by === "one" ? [amounts.column] : Object.values(amounts.columns);
  return [
    ...columns.filter((column) => !entry.amounts.includes(column)).map((column) => `no column ${column} that is entered`),
    ...(governmentColumn !== undefined && !entry.texts.includes(governmentColumn) ? [`no text column ${governmentColumn}`] : []),
    ...(group.kind === "fixed" || (group.kind === "tree" && group.catalogue !== key) || (group.kind === "list" && key === "economic") ? [`rows of ${group.kind} are not told apart by ${key}`] : []),
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
    ...(rule.when ? rule.columns.flatMap((column) => conditionFaults(pack, rule.when as Condition, table, column)) : []),
  ];
}

function selectorFaults(table: TableSpec, selector: RowSelector): readonly string[] {
  if ("group" in selector) return groupsOf(table).some((group) => group.id === selector.group) ? [] : [`no group ${selector.group}`];
  return selector.rows.filter((row) => !fixedRows(table).has(row)).map((row) => `no row ${row}`);
}

function fixedRows(table: TableSpec): ReadonlySet<string> {
  return new Set(groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows.map((row) => row.id) : [])));
}

function conditionFaults(pack: PackSpec, condition: Condition, table: TableSpec, column: string): readonly string[] {
  return condition.kind === "field" ? fieldFaults(pack, condition.field, condition.values) : condition.terms.flatMap((term) => termFaults(pack, term, table, column));
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
    case "scaled":
      return termFaults(pack, term.of, table, column);
    case "onlyFor":
      return [...fieldFaults(pack, term.field, term.values), ...termFaults(pack, term.then, table, column)];
  }
}

function slotFaults(pack: PackSpec, slot: Slot, each: Sentence["each"]): readonly string[] {
  const figures = (...items: readonly Figure[]): readonly string[] => items.flatMap((figure) => figureFaults(pack, figure, each));
  switch (slot.slot) {
    case "text":
      return sourceFaults(pack, slot.field, each);
    case "year":
      return [];
    case "number":
    case "path":
      return each ? [] : [`${slot.slot} outside a repeated sentence`];
    case "amount":
      return figures(slot.of);
    case "share":
      return figures(slot.part, slot.whole);
    case "change":
      return [...figures(slot.now, slot.before), ...(slot.with ?? []).flatMap((id) => fieldFaults(pack, id))];
    case "direction":
      return figures(slot.now, slot.before);
    case "reason":
      return [...figures(slot.now, slot.before), ...sourceFaults(pack, slot.field, each)];
    case "count":
      return slot.fields.flatMap((id) => (infoFields(pack.info).some((field) => field.id === id && field.kind === "count") ? [] : [`no count field ${id}`]));
    case "entered":
      return [...slot.fields, ...(slot.less ?? []), ...(slot.with ?? [])].flatMap((id) => fieldFaults(pack, id));
    case "rowCount":
      return [...groupFaults(pack, slot.table, slot.group), ...columnFaults(pack, slot.table, slot.column, "amount"), ...[...slot.less, ...(slot.needs ?? [])].flatMap((id) => fieldFaults(pack, id))];
    case "remainder":
      return [...figures(slot.of), ...[...slot.less, ...(slot.needs ?? [])].flatMap((id) => fieldFaults(pack, id))];
    case "items":
      return [...groupFaults(pack, slot.table, slot.group), ...columnFaults(pack, slot.table, slot.column, "amount"), ...columnFaults(pack, slot.table, slot.code, "text")];
    case "list":
      return [...groupFaults(pack, slot.table, slot.group), ...columnFaults(pack, slot.table, slot.column, "amount"), ...(slot.whole ? figures(slot.whole) : [])];
  }
}
