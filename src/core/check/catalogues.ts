/** Which catalogues a workbook was judged by, and which imported ones were not used because they are of another year. */
import type { CatalogueUse } from "../finding/report";
import { catalogueKindWords } from "../catalogue/wording";
import type { LocatedWorkbook } from "../locate/locate";
import { stateOf } from "../state/state";
import type { CheckContext } from "../finding/context";
import type { Finding } from "../finding/finding";

/** Those in use first: one of each kind. */
export function catalogueUses({ pack, snapshot }: LocatedWorkbook): readonly CatalogueUse[] {
  const known = [...(stateOf(snapshot)?.catalogues ?? []), ...(pack.atHand ?? [])];
  const used = (["function", "economic"] as const).map((kind): CatalogueUse => {
    const { year, entries, imported } = pack.catalogues[kind];
    return { kind, year, source: imported?.source ?? null, entries: entries.length, used: true };
  });
  const others = known
    .filter(
      (one, index) =>
        known.findIndex((other) => other.kind === one.kind && other.year === one.year) === index &&
        pack.catalogues[one.kind].imported?.year !== one.year,
    )
    .map((one): CatalogueUse => ({
      kind: one.kind,
      year: one.year,
      source: one.source,
      entries: Object.keys(one.names).length,
      used: false,
    }));
  return [...used, ...others];
}

/** One hint for each kind of which there are only imports of other years. */
export function catalogueFindings(context: CheckContext): readonly Finding[] {
  const uses = catalogueUses(context.located);
  return (["function", "economic"] as const).flatMap((kind): readonly Finding[] => {
    const others = uses.filter((use) => use.kind === kind && !use.used);
    if (others.length === 0 || context.pack.catalogues[kind].imported) return [];
    const years = others
      .map(({ year }) => year)
      .sort()
      .join("、");
    return [
      {
        rule: `catalogue.${kind}`,
        form: "FX-15",
        severity: "info",
        kind: "code",
        template: "catalogueOtherYear",
        words: { years, year: String(context.year), catalogue: catalogueKindWords[kind] },
        table: null,
        cells: [],
        actual: null,
        expected: null,
        difference: null,
      },
    ];
  });
}
