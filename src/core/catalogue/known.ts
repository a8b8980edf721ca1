/** What a 科目 is called: as the catalogue has it, else as the list beside it that is no authority. */
import { derived } from "../declare/derived";
import type { Catalogue, KnownCode } from "../declare/pack";

export interface CodeName {
  readonly code: string;
  readonly name: string;
}

const byCode = derived(
  (catalogue: Catalogue): ReadonlyMap<string, CodeName> =>
    new Map([...(catalogue.known ?? []), ...catalogue.entries].map((entry) => [entry.code, entry])),
);
const beside = derived(({ entries, known = [] }: Catalogue): ReadonlyMap<string, KnownCode> => {
  const own = new Set(entries.map(({ code }) => code));
  return new Map(known.filter(({ code }) => !own.has(code)).map((entry) => [entry.code, entry]));
});

/** Code → code and name, of both lists. */
export function namedCodes(catalogue: Catalogue): ReadonlyMap<string, CodeName> {
  return byCode(catalogue);
}

/** Null where the catalogue itself has the code, or nobody knows it. */
export function knownCode(catalogue: Catalogue, code: string): KnownCode | null {
  return beside(catalogue).get(code) ?? null;
}
