/** What lies over the cells of sheets, or reads them, and is no formula of a cell or a name (SheetSnapshot.held). */
import { isFormulaError, listReferences, parseFormula } from "../../../core/formula/index";
import type { Area } from "../../../core/model/workbookPlan";
import { maxColumns, maxRows, parseArea } from "../../address";
import type { OfficePackage } from "../parts/officePackage";
import { relationshipsOf } from "../parts/relationships";
import { childrenOf, textOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { columnWidths } from "./columnWidths";

export interface HeldArea {
  readonly sheet: string;
  readonly area: Area;
}

interface Home {
  readonly name: string;
  readonly path: string;
}

/** Of a sheet, as far as its parts can be read: what is damaged there is no reason not to open the file. `sheet` is its part without rows. */
export function heldAreas(
  pkg: OfficePackage,
  home: Home,
  sheet: XmlElement,
  merges: readonly Area[],
): readonly HeldArea[] {
  const own = merges.map((area) => ({ sheet: home.name, area }));
  const parts = [
    () => rulesIn(sheet, home.name),
    ...partsBelow(pkg, home.path).map(
      ({ type, path }) =>
        () =>
          partAreas(readPart(pkg, path), { type, home, sheet }),
    ),
  ];
  return [...own, ...parts.flatMap(orNothing)];
}

/** Sources of pivot tables hang on the workbook. */
export function pivotSources(pkg: OfficePackage, workbookPath: string): readonly HeldArea[] {
  const caches = relationshipsOf(pkg, workbookPath).filter(
    ({ type, target, external }) => type.endsWith("/pivotCacheDefinition") && !external && pkg.has(target),
  );
  return caches.flatMap(({ target }) =>
    orNothing(() =>
      descendants(readPart(pkg, target), "worksheetSource").flatMap(({ attributes }) => {
        const area = parseArea(attributes["ref"] ?? "");
        return area === null ? [] : [{ sheet: attributes["sheet"] ?? "", area }];
      }),
    ),
  );
}

function orNothing<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** Not kept as a tree: it is looked at once. */
function readPart(pkg: OfficePackage, path: string): XmlElement {
  return pkg.readThrough(path, "sheetData", "row", () => undefined);
}

/** Drawings with their charts, tables, pivot tables. */
function partsBelow(
  pkg: OfficePackage,
  sheetPath: string,
): readonly { readonly type: string; readonly path: string }[] {
  const below = (path: string): readonly { readonly type: string; readonly path: string }[] =>
    relationshipsOf(pkg, path).flatMap(({ type, target, external }) => {
      const kind = type.slice(type.lastIndexOf("/") + 1);
      return !external && pkg.has(target) && KINDS.has(kind) ? [{ type: kind, path: target }] : [];
    });
  const first = below(sheetPath);
  return [
    ...first,
    ...first
      .filter(({ type }) => type === "drawing")
      .flatMap(({ path }) => orNothing(() => below(path).filter(({ type }) => CHARTS.has(type)))),
  ];
}

const CHARTS: ReadonlySet<string> = new Set(["chart", "chartEx"]);
const KINDS: ReadonlySet<string> = new Set(["drawing", "table", "pivotTable", ...CHARTS]);

interface Part {
  readonly type: string;
  readonly home: Home;
  readonly sheet: XmlElement;
}

function partAreas(root: XmlElement, { type, home, sheet }: Part): readonly HeldArea[] {
  if (CHARTS.has(type)) return descendants(root, "f").flatMap((formula) => referenced(textOf(formula), home.name, ONE));
  if (type === "drawing")
    return childrenOf(root)
      .flatMap((anchor) => anchorArea(anchor, sheet) ?? [])
      .map((area) => ({ sheet: home.name, area }));
  const ref = type === "table" ? root.attributes["ref"] : descendants(root, "location")[0]?.attributes["ref"];
  const area = parseArea(ref ?? "");
  return area === null ? [] : [{ sheet: home.name, area }];
}

/** Conditions, lists of entries, filters and small charts in cells; those of extensions as well. */
function rulesIn(sheet: XmlElement, home: string): readonly HeldArea[] {
  return childrenOf(sheet).flatMap((child): readonly HeldArea[] => {
    const kind = localName(child);
    if (kind === "conditionalFormatting" || kind === "dataValidation" || kind === "sparkline")
      return ruleAreas(child, home, kind);
    if (kind === "sheetData") return [];
    if (kind === "autoFilter") return areasIn(child.attributes["ref"] ?? "").map((area) => ({ sheet: home, area }));
    return rulesIn(child, home);
  });
}

function ruleAreas(rule: XmlElement, home: string, kind: string): readonly HeldArea[] {
  const places = areasIn([rule.attributes["sqref"] ?? "", ...descendants(rule, "sqref").map(textOf)].join(" "));
  const spread = places.reduce<Spread>(
    (most, { left, right }) => ({ left: Math.min(most.left, left), right: Math.max(most.right, right) }),
    { left: maxColumns, right: 0 },
  );
  const formulas = FORMULAS.flatMap((name) => descendants(rule, name)).flatMap((formula) =>
    referenced(textOf(formula), home, spread),
  );
  // A scale or the ten largest of an area read all of it; a formula says what it reads.
  const isScale =
    kind === "conditionalFormatting" &&
    descendants(rule, "cfRule").some(({ attributes }) => attributes["type"] !== "expression");
  return isScale ? [...formulas, ...places.map((area) => ({ sheet: home, area }))] : formulas;
}

const FORMULAS = ["formula", "formula1", "formula2", "f"];

interface Spread {
  readonly left: number;
  readonly right: number;
}

const ONE: Spread = { left: 0, right: 0 };

/** A rule is said for the first cell of where it holds: without "$" its references move along. */
function referenced(text: string, home: string, { left, right }: Spread): readonly HeldArea[] {
  const formula = parseFormula(`=${text.trim()}`);
  if (isFormulaError(formula)) return [];
  return listReferences(formula).map(({ sheet, ...area }) => ({
    sheet: sheet ?? home,
    area: {
      top: area.top,
      left: area.left,
      bottom: area.bottom,
      right: Math.min(maxColumns - 1, area.right + Math.max(0, right - left)),
    },
  }));
}

function areasIn(list: string): readonly Area[] {
  return list.split(/\s+/).flatMap((name) => (name === "" ? [] : (parseArea(name) ?? [])));
}

/** EMU of a dot of the screen, and dots of a digit of the usual font. */
const DOT = 9525;
const DIGIT = 7;

/** The cells under a picture or chart; where it says its size in EMU, by the widths of the columns. */
function anchorArea(anchor: XmlElement, sheet: XmlElement): Area | null {
  const [from, to, size, at] = ["from", "to", "ext", "pos"].map((name) =>
    childrenOf(anchor).find((child) => localName(child) === name),
  );
  const [start, end] = [cornerOf(from), cornerOf(to)];
  if (start !== null && end !== null)
    return {
      top: start.row,
      left: start.column,
      bottom: Math.max(start.row, end.row),
      right: Math.max(start.column, end.column),
    };
  const width = Number(size?.attributes["cx"] ?? 0);
  if (!(width > 0)) return null;
  const offset = Number(at?.attributes["x"] ?? 0);
  const first = start?.column ?? columnAt(sheet, 0, offset);
  return {
    top: start?.row ?? 0,
    left: first,
    bottom: maxRows - 1,
    right: columnAt(sheet, start?.column ?? 0, offset + width) + 1,
  };
}

function cornerOf(corner: XmlElement | undefined): { readonly row: number; readonly column: number } | null {
  if (corner === undefined) return null;
  const [column, row] = ["col", "row"].map((name) =>
    Number(
      childrenOf(corner)
        .find((child) => localName(child) === name)
        ?.children.join("") ?? NaN,
    ),
  );
  const isOnSheet = (index: number | undefined, limit: number): index is number =>
    Number.isInteger(index) && Number(index) >= 0 && Number(index) < limit;
  return isOnSheet(column, maxColumns) && isOnSheet(row, maxRows) ? { row, column } : null;
}

/** The column that lies so many EMU behind the beginning of another. */
function columnAt(sheet: XmlElement, from: number, distance: number): number {
  const widths = columnWidths(sheet, maxColumns);
  let left = distance / DOT;
  let column = from;
  for (; column < maxColumns - 1 && left > 0; column++) left -= (widths[column] ?? 0) * DIGIT;
  return Math.max(from, column - 1);
}

function descendants(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => (localName(child) === name ? [child] : descendants(child, name)));
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}
