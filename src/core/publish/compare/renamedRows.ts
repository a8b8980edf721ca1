/** A row of the form whose name was changed in the document is one difference, not a row that lacks and another that came. */
import { areAlike } from "../../text/similarity";
import type { Difference } from "./difference";

/** `rows`: of the tables of the form; `beyond`: what these print besides the form's rows. */
export function withRenamedRows(rows: readonly Difference[], beyond: readonly Difference[]): readonly Difference[] {
  const free = beyond.filter(({ kind }) => kind === "added");
  const renamed = new Map<Difference, Difference>();
  for (const row of rows.filter(({ kind, document }) => kind === "row" && document === "")) {
    const at = free.findIndex(({ document }) => areAlike(document, row.workbook));
    const other = at < 0 ? undefined : free.splice(at, 1)[0];
    if (other !== undefined) renamed.set(row, other);
  }
  const taken = new Set(renamed.values());
  return [
    ...rows.map((row): Difference => {
      const other = renamed.get(row);
      return other === undefined
        ? row
        : {
            ...row,
            kind: "label",
            words: `${row.words}·名称`,
            document: other.document,
            documentAt: other.documentAt,
          };
    }),
    ...beyond.filter((one) => !taken.has(one)),
  ];
}
