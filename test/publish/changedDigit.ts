/** Digits of a Word document, each of which somebody may have mistyped. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export interface Digits {
  readonly count: number;
  /** The document with the n-th digit, from 0, one higher, and the text that it stands in. */
  changed(index: number): { readonly bytes: Uint8Array; readonly text: string };
}

/** Of the text; the lines of the contents, whose numbers are those of pages, are left out. */
export function digitsOf(document: Uint8Array): Digits {
  const parts = unzipSync(document);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const from = xml.indexOf("</w:sdt>");
  const places = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .filter(({ index }) => index > from)
    .flatMap(({ 0: whole, 1: text = "", index }) => {
      const start = index + whole.length - "</w:t>".length - text.length;
      return [...text.matchAll(/\d/g)].map((digit) => ({ at: start + digit.index, text }));
    });
  return {
    count: places.length,
    changed: (index) => {
      const place = places[index] ?? { at: 0, text: "" };
      const digit = String((Number(xml[place.at]) + 1) % 10);
      return {
        bytes: zipSync(
          { ...parts, "word/document.xml": strToU8(`${xml.slice(0, place.at)}${digit}${xml.slice(place.at + 1)}`) },
          { level: 0 },
        ),
        text: place.text,
      };
    },
  };
}
