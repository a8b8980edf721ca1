/** 政府购买服务指导性目录 in a workbook that is there: made where it is not, filled where it is blank; in a list that somebody has, only rows that it lacks come in. */
import type { GuideEntry, GuideRow, ReadGuide } from "../model/guideEntries";
import { inParts } from "../guide/listed";
import { guideIn } from "../guide/readGuide";
import type { SheetPlan } from "../model/workbookPlan";
import { guideBody, guideSheet, isOurGuide } from "../plan/guideSheet";
import type { PackSpec } from "../declare/pack";
import type { ServiceGuide } from "../declare/serviceGuide";
import type { State } from "../state/state";
import { normalizeText } from "../text/normalize";
import type { GuideChange, KeptCell } from "./account";
import type { Additions } from "./additions";
import type { RefreshReading } from "./reading";

export interface GuideRefresh {
  readonly sheets: readonly SheetPlan[];
  readonly updates: readonly SheetPlan[];
  readonly change: GuideChange | null;
  readonly kept: readonly KeptCell[];
}

const NOTHING: GuideRefresh = { sheets: [], updates: [], change: null, kept: [] };

export function refreshGuide(
  { located: { pack }, snapshot }: RefreshReading,
  { serviceGuide: entries }: Additions,
  state: State,
): GuideRefresh {
  const { serviceGuide: spec } = pack;
  if (spec === undefined || entries === undefined || state.adopted !== undefined) return NOTHING;
  const guide = guideIn(pack, snapshot);
  const kept = (words: string, found: string | null = null, expected: string | null = null): KeptCell => ({
    kind: guide === null ? "noSheet" : "guideOther",
    words,
    at: null,
    found,
    expected,
  });
  if (guide === null) {
    if (snapshot.sheets.some(({ name }) => name.toLowerCase() === spec.sheet.toLowerCase()))
      return { ...NOTHING, kept: [kept(spec.sheet)] };
    return {
      ...NOTHING,
      sheets: [guideSheet({ pack, year: state.year }, spec, entries)],
      change: { sheet: spec.sheet, rows: entries.length, isNew: true },
    };
  }
  if (entries.length === 0) return NOTHING;
  return isOurSheet(pack, guide, state, snapshot)
    ? into(spec, guide, entries)
    : { ...NOTHING, kept: guideIsTheirs(guide, entries) };
}

function isOurSheet(pack: PackSpec, guide: ReadGuide, state: State, { sheets }: RefreshReading["snapshot"]): boolean {
  const sheet = sheets.find(({ name }) => name === guide.sheet);
  return sheet !== undefined && isOurGuide(pack, state.year, sheet, guide);
}

/** A list of another make: what it lacks is named. */
function guideIsTheirs(guide: ReadGuide, entries: readonly GuideEntry[]): readonly KeptCell[] {
  const lacking = compared(guide, entries).lacking.flatMap(({ items }) => items);
  return lacking.length === 0
    ? []
    : [
        {
          kind: "guideRows",
          words: guide.sheet,
          at: null,
          found: null,
          expected: some(lacking.map(({ code, name }) => `${code} ${name}`)),
        },
      ];
}

type Item = Extract<GuideEntry, { kind: "item" }>;

interface Lacking {
  readonly heading: string | null;
  readonly items: readonly Item[];
}

/** What the list lacks, part by part, and codes that have another name there, which stays. */
function compared(
  { rows }: ReadGuide,
  entries: readonly GuideEntry[],
): {
  readonly lacking: readonly Lacking[];
  readonly others: readonly { readonly row: GuideRow; readonly item: Item }[];
} {
  const others: { row: GuideRow; item: Item }[] = [];
  const lacking = inParts(entries).map(({ heading, items }) => {
    const own = rows.filter((row) => isPart(row, heading));
    return {
      heading,
      items: items.filter((item) => {
        const same = own.filter(({ key }) => key === item.code);
        const [first] = same;
        if (
          first !== undefined &&
          same.every(({ name }) => normalizeText(name?.text ?? "") !== normalizeText(item.name))
        )
          others.push({ row: first, item });
        return first === undefined;
      }),
    };
  });
  return { lacking: lacking.filter(({ items }) => items.length > 0), others };
}

function isPart({ heading }: GuideRow, wanted: string | null): boolean {
  return wanted === null ? heading === null : heading !== null && normalizeText(heading) === normalizeText(wanted);
}

