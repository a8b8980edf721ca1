/**
 * Projects whose goals are not published: as 基础信息 counts them, and as the forms of the workbook tell, which count where there are any.
 * Counts and money are those of the first of the pack's lists of projects, money in hundredths of 万元, counts of fields in hundredths.
 */
import type { Amount } from "../amount/amount";
import { convertAmount, WAN } from "../amount/money";
import type { Book } from "../model/tableMap";
import type { PerformanceSpec, ProjectCategory } from "../declare/performance";
import type { ReadForm } from "./model";
import { formsByProject, projectKey } from "./projects";

export interface KeptBack {
  readonly count: number;
  readonly amount: Amount;
}

/** What the fields say; blank ones count as nothing. Null where one of them cannot be read. */
export function keptBackAsTyped({ categories }: PerformanceSpec, book: Book): KeptBack | null {
  const [counts, amounts] = [
    sumOf(
      book,
      categories.map(({ withheld }) => withheld.count),
    ),
    sumOf(
      book,
      categories.map(({ withheld }) => withheld.amount),
    ),
  ];
  return counts === null || amounts === null ? null : { count: counts / 100, amount: amounts };
}

/** Somebody has filled in one of the fields. */
export function saysKeptBack({ categories }: PerformanceSpec, book: Book): boolean {
  return categories.some(({ withheld }) => isEntered(book, withheld.count) || isEntered(book, withheld.amount));
}

export interface WithoutForm extends KeptBack {
  /** All projects of the list, with a form and without. */
  readonly projects: number;
  readonly names: readonly string[];
}

/** Null where the forms do not tell: there are none, or one of them is about no project that the tables have. */
export function projectsWithoutForm(
  { projects: [list, ...others] }: PerformanceSpec,
  book: Book,
  forms: readonly ReadForm[],
): WithoutForm | null {
  const own = forms.filter(({ kind }) => kind === "project");
  const map = list && book.tables.get(list.table);
  if (own.length === 0 || !list || !map) return null;
  const rows = map.rows
    .filter(({ group, label }) => group === list.group && label.trim() !== "")
    .map((row) => ({ name: row.label, read: book.amount(map, row, list.column) }));
  const elsewhere = others.flatMap(({ table, group }) =>
    (book.tables.get(table)?.rows ?? []).filter((row) => row.group === group).map(({ label }) => label),
  );
  const listed = new Set([...rows.map(({ name }) => name), ...elsewhere].map(projectKey));
  if (own.some(({ name }) => name === null || !listed.has(projectKey(name.text)))) return null;
  const known = formsByProject(own);
  let amount = 0;
  const names: string[] = [];
  for (const { name, read } of rows) {
    if (!read.ok) return null;
    if (read.amount === 0 || known.has(projectKey(name))) continue;
    amount += convertAmount(read.amount, map.money.unit, WAN.unit);
    names.push(name);
  }
  return {
    count: names.length,
    amount,
    names,
    projects: rows.filter(({ read }) => read.ok && read.amount !== 0).length,
  };
}

/** The fields as the forms have them. `open`: those to be filled in before it is known of which category the projects without a form are. */
export interface FieldsByForms {
  readonly values: ReadonlyMap<string, Amount>;
  readonly open: readonly string[];
}

/** Null where the forms do not tell, or say what the fields say. */
export function fieldsByForms(spec: PerformanceSpec, book: Book, forms: readonly ReadForm[]): FieldsByForms | null {
  const [typed, told] = [keptBackAsTyped(spec, book), projectsWithoutForm(spec, book, forms)];
  if (typed === null || told === null || (typed.count === told.count && typed.amount === told.amount)) return null;
  const sole =
    told.count === 0
      ? spec.categories[0]
      : typed.count === told.count
        ? soleTyped(spec.categories, book)
        : soleCategory(spec.categories, book, told.projects);
  const values = new Map<string, Amount>(
    spec.categories.flatMap(
      ({ withheld }) =>
        [
          [withheld.count, 0],
          [withheld.amount, 0],
        ] as const,
    ),
  );
  // Of which category they are is open: their sum, which the text says too, is not.
  const taking = sole ?? spec.categories[0];
  if (taking) values.set(taking.withheld.count, told.count * 100).set(taking.withheld.amount, told.amount);
  return { values, open: sole === undefined ? spec.categories.map(({ withheld }) => withheld.count) : [] };
}

/** The one category with a number of projects that are kept back. */
function soleTyped(categories: readonly ProjectCategory[], book: Book): ProjectCategory | undefined {
  const [first, ...others] = categories.filter(({ withheld }) => (sumOf(book, [withheld.count]) ?? 0) > 0);
  return others.length === 0 ? first : undefined;
}

/** The category that all projects are of; undefined where there are several, or nobody has said how many. */
function soleCategory(
  categories: readonly ProjectCategory[],
  book: Book,
  projects: number,
): ProjectCategory | undefined {
  const counted = categories.flatMap((category) =>
    category.all === undefined
      ? []
      : [{ category, read: isEntered(book, category.all.count) ? book.infoAmount(category.all.count) : null }],
  );
  if (counted.some(({ read }) => read?.ok !== true)) return undefined;
  const sizes = counted.map(({ category, read }) => ({ category, count: read?.ok === true ? read.amount / 100 : 0 }));
  const whole = sizes.find(({ count }) => count === projects);
  if (whole) return whole.category;
  return sizes.every(({ count }) => count === 0) ? categories.find(({ all }) => all === undefined) : undefined;
}

function isEntered(book: Book, field: string): boolean {
  return (book.infoText(field) ?? "").trim() !== "";
}

function sumOf(book: Book, fields: readonly string[]): Amount | null {
  const reads = fields.map((field) => book.infoAmount(field));
  return reads.every(({ ok }) => ok) ? reads.reduce((sum, read) => sum + (read.ok ? read.amount : 0), 0) : null;
}
