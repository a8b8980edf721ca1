/**
 * A pack with the user's catalogues of a year laid over its own. Names of the import win; what only the pack knows (former names, the
 * government's classification) stays. Everything that asks a pack for its catalogues thereby asks for these.
 */
import type { Catalogue, CatalogueEntry, PackSpec } from "./pack";
import { comparableName } from "../text/normalize";
import type { CatalogueKind, ImportedCatalogue } from "./imported";
import { CATALOGUE_LEVELS } from "./importedList";

const KINDS: readonly CatalogueKind[] = ["function", "economic"];

interface Laid {
  readonly from: readonly ImportedCatalogue[];
  readonly year: number;
  readonly pack: PackSpec;
}

const laid = new WeakMap<PackSpec, Laid>();

/** Of two of one kind the first counts. The same pack when none is of the year; the same result when asked again. */
export function withCatalogues(pack: PackSpec, imported: readonly ImportedCatalogue[], year: number): PackSpec {
  const used = KINDS.flatMap((kind) => imported.find((one) => one.kind === kind && one.year === year) ?? []);
  if (used.length === 0) return pack;
  const known = laid.get(pack);
  if (known && known.year === year && sameCatalogues(known.from, used)) return known.pack;
  const catalogues = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      overlaid(
        pack.catalogues[kind],
        used.find((one) => one.kind === kind),
      ),
    ]),
  ) as PackSpec["catalogues"];
  const made = { ...pack, catalogues };
  laid.set(pack, { from: used, year, pack: made });
  return made;
}

function sameCatalogues(left: readonly ImportedCatalogue[], right: readonly ImportedCatalogue[]): boolean {
  return (
    left.length === right.length &&
    left.every((one, index) => one === right[index] || JSON.stringify(one) === JSON.stringify(right[index]))
  );
}

function overlaid(own: Catalogue, imported: ImportedCatalogue | undefined): Catalogue {
  if (!imported) return own;
  const parents = new Set(Object.keys(imported.names).map((code) => parentOf(imported.kind, code)));
  // What the pack lists for the same year is right even where a list of somebody's own leaves it out.
  const kept = own.entries.filter(
    (entry) =>
      entry.code in imported.names || own.year === imported.year || !parents.has(parentOf(imported.kind, entry.code)),
  );
  const entries = new Map(kept.map((entry) => [entry.code, entry]));
  for (const [code, name] of Object.entries(imported.names)) entries.set(code, renamed(entries.get(code), code, name));
  const closed = (entry: CatalogueEntry): CatalogueEntry =>
    parents.has(entry.code) ? { ...entry, closedByImport: true } : entry;
  return {
    year: imported.year,
    ...(own.funds ? { funds: own.funds } : {}),
    entries: [...entries.values()].map(closed).sort((a, b) => (a.code < b.code ? -1 : 1)),
    imported: { year: imported.year, source: imported.source, closedTop: parents.has("") },
  };
}

function renamed(own: CatalogueEntry | undefined, code: string, name: string): CatalogueEntry {
  if (!own || comparableName(own.name) === comparableName(name)) return { ...own, code, name };
  const { formerNames, otherNames, ...rest } = own;
  const former = formerNames?.filter((one) => comparableName(one) !== comparableName(name)) ?? [];
  return {
    ...rest,
    name,
    ...(former.length > 0 ? { formerNames: former } : {}),
    otherNames: [...(otherNames ?? []), own.name],
  };
}

/** "" for a 类. */
function parentOf(kind: CatalogueKind, code: string): string {
  const length = CATALOGUE_LEVELS[kind].filter((level) => level < code.length).at(-1) ?? 0;
  return code.slice(0, length);
}
