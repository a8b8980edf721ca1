/** Order and number of children where Excel insists on the schema's sequence (ECMA-376 part 1, 18). */
import type { OpenedPackage } from "./openedPackage";
import type { Node } from "./xml";
import { childrenOf } from "./xml";

const WORKBOOK =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst";
const WORKSHEET =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst";
const STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst";
/** Excel writes a font in this order, and repairs a differential format that has another. */
const FONT = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme";

/** By the name of the parent. Names that only one parent has need not say more. */
const sequences: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    workbook: WORKBOOK,
    worksheet: WORKSHEET,
    styleSheet: STYLES,
    dxf: "font numFmt fill alignment border protection extLst",
    xf: "alignment protection extLst",
    border: "start end left right top bottom diagonal vertical horizontal",
    sheetPr: "tabColor outlinePr pageSetUpPr",
    sheetView: "pane selection pivotSelection extLst",
    headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    row: "c extLst",
    c: "f v is extLst",
    dataValidation: "formula1 formula2",
  }).map(([parent, children]) => [parent, children.split(" ")]),
);
/** In a cell style Excel takes fonts in any order. */
const dxfFont = FONT.split(" ");
/** May stand several times. */
const manyOf = new Set(["conditionalFormatting", "fileRecoveryPr", "selection", "pivotSelection", "c"]);
const counted = new Set([
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "numFmts",
  "mergeCells",
  "dataValidations",
]);
/** A list without an entry is refused. */
const neverEmpty = new Set([
  "cols",
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "cellXfs",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
]);

export function orderFaults(pkg: OpenedPackage): readonly string[] {
  const sheets = pkg
    .tabs()
    .flatMap(({ part, sheet }) => (part === null || sheet === null ? [] : [[part, sheet] as const]));
  const styles = pkg.ofWorkbook("styles");
  const roots = [
    ...(pkg.workbook === null ? [] : [[pkg.workbookPath, pkg.workbook] as const]),
    ...sheets,
    ...(styles === null ? [] : [["styles", styles] as const]),
  ];
  return roots.flatMap(([path, root]) => {
    const found: string[] = [];
    look(root, null, found);
    return found.map((text) => `${path}: ${text}`);
  });
}

/** Appends to `found`: sheets have tens of thousands of elements. */
function look(node: Node, parent: string | null, found: string[]): void {
  if (node.name === "extLst" || node.name === "AlternateContent") return;
  const sequence = node.name === "font" && parent === "dxf" ? dxfFont : sequences.get(node.name);
  if (sequence !== undefined) outOfOrder(node, sequence, found);
  if (counted.has(node.name)) miscounted(node, found);
  if (neverEmpty.has(node.name) && node.children.length === 0) found.push(`${node.name} is empty`);
  for (const child of node.children)
    if (child.children.length > 0 || neverEmpty.has(child.name)) look(child, node.name, found);
}

/** What the sequence does not know (mc:AlternateContent, extensions) may stand anywhere. */
function outOfOrder(node: Node, sequence: readonly string[], found: string[]): void {
  let last = -1;
  let before = "";
  for (const { name } of node.children) {
    const rank = name === before ? last : sequence.indexOf(name);
    if (rank === -1) continue;
    if (rank < last) found.push(`${name} behind ${before} in ${node.name}`);
    else if (rank === last && !manyOf.has(name)) found.push(`two ${name} in ${node.name}`);
    if (rank > last) [last, before] = [rank, name];
  }
}

function miscounted(node: Node, found: string[]): void {
  const said = node.attributes.get("count");
  const known = childrenOf(node).filter(({ name }) => name !== "AlternateContent").length;
  if (said !== undefined && Number(said) !== known) found.push(`${node.name} says ${said}, has ${known}`);
}
