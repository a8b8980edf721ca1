/** What each sheet of a workbook is for, as the form sees it. */
import { findNarrativeSheet } from "../../locate/narrativeSheet";
import type { SheetSnapshot } from "../../model/snapshot";
import { guideOn } from "../../guide/readGuide";
import { isFormSheet } from "../../performance/formTitle";
import { REVIEW_TITLE } from "../../declare/reviewPage";
import type { PackSpec } from "../../declare/pack";
import type { OwnPage } from "../../declare/page";
import type { State } from "../../state/state";
import { stateOf } from "../../state/state";
import { normalizeText } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";

/** performance: a performance form; guide: 政府购买服务指导性目录; working: 基础信息, working tables; checkSheet: 勾稽检查, 提交前检查 and the charts, which repeat what stands elsewhere; other: a sheet that the form does not know; cover: the title page of the tables as well. */
export type PageRole =
  | "table"
  | "narrative"
  | "textPage"
  | "performance"
  | "guide"
  | "cover"
  | "contents"
  | "working"
  | "checkSheet"
  | "other";

export interface BookPage {
  readonly sheet: SheetSnapshot;
  readonly role: PageRole;
  /** The declaration of a page that the user writes. */
  readonly textPage: OwnPage | null;
}

/** The checks of the whole workbook ask, and the tables beside the form. */
const kept = new WeakMap<CheckContext, readonly BookPage[]>();

export function bookPages(context: CheckContext): readonly BookPage[] {
  const pages = kept.get(context) ?? findPages(context);
  kept.set(context, pages);
  return pages;
}

function findPages(context: CheckContext): readonly BookPage[] {
  const { pack, located } = context;
  const roles = new Map<string, PageRole>();
  const give = (name: string | undefined, role: PageRole): void => {
    if (name !== undefined && !roles.has(name)) roles.set(name, role);
  };
  const named = (name: string): string | undefined =>
    located.snapshot.sheets.find((sheet) => normalizeText(sheet.name) === normalizeText(name))?.name;
  for (const published of [true, false]) {
    for (const { map, places } of located.tables.values()) {
      if ((map.table.formNo !== null) === published)
        for (const place of places) give(place.sheet.name, published ? "table" : "working");
    }
  }
  for (const sheet of repeating(pack, stateOf(located.snapshot))) give(named(sheet), "checkSheet");
  give(context.book.infoAddress(pack.info.unitName)?.sheet ?? named(pack.info.sheet), "working");
  for (const narrative of pack.narratives) give(findNarrativeSheet(narrative, located.snapshot)?.name, "narrative");
  const written = new Map((pack.textPages ?? []).map((page) => [named(page.sheet), page]));
  for (const name of written.keys()) give(name, "textPage");
  for (const [sheet, role] of frontPages(pack)) give(named(sheet), role);
  for (const sheet of located.snapshot.sheets) if (isFormSheet(pack, sheet)) give(sheet.name, "performance");
  for (const sheet of located.snapshot.sheets) if (guideOn(pack, sheet) !== null) give(sheet.name, "guide");
  return located.snapshot.sheets.map((sheet) => {
    const role = roles.get(sheet.name) ?? (pack.formless && sheet.visible ? "narrative" : "other");
    return { sheet, role, textPage: role === "textPage" ? (written.get(sheet.name) ?? null) : null };
  });
}

/** 勾稽检查, charts, 提交前检查. */
function repeating({ checkSheet, charts }: PackSpec, state: State | null): readonly string[] {
  return [
    state?.adopted?.checkSheet ?? checkSheet.sheet,
    ...(charts ? [charts.sheet] : []),
    ...(state?.review === undefined ? [] : [REVIEW_TITLE]),
  ];
}

function frontPages({ cover, contents, tablesTitle }: PackSpec): readonly (readonly [string, PageRole])[] {
  return [
    [cover.sheet, "cover"],
    [contents.sheet, "contents"],
    ...(tablesTitle ? [[tablesTitle.sheet, "cover"] as const] : []),
  ];
}

/** Pages that are published: what the form knows, working sheets excepted. */
export function isPublished({ role }: BookPage): boolean {
  return role !== "working" && role !== "checkSheet" && role !== "other";
}
