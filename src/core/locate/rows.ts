/** Finds a block's rows by their printed labels and codes, in the order of the form. */
import type { RowPlace } from "../model/tableMap";
import { listKey } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import type { BlockSpec, FixedRow, RowGroup } from "../declare/table";
import { derived } from "../declare/derived";
import { withoutOrdinal } from "../text/normalize";
import { alignInOrder } from "./align";
import { isNameOfTree } from "./codesByName";
import type { BodyPlace, PrintedRow } from "./printedRows";
import { partLengths, printedRows } from "./printedRows";
import { treeRows } from "./treeRows";

type DynamicGroup = Exclude<RowGroup, { kind: "fixed" }>;

export function locateRows(pack: PackSpec, block: BlockSpec, places: readonly BodyPlace[]): readonly RowPlace[] {
  const groups = block.bands.flat();
  const tree = groups.find((group) => group.kind === "tree");
  const printed = printedRows(block, places, partLengths(tree?.levels ?? []));
  const fixed = groups.flatMap((group) =>
    group.kind === "fixed" ? group.rows.map((row) => ({ group: group.id, row })) : [],
  );
  const at = alignFixed(
    block,
    fixed.map((entry) => entry.row),
    printed,
  );
  const dynamic = groups.filter((group) => group.kind !== "fixed");
  const [only] = dynamic;
  const named = fixed.flatMap(({ group, row }, index) => {
    const place = printed[at[index] ?? -1];
    return place ? [fixedPlace(block, group, row, place)] : [];
  });
  const others =
    only && dynamic.length === 1
      ? dynamicRows(
          pack,
          block,
          only,
          looseRows(printed, at, (name) => only.kind === "tree" && isNameOfTree(pack, only, name)),
        )
      : betweenFixed(pack, block, printed, at);
  return [...named, ...others].sort(byPlace(places));
}

/** Rows of a second place come after those of the first. */
function byPlace(places: readonly BodyPlace[]): (a: RowPlace, b: RowPlace) => number {
  const order = (row: RowPlace): number =>
    row.site === undefined ? 0 : places.findIndex((place) => place.site === row.site);
  return (a, b) => order(a) - order(b) || a.row - b.row;
}

/**
 * All rows that are no fixed ones: of the only dynamic group of a block it does not matter whether the total stands first or last.
 * Below the last row with figures or a code only names of the catalogue count, not the lines of signatures.
 */
function looseRows(
  printed: readonly PrintedRow[],
  at: readonly (number | null)[],
  isNamed: (name: string) => boolean,
): readonly PrintedRow[] {
  const taken = new Set(at);
  const last = Math.max(-1, ...at.flatMap((position) => position ?? []));
  const lastCoded = printed.reduce((most, row, index) => (/^\d/.test(row.code) || row.filled ? index : most), -1);
  return printed.filter(
    (row, index) => !taken.has(index) && !isTotal(row) && (index <= Math.max(lastCoded, last) || isNamed(row.name)),
  );
}

/** The total of a page, or one that a second sheet repeats, is no row of its own. */
function isTotal({ code, name }: PrintedRow): boolean {
  return /^(?:本页)?[小合总]计[:]?$/.test(withoutOrdinal(/^\d/.test(code) ? name : code + name));
}

/** Each dynamic group's rows stand between the fixed rows that the form puts before and after it. */
function betweenFixed(
  pack: PackSpec,
  block: BlockSpec,
  printed: readonly PrintedRow[],
  at: readonly (number | null)[],
): readonly RowPlace[] {
  const rows: RowPlace[] = [];
  let cursor = 0;
  let index = 0;
  for (const group of block.bands.flat()) {
    if (group.kind !== "fixed") {
      const end = at.slice(index).find((position) => position !== null) ?? printed.length;
      rows.push(...dynamicRows(pack, block, group, printed.slice(cursor, end)));
      cursor = end;
      continue;
    }
    for (let row = 0; row < group.rows.length; row += 1) {
      const position = at[index] ?? null;
      index += 1;
      if (position !== null) cursor = position + 1;
    }
  }
  return rows;
}

/**
 * Position of each fixed row among the printed ones, null where it is missing. Rows labelled with the unit's name take the next named
 * row, or the very next one while the name is still blank; the row of a block without labels is the first with figures.
 */
function alignFixed(
  block: BlockSpec,
  fixed: readonly FixedRow[],
  printed: readonly PrintedRow[],
): readonly (number | null)[] {
  if (block.nameColumn === null)
    return fixed.map((_, index) =>
      index === 0 && printed.length > 0
        ? Math.max(
            0,
            printed.findIndex((row) => row.filled),
          )
        : null,
    );
  const labelled = fixed.map(labelsOf);
  const names = printed.map((row) => withoutOrdinal(row.name));
  const codes = printed.map((row) => withoutOrdinal(row.code));
  const fits = (i: number, j: number): boolean => {
    const labels = labelled[i];
    return labels !== undefined && (labels.has(names[j] ?? "") || labels.has(codes[j] ?? ""));
  };
  const at = [...alignInOrder(labelled.length, printed.length, fits)];
  for (const [index, position] of at.entries())
    if (position === null) at[index] = outOfOrder(index, at, printed.length, fits);
  for (const [index, row] of fixed.entries()) {
    if (!row.unitName) continue;
    const before = at.slice(0, index).reduce<number>((last, position) => position ?? last, -1);
    const next = printed.findIndex(
      (candidate, position) =>
        position > before && !at.includes(position) && (candidate.name !== "" || position === before + 1),
    );
    at[index] = next < 0 ? null : next;
  }
  return at;
}

const labelsOf = derived(
  ({ label, aliases = [] }: FixedRow): ReadonlySet<string> =>
    new Set([label, ...aliases].filter((one) => one !== "").map(withoutOrdinal)),
);

/** The place of a row that stands in another order than the form's, where its label leaves no doubt. */
function outOfOrder(
  index: number,
  at: readonly (number | null)[],
  count: number,
  fits: (i: number, j: number) => boolean,
): number | null {
  const places = Array.from({ length: count }, (_, position) => position).filter((position) => fits(index, position));
  const [only] = places;
  if (places.length !== 1 || only === undefined || at.includes(only)) return null;
  return at.some((_, other) => other !== index && fits(other, only)) ? null : only;
}

function fixedPlace(block: BlockSpec, group: string, spec: FixedRow, printed: PrintedRow): RowPlace {
  return {
    key: spec.id,
    block: block.id,
    group,
    kind: "fixed",
    code: spec.code ?? null,
    printedCode: [],
    label: spec.label || printed.name,
    level: null,
    parent: null,
    children: [],
    row: printed.row,
    columns: spec.columns ?? null,
    ...siteOf(printed),
  };
}

function dynamicRows(
  pack: PackSpec,
  block: BlockSpec,
  group: DynamicGroup,
  printed: readonly PrintedRow[],
): readonly RowPlace[] {
  if (group.kind === "tree") return treeRows(pack, block, group, printed);
  return printed
    .filter((row) => row.code !== "" || row.name !== "" || row.filled)
    .map((row, index): RowPlace => ({
      key: listKey(group.id, index),
      block: block.id,
      group: group.id,
      kind: "list",
      code: row.code === "" ? null : row.code,
      printedCode: row.codes,
      label: row.name,
      level: null,
      parent: null,
      children: [],
      row: row.row,
      columns: null,
      ...siteOf(row),
    }));
}

/** A row of the table's first place has no site of its own. */
export function siteOf(printed: PrintedRow): Pick<RowPlace, "site"> {
  return printed.site === undefined ? {} : { site: printed.site };
}
