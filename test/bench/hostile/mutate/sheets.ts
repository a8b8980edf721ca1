/** Reaching into the sheets of a package by their text alone. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation, Trait } from "../mutation";
import { oneOf } from "../mutation";
import type { Part } from "./zip";
import { packed, partsOf, textOf, withText } from "./zip";

export interface Cell {
  /** As "B7". */
  readonly ref: string;
  /** As ` s="3"`, or empty. */
  readonly style: string;
  readonly sheet: string;
}

const CELL = /<c r="([A-Z]+\d+)"((?: \w+="[^"]*")*)\s*(?:\/>|>[^]*?<\/c>)/g;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** The text of one sheet changes, a large one as likely as a small one. */
export function inSheet(
  kind: string,
  change: (text: string, random: Random, names: readonly string[]) => string,
): Mutation {
  return inPart(kind, SHEET, change);
}

export function inWorkbook(
  kind: string,
  change: (text: string, random: Random, names: readonly string[]) => string,
): Mutation {
  return inPart(kind, /^xl\/workbook\.xml$/, change);
}

function inPart(
  kind: string,
  name: RegExp,
  change: (text: string, random: Random, names: readonly string[]) => string,
): Mutation {
  return ofParts(kind, (parts, random) => {
    const at = oneOf(
      parts.filter((part) => name.test(part.name)),
      random,
    );
    const names = sheetNames(parts);
    return parts.map((part) => (part === at ? withText(part, change(textOf(part), random, names)) : part));
  });
}

export function ofParts(
  kind: string,
  change: (parts: readonly Part[], random: Random) => readonly Part[],
  needs?: Trait,
): Mutation {
  return {
    kind: `内容：${kind}`,
    ...(needs ? { needs } : {}),
    apply: (file, random) => packed(change(partsOf(file), random)),
  };
}

function sheetNames(parts: readonly Part[]): readonly string[] {
  const workbook = parts.find(({ name }) => name === "xl/workbook.xml");
  return [...(workbook ? textOf(workbook) : "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = ""]) => name);
}

/** One cell, some, or all of a sheet are written anew; `make` gives the whole element. */
export function inCells(kind: string, make: (cell: Cell, random: Random) => string): Mutation {
  return inSheet(kind, (text, random, names) => {
    const cells = [...text.matchAll(CELL)].length;
    const wanted = oneOf([1, 5, 30, cells], random);
    const sheet = oneOf(names.length > 0 ? names : ["Sheet1"], random);
    return text.replace(CELL, (whole: string, ref: string, attributes: string) => {
      if (random.below(cells) >= wanted) return whole;
      return make({ ref, style: / s="\d+"/.exec(attributes)?.[0] ?? "", sheet }, random);
    });
  });
}

export function formulaCell({ ref, style }: Cell, formula: string, value = "1"): string {
  return `<c r="${ref}"${style}><f>${escaped(formula)}</f><v>${value}</v></c>`;
}

export function textCell({ ref, style }: Cell, xml: string): string {
  return `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
