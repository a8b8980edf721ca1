/** Links to other files: formulas that draw on them, and links that the workbook merely keeps. */
import { externalFiles } from "../../formula/externalFiles";
import { cellName } from "../../model/address";
import type { CellAddress, WorkbookSnapshot } from "../../model/snapshot";
import type { BookCheckOf } from "../../declare/bookCheck";
import { printedAt } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed } from "./bookContext";
import { keptByFormulas } from "../../model/keptBySheet";

export function externalLinks(book: BookContext, declared: BookCheckOf<"externalLinks">): BookVerdict {
  const { snapshot } = book.check.located;
  const used = linkedCells(snapshot);
  const kept = (snapshot.linkedFiles ?? []).filter((file) => file !== "" && !used.has(file));
  return [
    ...[...used].map(([file, cells]) => formulaFinding(book, declared, file, cells)),
    ...[...new Set(kept)].map((file) => keptFinding(declared, file)),
  ];
}

interface Link {
  readonly file: string;
  readonly row: number;
  readonly column: number;
}

const linksOf = keptByFormulas((formulas): readonly Link[] => {
  const links: Link[] = [];
  formulas.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      if (formula !== null) for (const file of externalFiles(formula)) links.push({ file, row, column });
    });
  });
  return links;
});

/** File → the cells whose formulas draw on it. */
function linkedCells({ sheets, linkedFiles = [] }: WorkbookSnapshot): ReadonlyMap<string, readonly CellAddress[]> {
  const used = new Map<string, CellAddress[]>();
  const links = sheets.flatMap(({ name, formulas }) =>
    linksOf(formulas).map(({ file, ...place }) => ({ file, at: { sheet: name, ...place } })),
  );
  for (const { file: named, at } of links) {
    // A file's formulas number the links; a number without a link is a name all the same.
    const file = /^\d+$/.test(named) ? linkedFiles[Number(named) - 1] || named : named;
    const cells = used.get(file);
    if (cells) cells.push(at);
    else used.set(file, [at]);
  }
  return used;
}

function formulaFinding(
  { check }: BookContext,
  declared: BookCheckOf<"externalLinks">,
  file: string,
  cells: readonly CellAddress[],
): Finding {
  const places = listed(cells.map(({ sheet, row, column }) => `${sheet.trim()}!${cellName(row, column)}`));
  return bookFinding(declared, {
    template: "bookLinkedFormula",
    kind: "overwrittenFormula",
    words: { file, places },
    cells: cells
      .slice(0, 6)
      .map((address) => ({ address, words: address.sheet.trim(), printed: printedAt(check, address) })),
  });
}

function keptFinding(declared: BookCheckOf<"externalLinks">, file: string): Finding {
  return bookFinding(declared, { template: "bookLinkKept", kind: "overwrittenFormula", words: { file }, cells: [] });
}
