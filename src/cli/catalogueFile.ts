/** Files with catalogues for the commands. */
import { basename } from "node:path";
import type { ImportedCatalogue } from "../core/declare/imported";
import type { CatalogueChoices, CatalogueReading } from "../core/catalogue/readCatalogue";
import { NO_CATALOGUE_CHOICES, readCatalogue } from "../core/catalogue/readCatalogue";
import { describeCatalogueAsk } from "../core/catalogue/wording";
import { readFileSafely } from "../workbook/file/disk";
import { readList } from "../workbook/list/readList";
import { CommandFailure } from "./failure";
import { toFailure } from "./files";
import { shownName } from "./printable";

export async function readCatalogueFile(file: string, choices: CatalogueChoices): Promise<CatalogueReading> {
  try {
    return readCatalogue(await readList(await readFileSafely(file)), basename(file), choices);
  } catch (error) {
    throw toFailure(file, error);
  }
}

/** "FILE", or "2026=FILE" where the file does not state its year. */
export async function readGivenCatalogues(given: readonly string[]): Promise<readonly ImportedCatalogue[]> {
  const read = await Promise.all(
    given.map(async (text) => {
      const [, year, file = text] = /^(20\d\d)=(.+)$/s.exec(text) ?? [];
      const reading = await readCatalogueFile(file, {
        ...NO_CATALOGUE_CHOICES,
        year: year === undefined ? null : Number(year),
      });
      return takenFrom(file, reading, `写成 --catalogue 年度=${shownName(file)}`);
    }),
  );
  return read.flat();
}

/** Fails where something has to be said first; `how` tells how to say the year. */
export function takenFrom(file: string, reading: CatalogueReading, how: string): readonly ImportedCatalogue[] {
  const [ask] = reading.asks;
  if (ask === undefined) return reading.catalogues;
  const undated = ask === "year" || ask === "severalYears";
  const hint = undated ? `（${how}）` : "";
  throw new CommandFailure(
    undated ? "noYear" : "noCatalogue",
    `${shownName(file)}：${describeCatalogueAsk(ask, reading)}${hint}`,
  );
}
