/** Which blanks a failing identity may wait for; what other identities say of them, decide.ts weighs. */
import type { JudgedInstance } from "../figures/identities";
import type { FailingIdentity } from "./failure";
import { lacking } from "./failure";
import type { InputReader, Leaf } from "./inputs";

/** Cells that wait, and the identity that says so first. */
export interface WaitingCells {
  readonly leaves: readonly Leaf[];
  readonly judged: JudgedInstance;
}

/**
 * One side is blank throughout while the other has figures, and figures in it would bring the two closer. `typedOver`: those under a sum that
 * somebody typed are wrong, and the others wait all the same.
 */
export function blankSides(
  failures: readonly FailingIdentity[],
  contradicted: ReadonlySet<string>,
  typedOver: ReadonlySet<string>,
): readonly WaitingCells[] {
  return failures.flatMap((failure) => {
    const lacks = new Set(lacking(failure).map(({ key }) => key));
    return [failure.left, failure.right].flatMap((side): readonly WaitingCells[] => {
      if (!side.nothing && !side.onlyTakenOff) return [];
      const leaves = [...side.leaves.values()].filter(({ sign }) => side.nothing || sign === 1);
      if (leaves.some(({ key }) => contradicted.has(key))) return [];
      const open = leaves.filter(({ key }) => !typedOver.has(key));
      return open.some(({ key }) => lacks.has(key)) ? [{ leaves: open, judged: failure.judged }] : [];
    });
  });
}

/** A whole table that is filled in by hand is blank and does not say that it is empty, beside others that are filled in: figures in it would bring the two sides closer. */
export function blankTables(
  reader: InputReader,
  failures: readonly FailingIdentity[],
  contradicted: ReadonlySet<string>,
): readonly WaitingCells[] {
  return lackingWhere(failures, contradicted, ({ place }) => place !== null && reader.isBareTable(place.map));
}

/** Of a table that others fill in in part nobody has typed the rest. */
export function untypedTables(
  reader: InputReader,
  failures: readonly FailingIdentity[],
  contradicted: ReadonlySet<string>,
): readonly WaitingCells[] {
  return lackingWhere(
    failures,
    contradicted,
    ({ place }) => place !== null && !reader.isBlankTable(place.map) && reader.isUntypedTable(place.map),
  );
}

/** The side that falls short has rows that nobody has come to yet. */
export function shortRows(
  untouched: ReadonlySet<string>,
  failures: readonly FailingIdentity[],
  contradicted: ReadonlySet<string>,
): readonly WaitingCells[] {
  return lackingWhere(failures, contradicted, ({ key }) => untouched.has(key));
}

function lackingWhere(
  failures: readonly FailingIdentity[],
  contradicted: ReadonlySet<string>,
  isMeant: (leaf: Leaf) => boolean,
): readonly WaitingCells[] {
  return failures.flatMap((failure): readonly WaitingCells[] => {
    const leaves = lacking(failure).filter(isMeant);
    return leaves.length > 0 && !leaves.some(({ key }) => contradicted.has(key))
      ? [{ leaves, judged: failure.judged }]
      : [];
  });
}
