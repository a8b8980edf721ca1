/** Whether the workbook holds one disclosure: of two, neither the texts nor the tables of one say anything about the other. */
import { tableId } from "../formless/ids";
import { readFormlessTable } from "../formless/readTable";
import { tablePlaces } from "../formless/places";
import type { LocatedTable } from "../locate/locate";
import { headOf, printedTitle } from "../locate/heads";
import type { TableHead } from "../locate/sets";
import { areSeveral, setsOf, subjectOf } from "../locate/sets";
import { textAt } from "../model/cellText";
import { normalizeText } from "../text/normalize";
import { printedName, unitNames } from "../locate/unitLine";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { PackSpec } from "../declare/pack";
import type { CheckContext } from "../finding/context";
import type { Finding } from "../finding/finding";

/** Sheets that are named of each. */
const NAMED = 3;

interface Mixture {
  /** The first is the one that was checked, unless all of them were. */
  readonly sets: readonly (readonly LocatedTable[])[];
  readonly isAllChecked: boolean;
  /** Tables of another year of the same unit, as they may be there for comparison. */
  readonly isEarlier: boolean;
}

export function disclosureFindings(context: CheckContext): readonly Finding[] {
  const mixture = mixtureOf(context);
  if (mixture === null) return [];
  const [first = [], ...others] = mixture.sets;
  const done = `${mixture.isAllChecked ? "各套分开核对，没有互相比较" : "只核对了第一套，其余的表没有核对"}${mixture.isEarlier ? "" : "；说明、封面等文字没有与表核对"}`;
  const words = {
    count: String(mixture.sets.length),
    first: described(first),
    others: others.map(described).join("；"),
    done,
  };
  const cells = others.flatMap(([table]) =>
    table
      ? [
          {
            address: table.title ?? { sheet: table.sheet.name, row: 0, column: 0 },
            words: table.sheet.name,
            printed: headOf(table).title,
          },
        ]
      : [],
  );
  const severity = mixture.isEarlier || others.every((other) => isOfDepartment(first, other)) ? "warning" : "error";
  return [
    {
      rule: "workbook.holds-one-disclosure",
      form: "",
      severity,
      kind: "publication",
      template: "severalDisclosures",
      words,
      table: null,
      cells,
      actual: null,
      expected: null,
      difference: null,
    },
  ];
}

/** Another disclosure stands beside the one that the form has read: its tables are left alone. */
export function holdsOthers(context: CheckContext): boolean {
  return mixtureOf(context) !== null;
}

/** Whose the texts are nobody knows: what they say is then held against no table. */
export function isMixed(context: CheckContext): boolean {
  return mixtureOf(context)?.isEarlier === false;
}

const known = new WeakMap<WorkbookSnapshot, WeakMap<CheckContext["located"]["tables"], Mixture | "none">>();

function mixtureOf({ pack, located }: CheckContext): Mixture | null {
  const bySnapshot = known.get(located.snapshot) ?? new WeakMap<CheckContext["located"]["tables"], Mixture | "none">();
  known.set(located.snapshot, bySnapshot);
  const kept = bySnapshot.get(located.tables) ?? findMixture(pack, located) ?? "none";
  bySnapshot.set(located.tables, kept);
  return kept === "none" ? null : kept;
}

function findMixture(pack: PackSpec, { snapshot, tables }: CheckContext["located"]): Mixture | null {
  const read = [...tables.values()];
  const sets = setsOf(read, headOf);
  if (sets.length > 1) return { sets, isAllChecked: true, isEarlier: isEarlier(sets) };
  if (pack.formless) return null;
  const used = new Set(read.flatMap(({ places, copies }) => [...places.map(({ sheet }) => sheet.name), ...copies]));
  const others = snapshot.sheets
    .filter((sheet) => sheet.visible && !used.has(sheet.name))
    .flatMap((sheet) => tablesOn(pack, sheet));
  return areSeveral([read.map(headOf), others.map(headOf)])
    ? { sets: [read, others], isAllChecked: false, isEarlier: isEarlier([read, others]) }
    : null;
}

const read = new WeakMap<SheetSnapshot, readonly LocatedTable[]>();

/** Tables of any form that a disclosure is known by; most sheets are those of the reading before. */
function tablesOn(pack: PackSpec, sheet: SheetSnapshot): readonly LocatedTable[] {
  const found =
    read.get(sheet) ??
    tablePlaces(sheet).flatMap((place, index) =>
      subjectOf(printedTitle(place)) === null ? [] : (readFormlessTable(pack, place, tableId(index))?.located ?? []),
    );
  read.set(sheet, found);
  return found;
}

function isEarlier([first = [], ...others]: Mixture["sets"]): boolean {
  return others.every((set) => areOfOtherYear(first.map(headOf), set.map(headOf)));
}

function areOfOtherYear(first: readonly TableHead[], other: readonly TableHead[]): boolean {
  const [own, years] = [first, other].map((heads) => heads.flatMap(({ year }) => year ?? []));
  const [unit, others] = [first, other].map((heads) => heads.find((head) => head.unit !== "")?.unit);
  return unit === others && years !== undefined && years.length > 0 && !years.some((year) => own?.includes(year));
}

/** Those of a unit of the department: its name begins with the department's, or the department's tables list it. */
function isOfDepartment(department: readonly LocatedTable[], unit: readonly LocatedTable[]): boolean {
  const [whole, part] = [department, unit].map(
    (tables) => tables.map((table) => headOf(table).unit).find((name) => name !== "") ?? "",
  );
  if (whole === undefined || part === undefined || whole === "" || part === "") return false;
  return (
    (part !== whole && part.startsWith(whole)) ||
    department.some(({ sheet, header }) =>
      sheet.values
        .slice(header.bottom + 1)
        .some((row) => row.some((value) => typeof value === "string" && normalizeText(value) === part)),
    )
  );
}

/** 某县水利局，2026年，8 张表（“Sheet1”“Sheet2”“Sheet3”等）. */
function described(tables: readonly LocatedTable[]): string {
  const unit = tables.flatMap((table) =>
    unitNames(table).flatMap(({ at, name }) =>
      name === "" ? [] : [printedName(textAt(table.sheet, at.row, at.column))],
    ),
  )[0];
  const year = tables.flatMap((table) => headOf(table).year ?? [])[0];
  const sheets = [...new Set(tables.map(({ sheet }) => sheet.name.trim()))];
  const named = `${sheets
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join("")}${sheets.length > NAMED ? "等" : ""}`;
  return [
    ...(unit === undefined ? [] : [unit]),
    ...(year === undefined ? [] : [`${year}年`]),
    `${tables.length} 张表（${named}）`,
  ].join("，");
}
