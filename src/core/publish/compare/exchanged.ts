/** Figures of a table that differ because two columns, or two rows, have changed places: that is one difference, not two for each row. */
import type { Difference } from "./difference";

/** A figure that differs, by the pair of rows and the column that it stands in. */
export interface FigureDifference {
  readonly row: number;
  readonly column: string;
  readonly difference: Difference;
}

export interface ExchangeWords {
  /** Of the table. */
  readonly table: string;
  readonly column: (id: string) => string;
  readonly row: (index: number) => string;
}

export interface Exchanges {
  readonly differences: readonly Difference[];
  /** All figures that `differences` stand for. */
  readonly figures: readonly Difference[];
  /** The other figures. */
  readonly rest: readonly FigureDifference[];
}

/** Two figures alone may be of a column that slipped. */
const FEWEST = 2;
/** Of so many lines that differ each is held against each. */
const MOST_LINES = 1_000;

export function exchangesIn(figures: readonly FigureDifference[], words: ExchangeWords): Exchanges {
  const columns = exchangedLines(figures, {
    lineOf: ({ column }) => column,
    placeOf: ({ row }) => row,
    words: (one, other) => `${words.table} ${words.column(one)}、${words.column(other)}两栏`,
    places: "行",
  });
  const rows = exchangedLines(columns.rest, {
    lineOf: ({ row }) => row,
    placeOf: ({ column }) => column,
    words: (one, other) => `${words.table} “${words.row(one)}”、“${words.row(other)}”两行`,
    places: "栏",
  });
  return {
    differences: [...columns.differences, ...rows.differences],
    figures: [...columns.figures, ...rows.figures],
    rest: rows.rest,
  };
}

/** Columns with their rows for places, or rows with their columns. */
interface Lines<L, P> {
  readonly lineOf: (figure: FigureDifference) => L;
  readonly placeOf: (figure: FigureDifference) => P;
  readonly words: (one: L, other: L) => string;
  readonly places: string;
}

type Crossed = readonly (readonly [FigureDifference, FigureDifference])[];

function exchangedLines<L, P>(figures: readonly FigureDifference[], lines: Lines<L, P>): Exchanges {
  const byLine = new Map<L, Map<P, FigureDifference>>();
  for (const figure of figures) {
    const own = byLine.get(lines.lineOf(figure)) ?? new Map<P, FigureDifference>();
    byLine.set(lines.lineOf(figure), own.set(lines.placeOf(figure), figure));
  }
  const all = [...byLine].slice(0, MOST_LINES);
  const found = all
    .flatMap(([one, own], index) =>
      all.slice(index + 1).map(([other, others]) => ({ one, other, crossed: crossedIn(own, others) })),
    )
    .filter(({ crossed }) => crossed.length > 0)
    .sort((left, right) => right.crossed.length - left.crossed.length);
  const taken = new Set<L>();
  const told = found.filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false;
    taken.add(one).add(other);
    return true;
  });
  const gone = new Set(told.flatMap(({ crossed }) => crossed.flat()));
  return {
    differences: told.map(({ one, other, crossed }) => exchange(lines.words(one, other), crossed, lines.places)),
    figures: [...gone].map(({ difference }) => difference),
    rest: figures.filter((figure) => !gone.has(figure)),
  };
}

/** None where they are too few, or fewer than the others that differ. */
function crossedIn<P>(one: ReadonlyMap<P, FigureDifference>, other: ReadonlyMap<P, FigureDifference>): Crossed {
  const crossed = [...one].flatMap(([place, ours]): Crossed => {
    const theirs = other.get(place);
    return theirs !== undefined && haveChanged(ours.difference, theirs.difference) ? [[ours, theirs]] : [];
  });
  const differing = new Set([...one.keys(), ...other.keys()]).size;
  return crossed.length < FEWEST || crossed.length * 2 <= differing ? [] : crossed;
}

function haveChanged(one: Difference, other: Difference): boolean {
  return one.document === other.workbook && other.document === one.workbook;
}

function exchange(words: string, crossed: Crossed, places: string): Difference {
  const first = crossed[0]?.[0].difference;
  const count = `${crossed.length} ${places}`;
  return {
    kind: "exchanged",
    words,
    document: count,
    workbook: count,
    documentAt: first?.documentAt ?? null,
    workbookAt: first?.workbookAt ?? null,
  };
}
