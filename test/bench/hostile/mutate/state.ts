/** What our own part of the workbook remembers, damaged or made up. Where it lies is found by its namespace. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { between, oneOf } from "../mutation";
import { JSON_CHANGES } from "./json";
import { escaped, ofParts } from "./sheets";
import type { Part } from "./zip";
import { textOf, withText } from "./zip";

const STATE = /(<state [^>]*>)([^]*)(<\/state>)/;

/** The text between the tags, with references resolved and written again. */
function inState(kind: string, change: (text: string, random: Random) => string): Mutation {
  const changed = (part: Part, random: Random): Part =>
    withText(
      part,
      textOf(part).replace(
        STATE,
        (_, start: string, text: string, end: string) => start + escaped(change(plain(text), random)) + end,
      ),
    );
  return ofParts(
    `本程序的记录：${kind}`,
    (parts, random) => parts.map((part) => (isState(part) ? changed(part, random) : part)),
    "state",
  );
}

export function isState({ name, content }: Part): boolean {
  return (
    name.startsWith("customXml/") &&
    new TextDecoder().decode(content.slice(0, 400)).includes("urn:budget-disclosure:state")
  );
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

export const STATE_MUTATIONS: readonly Mutation[] = [
  inState("截断", (text, random) => text.slice(0, between(0, text.length - 1, random))),
  inState("别的版本", (text, random) =>
    text.replace(/state@1/, oneOf(["state@2", "state@999", "state@", "x", "__proto__"], random)),
  ),
  inState("不是对象", (_, random) =>
    oneOf(["null", "[]", "1", '""', "", "[".repeat(50_000), '{"schema":"budget-disclosure/state@1"}', "NaN"], random),
  ),
  inState("内容变形", (text, random) => {
    const change = oneOf(Object.values(JSON_CHANGES), random);
    return change(text, random);
  }),
  inState("极大", (text, random) =>
    text.replace(
      "{",
      `{"x":${oneOf([`"${"说".repeat(3_000_000)}"`, `[${"1,".repeat(1_000_000)}1]`, `{${Array.from({ length: 200_000 }, (_, index) => `"k${index}":1`).join(",")}}`], random)},`,
    ),
  ),
  ofParts(
    "本程序的记录：有两份",
    (parts) => [...parts, ...parts.filter(isState).map((part) => ({ ...part, name: "customXml/item77.xml" }))],
    "state",
  ),
];
