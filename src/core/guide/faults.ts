/** What is inconsistent in 政府购买服务指导性目录 by itself: plain data, worded in core/guide/wording. */
import type { GuideTemplate } from "./wording";
import type { ServiceGuide } from "../declare/serviceGuide";
import { normalizeText } from "../text/normalize";
import type { GuideRow, GuideText, ReadGuide } from "../model/guideEntries";
import { listedGuide } from "./listed";

export interface GuideFault {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly kind: "code" | "name";
  /** Picks the sentence. */
  readonly template: GuideTemplate;
  readonly words: Readonly<Record<string, string>>;
  /** The judged cell first; never empty. */
  readonly at: readonly GuideText[];
}

export function guideFaults(spec: ServiceGuide, guide: ReadGuide): readonly GuideFault[] {
  return [...incomplete(spec, guide), ...misplaced(spec, guide), ...twice(guide), ...otherNames(spec, guide)];
}

const said = (row: GuideRow): string => [row.code, row.name].flatMap((one) => one?.text ?? []).join(" ");
const cellsOf = (row: GuideRow): readonly GuideText[] => [row.code, row.name].filter((one) => one !== null);
const headOf = ({ levels }: ServiceGuide, level: number): string => levels[level - 1]?.head ?? "";

/** Rows without a code or a name, and codes that are none. */
function incomplete(spec: ServiceGuide, { rows }: ReadGuide): readonly GuideFault[] {
  return rows.flatMap((row): readonly GuideFault[] => {
    const fault = (template: GuideTemplate): readonly GuideFault[] => [
      {
        rule: "guide.complete",
        severity: "warning",
        kind: row.name === null ? "name" : "code",
        template,
        words: { row: said(row), levels: spec.levels.map(({ characters }) => characters).join("、") },
        at: [...cellsOf(row), ...row.above.flatMap((one) => one ?? [])],
      },
    ];
    if (row.code === null) return fault("guideNoCode");
    if (row.key === "") return fault("guideNotACode");
    return row.name === null ? fault("guideNoName") : [];
  });
}

/** A code whose length is another level's than that of its column, and one that does not belong below the code above it. */
function misplaced(spec: ServiceGuide, { rows }: ReadGuide): readonly GuideFault[] {
  const faults: GuideFault[] = [];
  let heading: string | null = null;
  let open: (string | null)[] = [];
  for (const row of rows.filter(({ key, name }) => key !== "" && name !== null)) {
    if (row.heading !== heading) open = [];
    heading = row.heading;
    const own = spec.levels.findIndex(({ characters }) => characters === row.key.length) + 1;
    if (own !== row.level)
      faults.push({
        rule: "guide.level",
        severity: "warning",
        kind: "code",
        template: own === 0 ? "guideLength" : "guideLevel",
        words: {
          row: said(row),
          column: headOf(spec, row.level),
          own: headOf(spec, own),
          levels: spec.levels.map(({ characters }) => characters).join("、"),
        },
        at: cellsOf(row),
      });
    else faults.push(...outOfPlace(spec, row, open));
    open = opened(spec, row, open);
  }
  return faults;
}

function outOfPlace(spec: ServiceGuide, row: GuideRow, open: readonly (string | null)[]): readonly GuideFault[] {
  const parent = row.level - 1;
  // A row that names what it belongs to itself needs no other row for it.
  if (parent === 0 || row.above[parent - 1]) return [];
  const expected = row.key.slice(0, spec.levels[parent - 1]?.characters ?? 0);
  const found = open[parent - 1] ?? "";
  if (found === expected) return [];
  const words = { row: said(row), column: headOf(spec, row.level), parent: headOf(spec, parent), expected, found };
  return [
    {
      rule: "guide.parent",
      severity: "warning",
      kind: "code",
      template: found === "" ? "guideNoParent" : "guideParent",
      words,
      at: cellsOf(row),
    },
  ];
}

/** Codes of the levels that the next row may belong to. */
function opened({ levels }: ServiceGuide, row: GuideRow, before: readonly (string | null)[]): (string | null)[] {
  return levels.map((level, index) => {
    if (index + 1 > row.level) return null;
    if (index + 1 === row.level) return row.key;
    return row.above[index] ? row.key.slice(0, level.characters) : (before[index] ?? null);
  });
}

/** One code in two rows of one part of the list. */
function twice({ rows }: ReadGuide): readonly GuideFault[] {
  return groups(
    rows.filter(({ key, name }) => key !== "" && name !== null),
    ({ heading, key }) => `${heading ?? ""}|${key}`,
  ).flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return [];
    const names = [...new Set([first, ...others].map(({ name }) => name?.text ?? ""))];
    const words = {
      code: first.key,
      count: String(others.length + 1),
      names: names.map((name) => `“${name}”`).join("、"),
    };
    return [
      {
        rule: "guide.code-once",
        severity: "warning",
        kind: "code",
        template: names.length === 1 ? "guideTwice" : "guideOfTwo",
        words,
        at: [...others, first].flatMap(cellsOf),
      },
    ];
  });
}

/** Upper levels are the same in all parts of the list; what stands at the lowest level differs from part to part. */
function otherNames(spec: ServiceGuide, guide: ReadGuide): readonly GuideFault[] {
  const upper = listedGuide(spec, guide).entries.flatMap((entry) =>
    entry.kind === "item" && entry.level < spec.levels.length ? [entry] : [],
  );
  const once = new Set(twice(guide).map(({ words }) => words["code"]));
  return groups(upper, ({ code }) => code).flatMap((own): readonly GuideFault[] => {
    const [first] = own;
    const other = own.find(({ name }) => first !== undefined && normalizeText(name) !== normalizeText(first.name));
    if (first === undefined || other === undefined || once.has(first.code)) return [];
    const at = guide.rows
      .flatMap((row) => [row.name, ...row.above])
      .filter((one) => one !== null && one.text === other.name)
      .slice(0, 1);
    return [
      {
        rule: "guide.one-name",
        severity: "warning",
        kind: "name",
        template: "guideNames",
        words: { code: first.code, one: first.name, other: other.name },
        at: at.flatMap((one) => one ?? []),
      },
    ];
  });
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const known = found.get(keyOf(item));
    if (known === undefined) found.set(keyOf(item), [item]);
    else known.push(item);
  }
  return [...found.values()];
}
