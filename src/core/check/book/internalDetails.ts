/** What is known inside only: addresses of the office network, host names, accounts and passwords. */
import { derived } from "../../declare/derived";
import { remembered } from "../../text/remembered";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Severity } from "../../declare/rule";
import type { Finding } from "../../finding/finding";
import { bookCells } from "./bookCells";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import { masked } from "./identityNumbers";
import { keptBySheet } from "../../model/keptBySheet";
import { anyOf } from "../../text/literal";

/** 内网IP */
const SHORTEST = 4;

interface Detail {
  readonly found: string;
  readonly severity: Severity;
}

const ADDRESS =
  /(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?![\d.])/g;

type Words = BookCheckOf<"internalDetails">;

export function internalDetails({ pages }: BookContext, declared: Words): BookVerdict {
  const details = detailsBySheet(declared);
  return pages.flatMap(({ sheet }) => details(sheet));
}

const detailsBySheet = derived((declared: Words) => {
  const find = finder(declared);
  return keptBySheet((sheet) => detailsOf(sheet, declared, find));
});

const NOTHING: readonly Detail[] = [];

function detailsOf(
  sheet: SheetSnapshot,
  declared: Words,
  find: (text: string) => readonly Detail[],
): readonly Finding[] {
  return bookCells(sheet).flatMap(({ row, column, value }) => {
    const found = typeof value === "string" && value.length >= SHORTEST ? find(value) : [];
    if (found.length === 0) return [];
    const shown = [...new Set(found.map((detail) => `“${detail.found}”`))].join("、");
    const severity = found.some((detail) => detail.severity !== "info") ? declared.severity : "info";
    const words = { sheet: sheet.name.trim(), row: String(row + 1), found: shown };
    return [
      bookFinding(declared, {
        template: severity === "info" ? "bookInternalHint" : "bookInternalDetail",
        kind: "wording",
        severity,
        words,
        cells: [{ address: { sheet: sheet.name, row, column }, words: sheet.name.trim(), printed: shown }],
      }),
    ];
  });
}

function finder({ severity, certain, hints, hostEndings }: Words): (text: string) => readonly Detail[] {
  // A word with the thing itself behind it; 密码管理经费 is the name of a project.
  const told = new RegExp(`(?:${anyOf(certain)})(?:是|为)?\\s*[:：]\\s*[^\\s，。；]+`, "g");
  const hosts = new RegExp(`\\b[a-z][a-z0-9-]*\\.(?:${anyOf(hostEndings)})\\b`, "gi");
  const quick = new RegExp(`\\d\\.\\d|${anyOf(certain)}|${anyOf(hints)}|\\.(?:${anyOf(hostEndings)})\\b`, "i");
  // The same few words fill most cells.
  return remembered(200_000, (text) => (quick.test(text) ? detailsIn(text) : NOTHING));

  function detailsIn(text: string): readonly Detail[] {
    const plain = text.normalize("NFKC");
    const addresses = [...plain.matchAll(ADDRESS)].flatMap(({ 0: found, index }) =>
      isAddress(found) && !isNumbering(plain, found, index) ? [{ found: masked(found), severity }] : [],
    );
    const words = [...(plain.match(told) ?? []), ...(plain.match(hosts) ?? [])].map((found) => ({
      found: withoutSecret(found),
      severity,
    }));
    const hinted = hints.filter((hint) => plain.includes(hint)).map((found): Detail => ({ found, severity: "info" }));
    return [...addresses, ...words, ...hinted];
  }
}

function isAddress(text: string): boolean {
  return text.split(".").every((part) => Number(part) <= 255);
}

/** 10.1.2.3 总体要求 is the number of a heading. */
function isNumbering(text: string, found: string, index: number): boolean {
  return index === 0 && text.length > found.length && found.split(".").every((part) => Number(part) < 30);
}

function withoutSecret(found: string): string {
  const [word = "", ...rest] = found.split(/[:：]/);
  return rest.length === 0 ? masked(found) : `${word}：***`;
}
