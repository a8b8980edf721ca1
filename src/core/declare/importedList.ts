/** What is asked of imported catalogues; apart from their schema, which only what was kept has to be held to. */
import type { CatalogueKind, ImportedCatalogue } from "./imported";

/** Digits of the levels, from the top down. */
export const CATALOGUE_LEVELS: Readonly<Record<CatalogueKind, readonly number[]>> = {
  function: [3, 5, 7],
  economic: [3, 5],
};

/** The catalogues with others added; one of the same kind and year is replaced. */
export function withAdded(
  known: readonly ImportedCatalogue[],
  added: readonly ImportedCatalogue[],
): readonly ImportedCatalogue[] {
  const replaced = (one: ImportedCatalogue): boolean =>
    added.some((other) => other.kind === one.kind && other.year === one.year);
  return [...known.filter((one) => !replaced(one)), ...added].sort(
    (a, b) => b.year - a.year || (a.kind === b.kind ? 0 : a.kind === "function" ? -1 : 1),
  );
}
