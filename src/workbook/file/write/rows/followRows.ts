/** What lies outside a sheet and names its cells follows when rows of it come and go: formulas, names, links, charts, comments, tables. */
import { moveRows } from "../../../../core/formula/moveRows";
import type { RowMove } from "../../../../core/model/rowChanges";
import { cellName, parseCell } from "../../../address";
import type { OfficePackage } from "../../parts/officePackage";
import { relationshipsOf } from "../../parts/relationships";
import type { SheetEntry } from "../../parts/workbookPart";
import { listSheets, listTabs } from "../../parts/workbookPart";
import { cellsOf, writeOutSharedFormulas } from "../../read/sheetCells";
import { childOf, childrenOf, textOf } from "../../xml/element";
import type { XmlElement } from "../../xml/element";
import { movedAreas } from "./moveSheetRows";

/** After the sheet's own part has moved. */
export function followRows(pkg: OfficePackage, workbookPath: string, changed: SheetEntry, move: RowMove): void {
  const follow = (formula: string, home: string): string => moveRows(formula, home, changed.name, move);
  for (const sheet of listSheets(pkg, workbookPath))
    followInSheet(pkg, sheet, (formula) => follow(formula, sheet.name));
  const names = childOf(pkg.read(workbookPath), "definedNames");
  if (names !== undefined)
    followTexts(
      pkg.edit(workbookPath),
      (node) => node.name === "definedName",
      (formula) => follow(formula, ""),
    );
  for (const path of partsBelow(
    pkg,
    listTabs(pkg, workbookPath).flatMap((tab) => tab.path ?? []),
  )) {
    if (/\/charts\/[^/]*\.xml$/i.test(path))
      followTexts(
        pkg.edit(path),
        (node) => /(^|:)f$/.test(node.name),
        (formula) => follow(formula, ""),
      );
  }
  for (const { target, external } of relationshipsOf(pkg, changed.path))
    if (!external && pkg.has(target)) moveHanging(pkg, target, move);
}

function followInSheet(pkg: OfficePackage, { path }: SheetEntry, follow: (formula: string) => string): void {
  const cells = cellsOf(pkg.read(path), path);
  const touched = cells.filter(({ formula }) => formula !== null && follow(formula) !== formula);
  if (touched.length > 0) {
    pkg.edit(path);
    // A shared formula means the same in all of its cells, and these do not all follow alike.
    writeOutSharedFormulas(cells, () => true);
    for (const { element, formula } of touched) {
      const holder = childOf(element, "f");
      if (holder !== undefined && formula !== null) holder.children = [follow(formula).slice(1)];
    }
  }
  for (const child of childrenOf(pkg.read(path))) {
    if (child.name === "sheetData" || !mentions(child, follow)) continue;
    pkg.edit(path);
    followTexts(child, isFormula, follow);
    for (const link of child.name === "hyperlinks" ? childrenOf(child) : []) {
      const location = link.attributes["location"];
      if (location !== undefined) link.attributes["location"] = follow(location);
    }
  }
}

/** formula, formula1, formula2 of conditions and validations, xm:f of those of newer programs. */
function isFormula(node: XmlElement): boolean {
  return /(^|:)(?:formula[12]?|f)$/.test(node.name);
}

function mentions(parent: XmlElement, follow: (formula: string) => string): boolean {
  const location = parent.attributes["location"];
  if (location !== undefined && follow(location) !== location) return true;
  if (isFormula(parent) && follow(textOf(parent)) !== textOf(parent)) return true;
  return childrenOf(parent).some((child) => mentions(child, follow));
}

function followTexts(
  parent: XmlElement,
  isText: (node: XmlElement) => boolean,
  follow: (formula: string) => string,
): void {
  const text = textOf(parent);
  if (isText(parent) && text !== "") parent.children = [follow(text)];
  for (const child of childrenOf(parent)) followTexts(child, isText, follow);
}

/** Drawings, their charts, and whatever else hangs on these parts. */
function partsBelow(pkg: OfficePackage, roots: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>(roots);
  for (const path of found)
    for (const { target, external } of relationshipsOf(pkg, path))
      if (!external && pkg.has(target)) found.add(pkg.nameOf(target));
  return found;
}

/** Parts of the changed sheet itself: they say which of its rows they hang on. */
function moveHanging(pkg: OfficePackage, path: string, move: RowMove): void {
  if (/\.vml$/i.test(path)) moveNotes(pkg, path, move);
  else if (/comments/i.test(path)) moveComments(pkg.edit(path), move);
  else if (/\/tables\//i.test(path)) moveTable(pkg.edit(path), move);
  else if (/\/drawings\//i.test(path)) moveAnchors(pkg.edit(path), move);
}

/** Comments and threaded comments; one whose row is gone goes with it. */
function moveComments(parent: XmlElement, move: RowMove): void {
  parent.children = parent.children.filter((child) => {
    if (typeof child === "string" || !/(^|:)(?:comment|threadedComment)$/.test(child.name)) return true;
    const at = parseCell(child.attributes["ref"] ?? "");
    const to = at && move.to(at.row);
    if (at && to !== null) child.attributes["ref"] = cellName(to, at.column);
    return at === null || to !== null;
  });
  for (const child of childrenOf(parent)) if (!/omment$/.test(child.name)) moveComments(child, move);
}

function moveTable(part: XmlElement, move: RowMove): void {
  const ref = part.attributes["ref"];
  if (ref !== undefined) part.attributes["ref"] = movedAreas(ref, move) || ref;
  for (const child of childrenOf(part)) moveTable(child, move);
}

/** xdr:row of the corners of pictures and charts, from 0. */
function moveAnchors(parent: XmlElement, move: RowMove): void {
  for (const child of childrenOf(parent)) {
    if (/(^|:)row$/.test(child.name)) child.children = [String(move.span(0, Number(textOf(child)))?.[1] ?? 0)];
    else moveAnchors(child, move);
  }
}

/** Where the boxes of comments stand: no strict XML, so only the numbers are changed. Anchors name left, its offset, top, … */
function moveNotes(pkg: OfficePackage, path: string, move: RowMove): void {
  const row = (text: string): string => String(move.span(0, Number(text))?.[1] ?? 0);
  const moved = pkg
    .text(path)
    .replace(/(<x:Row>\s*)(\d+)/g, (_, before: string, at: string) => before + row(at))
    .replace(
      /(<x:Anchor>)([^<]*)/g,
      (_, before: string, corners: string) =>
        before +
        corners
          .split(",")
          .map((part, index) => (index === 2 || index === 6 ? part.replace(/\d+/, row) : part))
          .join(","),
    );
  pkg.writeText(
    path,
    moved.replace(/^﻿?\s*<\?xml[^>]*\?>\s*/, ""),
    "application/vnd.openxmlformats-officedocument.vmlDrawing",
  );
}
