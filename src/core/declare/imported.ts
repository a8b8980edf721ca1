/** A catalogue that the user has imported: codes and names of one year, as the workbook and the pane remember it. */
import { z } from "zod";

export const CatalogueKind = z.enum(["function", "economic"]);
export type CatalogueKind = z.infer<typeof CatalogueKind>;

export const ImportedCatalogue = z.strictObject({
  kind: CatalogueKind,
  year: z.number().int(),
  /** File that it was read from, for messages. */
  source: z.string(),
  /** Code → name. */
  names: z.record(z.string().regex(/^\d{3,9}$/), z.string().min(1)),
});
export type ImportedCatalogue = z.infer<typeof ImportedCatalogue>;

/** What was kept as JSON; none where it is damaged. */
export function keptCatalogues(value: unknown): readonly ImportedCatalogue[] {
  return z.array(ImportedCatalogue).safeParse(value).data ?? [];
}

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
