/** The body of a document as paragraphs and tables, in their order. */
import { childrenOf } from "../../file/xml/element";
import type { XmlElement } from "../../file/xml/element";
import type { DocumentReading, ReadParagraph } from "./paragraphs";
import { readParagraph } from "./paragraphs";
import type { DocumentTable } from "./tables";
import { framedCell, readTable } from "./tables";

export type DocumentBlock =
  | {
      readonly kind: "paragraph";
      readonly paragraph: ReadParagraph;
      /** From 1, blank ones included. */ readonly number: number;
      /** In a text box or a footnote of the paragraph before. */
      readonly isAside?: true;
    }
  | { readonly kind: "table"; readonly table: DocumentTable; /** From 1. */ readonly number: number };

const CONTAINERS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

export function readBlocks(body: XmlElement, reading: DocumentReading): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let paragraphs = 0;
  let tables = 0;
  let waiting: ReadParagraph | null = null;
  const take = (element: XmlElement, isAside = false): void => {
    if (element.name === "p") {
      const own = readParagraph(element, reading);
      const paragraph: ReadParagraph =
        waiting === null ? own : { ...waiting, text: `${waiting.text}${own.text}`, breaksAfter: own.breaksAfter };
      if (own.joinsNext) {
        waiting = paragraph;
        return;
      }
      waiting = null;
      paragraphs += 1;
      blocks.push({ kind: "paragraph", paragraph, number: paragraphs, ...(isAside ? { isAside: true } : {}) });
      own.boxes.forEach((box) => childrenOf(box).forEach((child) => take(child, true)));
    } else if (element.name === "tbl") {
      const framed = framedCell(element);
      if (framed !== null) {
        childrenOf(framed).forEach((child) => take(child, isAside));
        return;
      }
      tables += 1;
      blocks.push({ kind: "table", table: readTable(element, reading), number: tables });
    } else if (CONTAINERS.has(element.name)) childrenOf(element).forEach((child) => take(child, isAside));
  };
  childrenOf(body).forEach((child) => take(child));
  return blocks;
}
