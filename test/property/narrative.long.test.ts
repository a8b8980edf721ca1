/** Texts of random units of every form: what is written reads back, and whatever is wrong in a sentence is one finding at its words. */
import fc from "fast-check";
import type { Inputs } from "../../src/core/model/inputs";
import { locateWorkbook } from "../../src/core/locate/locate";
import { settleMoney } from "../../src/core/locate/settleMoney";
import { workbookYear } from "../../src/core/locate/heads";
import { printedText, readAgainst } from "../../src/core/narrate/reading/read";
import type { Rendered } from "../../src/core/narrate/writing/render";
import { renderNarrative } from "../../src/core/narrate/writing/render";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { mutationsOf } from "../support/textMutations";
import { snapshotOf } from "../support/snapshotOf";

const UNITS = runs("NARRATIVE_RUNS", 40, 250);
const MUTATED_UNITS = runs("MUTATED_RUNS", 4, 40);

function sentencesOf(pack: PackSpec, inputs: Inputs): readonly Rendered[] {
  const located = settleMoney(locateWorkbook(pack, snapshotOf(planWorkbook(pack, inputs))));
  const year = workbookYear(located);
  return (
    pack.narratives
      .flatMap((narrative) =>
        renderNarrative(narrative, pack, located.book, year, []).flatMap(({ sentences }) => sentences),
      )
      // A paragraph that is nothing but 【待填】 has no words to be read by.
      .filter(({ pieces }) => pieces.some((piece) => piece.kind !== "free" && piece.text.length > 1))
  );
}

/** So that it is read and not only recognised letter by letter. */
const writings: readonly ((text: string) => string)[] = [
  (text) => text.replace(/，/g, ", "),
  (text) =>
    text
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(/（/g, "(")
      .replace(/）/g, ")"),
  (text) => `现将有关情况说明如下：${text.replace(/万元/g, " 万元")}`,
  (text) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(/。$/, "，特此说明。"),
];

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("what is written reads back to the numbers that it was written from", () => {
    fc.assert(
      fc.property(randomUnitsOf(id), fc.nat(writings.length - 1), (inputs, writing) => {
        for (const sentence of sentencesOf(pack, inputs)) {
          const text = (writings[writing] ?? String)(sentence.text);
          const printed = printedText(text);
          const { recognised, disagreements, explained } = readAgainst(sentence, printed);
          expect({ text, recognised, disagreements }).toEqual({ text, recognised: true, disagreements: [] });
          const starts = new Set(explained.map(({ start }) => start));
          const free = sentence.pieces
            .filter(({ kind }) => kind === "free")
            .map((piece) => piece.text)
            .join("");
          const left = printed.tokens
            .filter((token) => token.kind === "number" && !starts.has(token.start))
            .map((token) => text.slice(token.start, token.end));
          expect({ text, left: left.filter((number) => !free.includes(number.normalize("NFKC"))) }).toEqual({
            text,
            left: [],
          });
        }
      }),
      { numRuns: UNITS, endOnFailure: true },
    );
  });

  test("a digit, a direction, a percentage, a unit, an item more or less: one finding at its words", () => {
    fc.assert(
      fc.property(randomUnitsOf(id), fc.infiniteStream(fc.nat(997)), (inputs, numbers) => {
        const pick = (below: number): number => (below === 0 ? 0 : Number(numbers.next().value) % below);
        for (const sentence of sentencesOf(pack, inputs)) {
          for (const { what, text, start, end } of mutationsOf(sentence.pieces, pick)) {
            const { recognised, disagreements } = readAgainst(sentence, printedText(text));
            const found = disagreements.filter((one) => one.start <= end && one.end >= start);
            const all = disagreements.map(({ printed, expected }) => `${printed} → ${expected}`);
            expect({ what, text, recognised, all: all.length === 1 ? ["one"] : all, found: found.length }).toEqual({
              what,
              text,
              recognised: true,
              all: ["one"],
              found: 1,
            });
          }
        }
      }),
      { numRuns: MUTATED_UNITS, endOnFailure: true },
    );
  });
});
