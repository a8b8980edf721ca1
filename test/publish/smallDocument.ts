/** A .docx written by hand: only what a reader needs of it. */
import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** `body`: what stands in w:body; `more`: other parts of word/, such as numbering.xml, each with its kind of relationship. */
export function smallDocument(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const part = (root: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${W}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="urn:a">${inner}</w:${root}>`;
  const names = Object.keys(more);
  const files = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${names.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${name}" Target="${name}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, part(name, more[name] ?? "")])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export const p = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${text.startsWith("<") ? text : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;

export const tc = (text: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc") ? cell : tc(cell))).join("")}</w:tr>`).join("")}</w:tbl>`;
