/** The sheets of a workbook in the order of publication: what is public, then what is not. */
import { bookPages } from "../check/book/pages";
import { contextOf } from "../report/check";
import type { LocatedWorkbook } from "../locate/locate";
import { findChartSheet } from "../plan/refreshCharts";
import { normalizeText } from "../text/normalize";
import { publicSheets } from "../plan/paging/publicSheets";
import { attachedSheets } from "./attached";

/** Of the sheets that are not public. */
const RANK = ["working", "checkSheet", "other"] as const;

export interface PublicationOrder {
  /** All sheets; hidden ones stand behind those of their kind. */
  readonly names: readonly string[];
  /** Of these what is published: the others stand behind. */
  readonly published: ReadonlySet<string>;
  /** Of the others those about which nobody is asked: hidden ones, somebody's own that are not attached, and the blank one that a new workbook begins with. */
  readonly anywhere: ReadonlySet<string>;
}

export function publicationOrder(located: LocatedWorkbook): PublicationOrder {
  const { pack, snapshot } = located;
  const context = contextOf(located);
  const pages = bookPages(context);
  const roleOf = new Map(pages.map(({ sheet, role }) => [sheet.name, role]));
  const named = (name: string): readonly string[] =>
    snapshot.sheets.flatMap((sheet) => (normalizeText(sheet.name) === normalizeText(name) ? [sheet.name] : []));
  const attached = attachedSheets(pack, snapshot.sheets, ({ name }) =>
    ["performance", "guide", "other"].includes(roleOf.get(name) ?? ""),
  ).map(({ name }) => ({ sheet: name, rows: null }));
  const published = publicSheets({ pack, year: context.year, tables: located.book.tables, snapshot, attached }).map(
    ({ sheet }) => sheet,
  );
  const front = [...named(pack.cover.sheet), ...named(pack.contents.sheet), ...published];
  const inner = [pack.info.sheet, ...pack.tables.flatMap(({ id }) => located.book.tables.get(id)?.sheet ?? [])].map(
    normalizeText,
  );
  // Behind the others of their kind: nobody types there.
  const figures = findChartSheet(pack, snapshot)?.name;
  const rank = (name: string): number =>
    RANK.findIndex((role) => role === roleOf.get(name)) * 1000 +
    Math.max(0, inner.indexOf(normalizeText(name))) +
    (name === figures ? 500 : 0);

  const visible = new Set(snapshot.sheets.flatMap(({ name, visible }) => (visible ? [name] : [])));
  const rest = snapshot.sheets.map(({ name }) => name).filter((name) => !front.includes(name));
  return {
    names: [...front, ...[...rest].sort((one, other) => rank(one) - rank(other))],
    published: new Set(front),
    anywhere: new Set(rest.filter((name) => roleOf.get(name) === "other" || !visible.has(name))),
  };
}

/** Whether the sheets named stand so already, whatever stands between them. */
export function standsInOrder(names: readonly string[], order: readonly string[]): boolean {
  const known = new Set(order);
  const standing = names.filter((name) => known.has(name));
  const wanted = order.filter((name) => names.includes(name));
  return standing.every((name, index) => name === wanted[index]);
}

/** Whether readers find what is published in its order and nothing of ours between it. In which order the rest stands behind it is nobody's matter. */
export function standsPublished(
  names: readonly string[],
  { names: order, published, anywhere }: PublicationOrder,
): boolean {
  const told = names.filter((name) => !anywhere.has(name));
  const standing = told.filter((name) => published.has(name));
  return standing.every((name, index) => name === told[index]) && standsInOrder(standing, order);
}
