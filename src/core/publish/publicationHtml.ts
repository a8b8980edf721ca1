/** The document as HTML for the clipboard: Word keeps headings and tables of what is pasted. Charts are left out. */
import type { Publication, PublishedTable, TextBlock } from "./publication";
import { wordParts } from "./word/wordParts";

/** `mark`: what stands over the text, such as 草稿, and again over each part, because a clipboard has no pages; null for nothing. */
export function publicationHtml({ cover, parts }: Publication, mark: string | null): string {
  const marked = mark === null ? [] : [tag("p", mark)];
  const body = wordParts({ parts }).flatMap((part) => {
    if (part.kind === "title") return [...marked, tag("h1", part.contents)];
    if (part.kind === "table") return [...marked, ...tableHtml(part.table)];
    return [...marked, ...(part.goesOn === true ? [] : [tag("h1", part.title)]), ...part.blocks.map(blockHtml)];
  });
  return [...marked, ...cover.map((line) => tag("p", line)), ...body].join("\n");
}

function blockHtml(block: TextBlock): string {
  if (block.kind === "chart") return "";
  return tag(block.kind === "paragraph" ? "p" : block.level === 2 ? "h2" : "h3", block.text);
}

function tableHtml({ title, beforeTitle, afterTitle, rows, headerRows, notes }: PublishedTable): readonly string[] {
  const lines = (all: PublishedTable["afterTitle"]): readonly string[] =>
    all.map(({ left, right }) => tag("p", [left, right].filter((text) => text !== "").join("　")));
  const cells = rows.map(
    (row, index) =>
      `<tr>${row
        .map(({ text, columnSpan, rowSpan, align }) => {
          const name = index < headerRows ? "th" : "td";
          return `<${name} colspan="${columnSpan}" rowspan="${rowSpan}" align="${align}">${escaped(text)}</${name}>`;
        })
        .join("")}</tr>`,
  );
  return [
    ...lines(beforeTitle),
    ...(title === "" ? [] : [tag("h2", title)]),
    ...lines(afterTitle),
    // Attributes, because the page of the pane lets no style stand in markup.
    `<table border="1" cellspacing="0" cellpadding="4" rules="all">${cells.join("")}</table>`,
    ...notes.map((note) => tag("p", note)),
  ];
}

function tag(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "<br>");
}
