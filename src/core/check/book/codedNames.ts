/** Names beside their codes in texts, held against the tables and the year's catalogue: 公共安全支出（204类）司法（06款）. */
import { codedNames as namesIn } from "../../text/levelCodes";
import { comparableName } from "../../text/normalize";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { CatalogueEntry } from "../../declare/pack";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";

export function codedNames(book: BookContext, declared: BookCheckOf<"codedNames">): BookVerdict {
  const named = book.texts
    .filter((text) => isRunning(text))
    .map((text) => ({ text, names: namesIn(text.plain) }))
    .filter(({ names }) => names.length > 0);
  if (named.length === 0) return null;
  const printed = tableNames(book);
  const entries = new Map(book.check.pack.catalogues.function.entries.map((entry) => [entry.code, entry]));
  return named.flatMap(({ text, names }) =>
    names.flatMap(({ name, code, printed: level }): readonly Finding[] => {
      const entry = entries.get(code);
      const inTables = printed.get(code);
      const official = entry?.name ?? [...(inTables ?? [])][0];
      if (official === undefined || isNamed(name, entry, inTables)) return [];
      const former = entry?.formerNames?.some((other) => comparableName(name).endsWith(comparableName(other))) ?? false;
      return [
        textFinding(declared, text, {
          template: former ? "bookCodedNameFormer" : "bookCodedNameDiffers",
          kind: "name",
          words: { name: readable(name), level, code, official },
        }),
      ];
    }),
  );
}

function isNamed(name: string, entry: CatalogueEntry | undefined, inTables: ReadonlySet<string> | undefined): boolean {
  const plain = comparableName(name);
  // Other words may stand before it: 用于公共安全支出（204类）.
  if (entry && plain.endsWith(comparableName(entry.name))) return true;
  // The tables' own old names are told there; here they are no excuse.
  const isFormer = entry?.formerNames?.some((other) => plain.endsWith(comparableName(other))) ?? false;
  return !isFormer && [...(inTables ?? [])].some((label) => plain.endsWith(comparableName(label)));
}

/** What the tables print for each code of 功能分类. */
function tableNames({ check }: BookContext): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const map of check.book.tables.values()) {
    const functional = new Set(
      map.table.blocks
        .flatMap(({ bands }) => bands.flat())
        .filter((group) => group.kind === "tree" && group.catalogue === "function")
        .map(({ id }) => id),
    );
    for (const row of map.rows) {
      if (row.code === null || row.label === "" || !functional.has(row.group ?? "")) continue;
      const known = names.get(row.code);
      if (known) known.add(row.label);
      else names.set(row.code, new Set([row.label]));
    }
  }
  return names;
}
