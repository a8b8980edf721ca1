/** The rows of a block that are 科目: told by their codes, in one column or in one for each level, or by names that the catalogue knows. */
import type { PrintedRow } from "../locate/printedRows";
import { readCodes } from "../locate/splitCodes";
import { relinkTree, treeRows } from "../locate/treeRows";
import type { RowPlace } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import type { BlockSpec, TreeGroup } from "../declare/table";
import { comparableName, normalizeText } from "../text/normalize";
import { treeGroup } from "./ids";
import { meantCodes, misprinted } from "./misprinted";
import { isListOfUnits } from "./sections";

/** Lengths of the codes of 类, 款 and 项. */
export const FUNCTION_LEVELS = [3, 5, 7];
const ECONOMIC_LEVELS = [3, 5];
/** 收入, 功能, 部门经济, 政府经济: 401 县水利局 is the code of a unit. */
const CLASSIFIED = /^[1235]\d{2}(?:\d{2}){0,3}$/;

export interface Coded {
  readonly tree: TreeGroup;
  readonly coded: readonly RowPlace[];
}

/** Null where neither codes nor names tell. `all`: the body rows as printed. */
export function codedRows(base: PackSpec, table: string, spec: BlockSpec, all: readonly PrintedRow[]): Coded | null {
  return byCodes(base, table, spec, all) ?? byNames(base, table, spec, all);
}

function treeOf(table: string, block: string, isEconomic: boolean): TreeGroup {
  return {
    kind: "tree",
    id: treeGroup(table, block),
    catalogue: isEconomic ? "economic" : "function",
    levels: isEconomic ? ECONOMIC_LEVELS : FUNCTION_LEVELS,
  };
}

/** Of a row whose upper parts stand in the rows above it the parts together are the code; one that is misprinted is what its name and place say. */
function byCodes(base: PackSpec, table: string, spec: BlockSpec, all: readonly PrintedRow[]): Coded | null {
  const read = readCodes(treeOf(table, spec.id, false), all).flatMap(({ code, printed }) =>
    code === null ? [] : [{ code, printed }],
  );
  const coded = read.filter(({ code, printed }) => CLASSIFIED.test(code) && !isUnit(base, code, printed.name));
  const kinds = [...new Set(coded.map(({ code }) => code.slice(0, 1)))].map((digit) =>
    coded.filter(({ code }) => code.startsWith(digit)),
  );
  const [most = []] = kinds.sort((a, b) => b.length - a.length);
  const digit = most[0]?.code.slice(0, 1);
  if (digit === undefined) return null;
  const tree = treeOf(table, spec.id, /[35]/.test(digit));
  const catalogue = base.catalogues[tree.catalogue];
  const likely = read.filter(
    ({ code, printed: { name } }) =>
      code.startsWith(digit) &&
      !isUnit(base, code, name) &&
      (CLASSIFIED.test(code) || meantCodes(catalogue, { code, name }).length > 0),
  );
  const codes = likely.map(({ code, printed: { name } }) => ({ code, name, label: name }));
  const meant = isListOfUnits(codes) ? new Map<number, string>() : misprinted(catalogue, tree.levels, codes);
  const kept = likely.map(({ code, printed }, at) => ({ printed, code, meant: meant.get(at) }));
  const own = kept.filter(({ code, meant: right }) => right !== undefined || CLASSIFIED.test(code));
  const rows = treeRows(
    base,
    spec,
    tree,
    own.map(({ printed }) => printed),
  );
  const byRow = new Map(
    own.flatMap(({ printed, meant: right }) => (right === undefined ? [] : [[printed.row, right] as const])),
  );
  const corrections = new Map(
    rows.flatMap(({ key, row }) => (byRow.has(row) ? [[key, byRow.get(row) ?? ""] as const] : [])),
  );
  return { tree, coded: corrections.size === 0 ? rows : relinkTree(tree, rows, corrections) };
}

const UNIT = /(?:局|委|办|院|校|所|站|队|馆|会|厅|室|园|中心|政府|机关|本级|单位)$/;

/** 215 县文化旅游局: no 类 is called so. */
function isUnit({ catalogues }: PackSpec, code: string, name: string): boolean {
  const plain = comparableName(name.trim());
  const isListed = Object.values(catalogues).some(({ entries }) =>
    entries.some((entry) => entry.code === code && comparableName(entry.name) === plain),
  );
  return code.length === 3 && UNIT.test(plain) && !isListed;
}

/** A form may print names only: 工资福利支出, 基本工资. Told by the catalogue where it knows nearly all of them, parents and children; codes that are printed beside them are other codes. */
function byNames(base: PackSpec, table: string, spec: BlockSpec, all: readonly PrintedRow[]): Coded | null {
  if (all.some(({ code }) => code !== "")) return null;
  const printed = all.filter(({ name }) => name !== "" && !/[小合总]计$/.test(normalizeText(name)));
  for (const isEconomic of [true, false]) {
    const tree = treeOf(table, spec.id, isEconomic);
    const coded =
      printed.length < FEWEST_NAMES ? [] : treeRows(base, spec, tree, printed).filter(({ code }) => code !== null);
    if (coded.length >= FEWEST_NAMES && coded.length >= printed.length * NAMES_SHARE && isTree(coded))
      return { tree, coded };
  }
  return null;
}

const FEWEST_NAMES = 3;
const NAMES_SHARE = 0.9;
/** The 类 of a 收支总表 are a list, of which 其他支出 may seem to have 结转下年 under it. */
const CHILDREN_SHARE = 1 / 3;

function isTree(coded: readonly RowPlace[]): boolean {
  const children = coded.filter(({ parent }) => parent !== null).length;
  return children > 0 && children >= coded.length * CHILDREN_SHARE;
}
