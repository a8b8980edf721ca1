/** A sum that is larger than its rows, where nothing tells which figure is wrong: a row may be missing, and no table says which. */
import { formatAmount } from "../../amount/amount";
import type { CheckContext } from "../../finding/context";
import { cellOf } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import type { FindingCell } from "../../finding/finding";
import type { RowPlace } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { LinearForm } from "../search/forms";
import { columnsOf } from "./undone";

const NAMED = 3;

interface Lacking {
  readonly form: LinearForm;
  readonly forms: number[];
  readonly cells: FindingCell[];
}

export function missingParts({ context, space, left }: CauseSearch): readonly FoundCause[] {
  const sums = new Map<RowPlace, Lacking>();
  for (const index of left) {
    const form = space.problem.forms[index];
    if (!form || form.residual <= 0 || !isOverRows(form)) continue;
    const { map, row, column } = form.instance;
    const known = sums.get(row) ?? { form, forms: [], cells: [] };
    known.forms.push(index);
    known.cells.push(...[cellOf(context, map, row, column) ?? []].flat());
    sums.set(row, known);
  }
  return [...sums].map(([row, { form, forms, cells }]) => {
    const { map } = form.instance;
    const blank = blankRows(context, form);
    const at = blank.slice(0, NAMED).flatMap((part) =>
      columnsOf(map, part)
        .slice(0, 1)
        .flatMap((column) => cellOf(context, map, part, column) ?? []),
    );
    const words = {
      table: map.table.shortName,
      row: rowLabel(row),
      by: formatAmount(form.residual, map.money.places),
      blank: `${blank
        .slice(0, NAMED)
        .map((part) => String(part.row + 1))
        .join("、")}${blank.length > NAMED ? ` 等 ${String(blank.length)}` : ""}`,
    };
    return { kind: "missingPart", words, cells: [...at, ...cells], forms };
  });
}

/** Parts without any figure. */
function blankRows({ book }: CheckContext, { instance: { map, row, rule } }: LinearForm): readonly RowPlace[] {
  const term = rule.right;
  const parts =
    term.term === "rows"
      ? map.rows.filter((part) => part.group === term.group)
      : row.children.flatMap((key) => map.byKey.get(key) ?? []);
  return parts.filter((part) => part !== row && !rowHasFigures(book, map, part));
}

function isOverRows({ instance: { rule } }: LinearForm): boolean {
  return (
    rule.relation === "equals" &&
    (rule.right.term === "children" || (rule.right.term === "rows" && rule.right.table === undefined))
  );
}
