/** 政府购买服务指导性目录 from a file that is to be taken in: which rows, and what is not taken. */
import type { GuideEntry, ReadGuide } from "../model/guideEntries";
import { chosenGuide, inParts, listedGuide } from "../guide/listed";
import { readGuide } from "../guide/readGuide";
import type { PackSpec } from "../declare/pack";
import type { ServiceGuide } from "../declare/serviceGuide";
import type { KeptCell } from "./account";
import type { AskedGuide, GuideFile } from "./askedGuide";

export * from "./askedGuide";

export interface GivenGuide {
  /** Absent where nothing is asked for. */
  readonly entries?: readonly GuideEntry[];
  readonly kept: readonly KeptCell[];
}

/** `adopted`: its sheets are somebody else's, and none is put beside them. */
export function givenGuide(
  { serviceGuide: spec }: PackSpec,
  { wanted, file, only }: AskedGuide,
  adopted: boolean,
): GivenGuide {
  const kept = (kind: KeptCell["kind"], words: string, expected: string | null = null): KeptCell => ({
    kind,
    words,
    at: null,
    found: null,
    expected,
  });
  if (spec === undefined || (!wanted && file === null)) return { kept: [] };
  if (adopted) return { kept: [kept("guideOnAdopted", file?.source ?? spec.sheet)] };
  if (file === null) return { entries: [], kept: [] };
  const read = guideInFile(spec, file);
  if (read === null) return { ...(wanted ? { entries: [] } : {}), kept: [kept("noGuideIn", file.source)] };
  const { entries, left } = listedGuide(spec, read);
  const chosen = chosenGuide(entries, only);
  return {
    // Where nothing of what was wished for is there, nothing is taken: the whole list is not what was asked for.
    ...(chosen.entries.length > 0 || wanted ? { entries: chosen.entries } : {}),
    kept: [
      ...chosen.unknown.map((wish) => kept("guideUnknown", file.source, wish)),
      ...(left.length > 0 ? [kept("guideLeft", file.source, left.map((one) => `“${one}”`).join("、"))] : []),
    ],
  };
}

/** The first sheet that has one. */
function guideInFile(spec: ServiceGuide, { sheets }: GuideFile): ReadGuide | null {
  for (const { name, rows } of sheets) {
    const read = readGuide(spec, { name, visible: true, values: rows, formulas: [] });
    if (read !== null) return read;
  }
  return null;
}

/** What one can choose by in the file: its parts, else its rows of the second level; none where there is no list in it. */
export function choicesIn(
  spec: ServiceGuide,
  file: GuideFile,
): readonly { readonly wish: string; readonly words: string; readonly rows: number }[] {
  const read = guideInFile(spec, file);
  if (read === null) return [];
  const parts = inParts(listedGuide(spec, read).entries);
  const named = parts.flatMap(({ heading, items }) =>
    heading === null ? [] : [{ wish: heading, words: heading, rows: items.length }],
  );
  if (named.length > 0) return named;
  const items = parts.flatMap((part) => part.items);
  return items
    .filter(({ level }) => level === 2)
    .map(({ code, name }) => ({
      wish: code,
      words: `${code} ${name}`,
      rows: items.filter((one) => one.code.startsWith(code)).length,
    }));
}
