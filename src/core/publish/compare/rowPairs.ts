/** The rows of a table in a document, each with the row of the workbook that it is. */
import type { RowPlace, TableMap } from "../../model/tableMap";
import { comparableName } from "../../text/normalize";
import { areAlike } from "../../text/similarity";

export interface RowPairs {
  /** In the order of the workbook. */
  readonly pairs: readonly (readonly [RowPlace, RowPlace])[];
  /** Only in the document, only in the workbook. */
  readonly left: readonly RowPlace[];
  readonly right: readonly RowPlace[];
}

/** Figures of a row as one text; "" where there are none. */
export type FiguresOf = (row: RowPlace) => string;

/** By code or name; a row whose code or name was changed by its other one, or by its figures and a name that is alike. */
export function pairRows(
  document: TableMap,
  workbook: TableMap,
  figures: { readonly document: FiguresOf; readonly workbook: FiguresOf },
): RowPairs {
  const pairs = new Map<RowPlace, RowPlace>();
  let [left, right] = [document.rows, workbook.rows];
  const match = (isOne: (one: RowPlace, other: RowPlace) => boolean): void => {
    const free = [...left];
    right = right.filter((other) => {
      const at = free.findIndex((one) => one.block === other.block && one.kind === other.kind && isOne(one, other));
      const one = at < 0 ? undefined : free.splice(at, 1)[0];
      if (one !== undefined) pairs.set(other, one);
      return one === undefined;
    });
    left = free;
  };
  const byKey = new Map([...keysOf(left)].map(([row, key]) => [key, row]));
  for (const [other, key] of keysOf(right)) {
    const one = byKey.get(key);
    if (one !== undefined) pairs.set(other, one);
  }
  const taken = new Set(pairs.values());
  left = left.filter((one) => !taken.has(one));
  right = right.filter((other) => !pairs.has(other));
  const sayTheSame = (one: RowPlace, other: RowPlace): boolean => figures.document(one) === figures.workbook(other);
  match(
    (one, other) =>
      one.kind !== "fixed" &&
      one.group === other.group &&
      comparableName(one.label) === comparableName(other.label) &&
      (one.code === null || other.code === null || sayTheSame(one, other)),
  );
  match(
    (one, other) =>
      one.kind !== "fixed" &&
      figures.document(one) !== "" &&
      sayTheSame(one, other) &&
      areAlike(one.label, other.label),
  );
  return { pairs: workbook.rows.flatMap((other) => pairOf(pairs.get(other), other)), left, right };
}

function pairOf(one: RowPlace | undefined, other: RowPlace): readonly (readonly [RowPlace, RowPlace])[] {
  return one === undefined ? [] : [[one, other]];
}

/** What a row is: a row of the form, a code, a name; of several alike each has its turn. */
function keysOf(rows: readonly RowPlace[]): ReadonlyMap<RowPlace, string> {
  const turns = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const own =
        row.kind === "fixed"
          ? row.key
          : row.kind === "tree" && row.code !== null
            ? `${row.group}/${row.code}`
            : `${row.group}#${comparableName(row.label)}`;
      const turn = (turns.get(own) ?? 0) + 1;
      turns.set(own, turn);
      return [row, `${own}#${turn}`];
    }),
  );
}
