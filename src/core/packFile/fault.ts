/** What is wrong with a pack file, and where in it. */
import type { PathPart } from "../data/issue";

export type Path = readonly PathPart[];

export interface PackFault {
  /** From the pack's own top: ["tables", 3, "columns", 0]. */
  readonly path: Path;
  /** A Chinese sentence without the place. */
  readonly text: string;
}

export function fault(path: Path, text: string): PackFault {
  return { path, text };
}

/** A fault at `path` where the condition does not hold. */
export function unless(condition: boolean, path: Path, text: string): readonly PackFault[] {
  return condition ? [] : [fault(path, text)];
}

export function each<T>(
  items: readonly T[],
  path: Path,
  find: (item: T, path: Path) => readonly PackFault[],
): readonly PackFault[] {
  return items.flatMap((item, index) => find(item, [...path, index]));
}
