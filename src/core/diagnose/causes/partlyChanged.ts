/**
 * A change that was carried into some tables only: each of them agrees with itself, and every difference is one between the tables that
 * have it and those that do not. Which of them are final no figure tells, however many there are on either side.
 */
import type { FindingCell } from "../../finding/finding";
import { cellOf } from "../../finding/context";
import type { CauseSearch, FoundCause } from "./causes";
import type { CellFigure } from "../search/cells";
import type { LinearForm } from "../search/forms";
import { calculates } from "../search/forms";
import { namedTables } from "./namedTables";

/** Cells of one table that differ from others while the table agrees with itself: one alone may be a slip where nothing adds it up. */
const CELLS = 2;
const FORMS = 2;
const NAMED = 3;

interface Edge {
  readonly index: number;
  readonly form: LinearForm;
  readonly tables: readonly string[];
}

/** Where formulas carry a change on, the tables agree with themselves whatever was typed. */
export function partlyChanged(search: CauseSearch): readonly FoundCause[] {
  if (calculates(search.context)) return [];
  const edges = search.left.flatMap((index): readonly Edge[] => {
    const form = search.space.problem.forms[index];
    return form ? [{ index, form, tables: tablesWithFigures(search, form) }] : [];
  });
  return matters(edges).flatMap((matter) => causeOf(search, matter));
}

/** The tables whose figures the identity reads. */
function tablesWithFigures({ space }: CauseSearch, form: LinearForm): readonly string[] {
  const read = new Set(
    [...form.shares.keys()].flatMap((key) => {
      const figure = space.figures.get(key);
      return figure?.place && figure.amount !== 0 ? [figure.place.map.table.id] : [];
    }),
  );
  return [...new Set([form.instance.rule.table, ...namedTables(form).filter((id) => read.has(id))])];
}

/** Identities that hang together by their tables. */
function matters(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const left = new Set(edges);
  const found: Edge[][] = [];
  for (const edge of edges) {
    if (!left.delete(edge)) continue;
    const own = [edge];
    const tables = new Set(edge.tables);
    for (let grown = true; grown;) {
      grown = false;
      for (const other of left) {
        if (!other.tables.some((id) => tables.has(id))) continue;
        left.delete(other);
        own.push(other);
        for (const id of other.tables) tables.add(id);
        grown = true;
      }
    }
    found.push(own);
  }
  return found;
}

function causeOf(search: CauseSearch, matter: readonly Edge[]): readonly FoundCause[] {
  if (matter.length < FORMS || matter.some(({ tables }) => tables.length < 2)) return [];
  const sides = sidesOf(matter);
  if (sides === null) return [];
  const [fewer, more] = sides[0].size <= sides[1].size ? sides : [sides[1], sides[0]];
  const cells = cellsOf(search, matter, fewer);
  const tables = new Map<string, number>();
  for (const { place } of cells) if (place) tables.set(place.map.table.id, (tables.get(place.map.table.id) ?? 0) + 1);
  if (Math.max(0, ...tables.values()) < CELLS) return [];
  return [
    {
      kind: "partlyChanged",
      words: {
        tables: namesOf(search, fewer),
        others: namesOf(search, more),
        rows: rowsOf(search, matter, fewer),
      },
      forms: matter.map(({ index }) => index),
      cells: cells.slice(0, NAMED).flatMap((figure) => told(search, figure)),
    },
  ];
}

/** The tables in two groups so that every identity is one between both; null where there are none such. */
function sidesOf(matter: readonly Edge[]): readonly [ReadonlySet<string>, ReadonlySet<string>] | null {
  const side = new Map<string, 0 | 1>();
  const [first] = matter[0]?.tables ?? [];
  if (first === undefined) return null;
  side.set(first, 0);
  const put = (id: string, to: 0 | 1): boolean => {
    const known = side.get(id);
    if (known === undefined) side.set(id, to);
    return known === undefined || known === to;
  };
  // Each round settles one more table at least; a form with more than two has its own table against the others.
  for (const _ of matter) {
    for (const { tables } of matter) {
      const [own = "", ...others] = tables;
      const known = side.get(own) ?? other(others.map((id) => side.get(id)).find((one) => one !== undefined));
      if (known === undefined) continue;
      if (!put(own, known) || !others.every((id) => put(id, known === 0 ? 1 : 0))) return null;
    }
  }
  const all = [...side];
  return [
    new Set(all.filter(([, at]) => at === 0).map(([id]) => id)),
    new Set(all.filter(([, at]) => at === 1).map(([id]) => id)),
  ];
}

function other(side: 0 | 1 | undefined): 0 | 1 | undefined {
  return side === undefined ? undefined : side === 0 ? 1 : 0;
}

/** Figures of these tables that stand in the identities. */
function cellsOf({ space }: CauseSearch, matter: readonly Edge[], tables: ReadonlySet<string>): readonly CellFigure[] {
  const keys = new Set(matter.flatMap(({ form }) => [...form.shares.keys()]));
  return [...keys].flatMap((key) => {
    const figure = space.figures.get(key);
    return figure?.place && figure.amount !== 0 && tables.has(figure.place.map.table.id) ? [figure] : [];
  });
}

function namesOf({ context }: CauseSearch, tables: ReadonlySet<string>): string {
  return [...context.book.tables]
    .filter(([id]) => tables.has(id))
    .map(([, { table }]) => table.shortName)
    .join("、");
}

/** The rows that differ, those without rows of their own below: 2010301 行政运行. */
function rowsOf(search: CauseSearch, matter: readonly Edge[], tables: ReadonlySet<string>): string {
  const rows = cellsOf(search, matter, tables).flatMap(({ place }) => (place ? [place.row] : []));
  const leaves = rows.filter(({ code, children }) => code !== null && children.length === 0);
  const names = [
    ...new Set((leaves.length > 0 ? leaves : rows).map(({ code, label }) => `${code ?? ""} ${label}`.trim())),
  ];
  return `${names.slice(0, NAMED).join("、")}${names.length > NAMED ? ` 等 ${String(names.length)} 行` : ""}`;
}

function told({ context }: CauseSearch, { place }: CellFigure): readonly FindingCell[] {
  const cell = place && cellOf(context, place.map, place.row, place.column);
  return cell ? [cell] : [];
}
