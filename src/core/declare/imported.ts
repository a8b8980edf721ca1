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
