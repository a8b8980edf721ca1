/** Which cells of a workbook are read: by formulas of cells and of names, and by whatever else its reader tells. */
import type { Formula, ReferencedArea } from "../formula/index";
import { areaOf, isFormulaError, isReference, parseFormula, referencesIn, walk } from "../formula/index";
import { printedAddress } from "../model/address";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Area } from "../model/workbookPlan";

/** Something that reads a rectangle of a sheet. */
export interface Reader {
  readonly area: Area;
  /** Whether it is a single cell that is read: whoever names one wants that one. */
  readonly isCell: boolean;
  /** 封面!A60, 名称“合计区”; "" for what is no formula. */
  readonly at: string;
  /** With "=". */
  readonly formula: string;
  /** Texts among the cells are passed over, so that the result is the same with and without them. */
  readonly passesTexts: boolean;
}

/** Over cells; in a cell or as an argument of its own they take texts for nothing, in every spreadsheet program. */
const PASSING: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "COUNT", "MAX", "MIN", "PRODUCT"]);

/** By the name of the sheet in lower case. */
export type SheetReaders = ReadonlyMap<string, readonly Reader[]>;

export function readersOf(snapshot: WorkbookSnapshot): SheetReaders {
  const readers = new Map<string, Reader[]>(snapshot.sheets.map(({ name }) => [name.toLowerCase(), []]));
  const add = (sheet: string, reader: Reader): void => void readers.get(sheet.toLowerCase())?.push(reader);
  const addFormula = (formula: string, home: string, at: () => string): void => {
    for (const { area, passesTexts } of readsOf(formula)) {
      const reader = { area, isCell: area.kind === "cell", at: at(), formula, passesTexts };
      if (isAcrossSheets(formula)) for (const { name } of snapshot.sheets) add(name, reader);
      else add(area.sheet ?? home, reader);
    }
  };
  for (const { name, formulas, held = [] } of snapshot.sheets) {
    formulas.forEach((cells, row) =>
      cells.forEach((formula, column) => {
        if (formula !== null) addFormula(formula, name, () => printedAddress({ sheet: name, row, column }));
      }),
    );
    for (const area of held) add(name, { area, isCell: false, at: "", formula: "", passesTexts: true });
  }
  for (const { name, refersTo, sheet = "" } of snapshot.names ?? [])
    addFormula(refersTo.startsWith("=") ? refersTo : `=${refersTo}`, sheet, () => `名称“${name}”`);
  return readers;
}

interface Read {
  readonly area: ReferencedArea;
  readonly passesTexts: boolean;
}

function readsOf(text: string): readonly Read[] {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) return referencesIn(text).map((area) => ({ area, passesTexts: false }));
  const passing = new Set<Formula>();
  const reads: Read[] = [];
  walk(formula, (node) => {
    if (node.kind === "call" && PASSING.has(node.name)) node.args.forEach((argument) => passing.add(argument));
    else if (isReference(node)) reads.push({ area: areaOf(node), passesTexts: passing.has(node) });
  });
  return reads;
}

/** 表1:表13!C6: no formula that is parsed here; whatever it reads it may read on each sheet. */
function isAcrossSheets(formula: string): boolean {
  return /:[^!:()",]+!/.test(formula) && isFormulaError(parseFormula(formula));
}