interface Insertion {
  /** The new rows stand above this one. */
  readonly before: number;
  /** A row whose look they get. */
  readonly like: number;
  readonly entries: readonly GuideEntry[];
}

function into(spec: ServiceGuide, guide: ReadGuide, entries: readonly GuideEntry[]): GuideRefresh {
  const { lacking, others } = compared(guide, entries);
  const kept = others.map(({ row, item }): KeptCell => ({
    kind: "guideOther",
    words: guide.sheet,
    at: row.name?.address ?? null,
    found: `${row.key} ${row.name?.text ?? ""}`,
    expected: `${item.code} ${item.name}`,
  }));
  if (lacking.length === 0) return { ...NOTHING, kept };
  const first = guide.header.row + 1;
  const change = (rows: number): GuideChange => ({ sheet: guide.sheet, rows, isNew: false });
  if (guide.rows.length === 0 && guide.headings.length === 0) {
    const { cells, merges, rowHeights, styles } = guideBody(spec, entries, first);
    return {
      ...NOTHING,
      kept,
      change: change(entries.length),
      updates: [
        { name: guide.sheet, mode: "update", cells: [...blanked(spec, first), ...cells], merges, rowHeights, styles },
      ],
    };
  }
  const insertions = lacking
    .flatMap((part) => insertionsOf(guide, part))
    .sort((one, other) => one.before - other.before);
  const update = insertions.reduce(
    (plan, insertion): { readonly plan: SheetPlan; readonly moved: number } => {
      const { cells, merges, rowHeights, styles } = guideBody(spec, insertion.entries, insertion.before + plan.moved);
      const {
        plan: { merges: before = [], rowHeights: heights = [], styles: looks = [], ...rest },
      } = plan;
      return {
        moved: plan.moved + insertion.entries.length,
        plan: {
          ...rest,
          cells: [...rest.cells, ...cells],
          merges: [...before, ...merges],
          rowHeights: [...heights, ...rowHeights],
          styles: [...looks, ...styles],
          rows: {
            inserted: [
              ...(rest.rows?.inserted ?? []),
              { before: insertion.before, count: insertion.entries.length, like: insertion.like },
            ],
            removed: [],
          },
        },
      };
    },
    { plan: { name: guide.sheet, mode: "update", cells: [] } as SheetPlan, moved: 0 },
  );
  return { ...NOTHING, kept, change: change(update.moved), updates: [update.plan] };
}

/** The places to fill in of a blank list. */
function blanked(spec: ServiceGuide, first: number): SheetPlan["cells"] {
  return guideBody(spec, [], first).cells.map(({ row, column }) => ({
    row,
    column,
    content: { kind: "value", value: "" },
  }));
}

/** Behind the last row of its part whose code is before its own; a part that is not there yet at the end. */
function insertionsOf({ rows, headings, header }: ReadGuide, { heading, items }: Lacking): readonly Insertion[] {
  const own = rows.filter((row) => isPart(row, heading));
  const lastRow = Math.max(header.row, ...rows.map(({ row }) => row), ...headings.map(({ address }) => address.row));
  const title = headings.find(({ text }) => heading !== null && normalizeText(text) === normalizeText(heading));
  const like = (row: number): number => rows.find((one) => one.row > row)?.row ?? rows.at(-1)?.row ?? row;
  if (own.length === 0 && title === undefined) {
    // Rows without a part stand before the first part.
    const before = heading === null && headings[0] !== undefined ? headings[0].address.row : lastRow + 1;
    return [
      {
        before,
        like: rows.at(-1)?.row ?? lastRow,
        entries: [...(heading === null ? [] : [{ kind: "heading", name: heading } as const]), ...items],
      },
    ];
  }
  const start = title?.address.row ?? (own[0]?.row ?? header.row + 1) - 1;
  const placed = new Map<number, Item[]>();
  for (const item of items) {
    const behind = own.filter(({ key }) => key !== "" && key < item.code).at(-1)?.row ?? start;
    placed.set(behind, [...(placed.get(behind) ?? []), item]);
  }
  return [...placed].map(([behind, entries]) => ({
    before: behind + 1,
    like: own.find(({ row }) => row === behind)?.row ?? like(behind),
    entries,
  }));
}

const MOST = 6;

function some(words: readonly string[]): string {
  return `${words.slice(0, MOST).join("、")}${words.length > MOST ? `等 ${words.length} 行` : ""}`;
}
