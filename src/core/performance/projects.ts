/** The projects that have a form each, as the tables list them. */
import type { Amount } from "../amount/amount";
import { convertAmount } from "../amount/money";
import type { CellAddress } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { nameCell } from "../model/tableMap";
import type { PerformanceSpec } from "../spec/performance";
import { comparableName, normalizeText } from "../text/normalize";
import type { ReadForm } from "./model";

export interface ListedProject {
  readonly name: string;
  /** Where its name stands. */
  readonly address: CellAddress | null;
  readonly table: string;
  /** 表十二 */
  readonly words: string;
  /** Hundredths of 元; null where the table's figure cannot be read. */
  readonly amount: Amount | null;
  /** The smallest step of the table's figure, in hundredths of 元. */
  readonly step: Amount;
}

export function listedProjects({ projects }: PerformanceSpec, book: Book): readonly ListedProject[] {
  return projects.flatMap(({ table, group, column }) => {
    const map = book.tables.get(table);
    return (map?.rows ?? []).filter((row) => row.group === group && row.label.trim() !== "").map((row) => projectAt(book, map as TableMap, row, column));
  });
}

function projectAt(book: Book, map: TableMap, row: RowPlace, column: string): ListedProject {
  const read = book.amount(map, row, column);
  return {
    name: row.label, address: nameCell(map, row), table: map.table.id, words: map.table.shortName,
    amount: read.ok ? convertAmount(read.amount, map.money.unit, "元") : null,
    step: convertAmount(10 ** (2 - map.money.places), map.money.unit, "元"),
  };
}

/** 2026年“两节”经费（本级） and 2026年"两节"经费(本级) are one project. */
export function projectKey(name: string): string {
  return comparableName(normalizeText(name).replace(/["'《》]/g, ""));
}

/** Forms of projects by their project's key; forms without a name are left out. */
export function formsByProject(forms: readonly ReadForm[]): ReadonlyMap<string, readonly ReadForm[]> {
  const found = new Map<string, ReadForm[]>();
  for (const form of forms) {
    if (form.kind !== "project" || form.name === null) continue;
    const key = projectKey(form.name.text);
    found.set(key, [...(found.get(key) ?? []), form]);
  }
  return found;
}

/** Projects of the tables that no form is about, one for each name. */
export function withoutForm(projects: readonly ListedProject[], forms: readonly ReadForm[]): readonly ListedProject[] {
  const known = formsByProject(forms);
  const firsts = new Map(projects.map((project) => [projectKey(project.name), project] as const).reverse());
  return [...firsts.values()].reverse().filter(({ name }) => !known.has(projectKey(name)));
}
