/** Documents that were damaged on purpose end in a result or in an error with a code, and soon. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkDocument } from "../../src/app/checkDocument";
import { NotRecognised } from "../../src/app/recognised";
import { packs } from "../../src/packs";
import { readDocument } from "../../src/workbook/document/read/readDocument";
import { wordDocument } from "../../src/workbook/document/wordDocument";
import { WorkbookError } from "../../src/workbook/port";
import { randomFrom } from "../support/seededRandom";
import type { Random } from "../support/seededRandom";
import { published, sampleFile } from "./publishing";
import { p, smallDocument } from "./smallDocument";

let good: Uint8Array;
beforeAll(async () => {
  good = await wordDocument((await published(await sampleFile())).publication, null);
});

/** "" for a result, else the code; anything else is a fault of ours. */
function outcome(bytes: Uint8Array): string {
  try {
    const { snapshot, notices } = readDocument(bytes);
    checkDocument(snapshot, notices, packs);
    return "";
  } catch (error) {
    if (error instanceof NotRecognised) return "notRecognised";
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

function withXml(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(good);
  return zipSync(
    { ...parts, "word/document.xml": strToU8(change(strFromU8(parts["word/document.xml"] ?? new Uint8Array()))) },
    { level: 0 },
  );
}

const MUTATIONS: readonly ((xml: string, random: Random) => string)[] = [
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml, random) => drop(xml, /<w:tc>.*?<\/w:tc>/g, random),
  (xml, random) => drop(xml, /<w:tr .*?<\/w:tr>|<w:tr>.*?<\/w:tr>/g, random),
  (xml, random) => drop(xml, /<w:tblGrid>.*?<\/w:tblGrid>/g, random),
  (xml, random) => swap(xml, /<w:gridSpan w:val="(\d+)"\/>/g, random, '<w:gridSpan w:val="-7"/>'),
  (xml, random) => swap(xml, /<w:vMerge w:val="restart"\/>/g, random, "<w:vMerge/>"),
  (xml, random) => swap(xml, /<w:t[^>]*>[^<]*<\/w:t>/g, random, `<w:t>${"9".repeat(400)}</w:t>`),
  (xml, random) => swap(xml, /<w:t[^>]*>[^<]*<\/w:t>/g, random, "<w:t>=HYPERLINK(1)&#8238;﷽</w:t>"),
  (xml, random) => swap(xml, /<w:p>/g, random, "<w:p><w:del><w:ins><w:r><w:t>嵌</w:t></w:r></w:ins></w:del>"),
];

function drop(xml: string, pattern: RegExp, random: Random): string {
  return swap(xml, pattern, random, "");
}

function swap(xml: string, pattern: RegExp, random: Random, to: string): string {
  const places = [...xml.matchAll(pattern)];
  const chosen = random.pick(places);
  return chosen === undefined ? xml : xml.slice(0, chosen.index) + to + xml.slice(chosen.index + chosen[0].length);
}

it("survives every kind of damage", () => {
  const random = randomFrom(16);
  const outcomes = MUTATIONS.flatMap((mutate) =>
    Array.from({ length: 4 }, () => outcome(withXml((xml) => mutate(xml, random)))),
  );
  expect(outcomes.filter((code) => !["", "unreadable", "notRecognised"].includes(code))).toEqual([]);
  expect(outcomes.filter((code) => code === "").length).toBeGreaterThan(20);
}, 120_000);

it("survives changed and missing bytes of the archive", () => {
  const random = randomFrom(17);
  const damaged = Array.from({ length: 30 }, () => {
    const bytes = good.slice(0, random.below(3) === 0 ? random.below(good.length) : good.length);
    for (let count = 0; count < 5 && bytes.length > 0; count += 1)
      bytes[random.below(bytes.length)] = random.below(256);
    return outcome(bytes);
  });
  expect(
    damaged.filter(
      (code) =>
        !["", "unreadable", "unsupportedFormat", "tooLarge", "notADocument", "emptyFile", "notRecognised"].includes(
          code,
        ),
    ),
  ).toEqual([]);
}, 120_000);

it("bounds depth, declarations and endless texts", () => {
  expect(outcome(smallDocument("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)))).toBe("unreadable");
  expect(outcome(smallDocument(p("a\t".repeat(50_000))))).toBe("notRecognised");
  expect(outcome(smallDocument(`${p("第一部分 ".repeat(2000))}`.repeat(50)))).toBe("notRecognised");
}, 60_000);
