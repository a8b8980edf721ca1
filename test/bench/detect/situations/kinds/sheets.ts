/** What is done to sheets as wholes, to their titles and to what is shown of them. */
import type { CellAddress, CellValue, SheetSnapshot } from "../../../../../src/core/model/snapshot";
import { roundDecimal } from "../../../../../src/core/formula/index";
import { onSheet, recalculated, typedOver } from "../edits";
import type { Ground } from "../ground";
import type { Situation } from "../situation";

function copyOf(ground: Ground, change: (sheet: SheetSnapshot, name: string) => SheetSnapshot): Situation | null {
  const name = ground.sheets()[0];
  const sheet = name === undefined ? undefined : ground.sheet(name);
  if (!sheet) return null;
  const copy = `${sheet.name} (2)`;
  const at = ground.snapshot.sheets.indexOf(sheet) + 1;
  const sheets = [
    ...ground.snapshot.sheets.slice(0, at),
    change({ ...sheet, name: copy }, sheet.name),
    ...ground.snapshot.sheets.slice(at),
  ];
  return { snapshot: { ...ground.snapshot, sheets }, causes: [[]], wrong: [], sheets: [copy], templates: ["copy"] };
}

export function sheetCopied(ground: Ground): Situation | null {
  return copyOf(ground, (sheet) => sheet);
}

/** A copy in which a figure was changed afterwards. */
export function copyChanged(ground: Ground): Situation | null {
  return copyOf(ground, (sheet, name) => {
    const cell = ground.random.pick(ground.filled(name));
    if (!cell) return sheet;
    const { row, column } = cell.address;
    const values = sheet.values.map((line, at): readonly CellValue[] =>
      at === row
        ? line.map((value, over) => (over === column ? roundDecimal(Number(value) + 7, cell.places) : value))
        : line,
    );
    return { ...sheet, values };
  });
}

/** Sheet1, Sheet2 …, as a program exports them. */
export function sheetsRenamed(ground: Ground): Situation | null {
  const names = new Set(ground.sheets());
  const sheets = ground.snapshot.sheets.map((sheet, index) =>
    names.has(sheet.name) ? { ...sheet, name: `Sheet${index + 1}` } : sheet,
  );
  return { snapshot: { ...ground.snapshot, sheets }, causes: [[]], wrong: [] };
}

/** The first cell of a sheet above its figures whose text `fits`. */
function headCell(ground: Ground, fits: (text: string) => boolean): CellAddress | null {
  for (const name of ground.sheets()) {
    const first = Math.min(...ground.amounts(name).map(({ address }) => address.row));
    for (const [row, line] of (ground.sheet(name)?.values ?? []).slice(0, first).entries()) {
      const column = line.findIndex((value) => typeof value === "string" && fits(value));
      if (column >= 0) return { sheet: name, row, column };
    }
  }
  return null;
}

function headed(ground: Ground, fits: (text: string) => boolean, change: (text: string) => string): Situation | null {
  const at = headCell(ground, fits);
  if (!at) return null;
  return {
    snapshot: typedOver(ground.snapshot, [{ address: at, value: change(String(ground.at(at))) }]),
    causes: [[at]],
    wrong: [at],
    sheets: [at.sheet],
  };
}

export function unitNameChanged(ground: Ground): Situation | null {
  const { unitName } = ground.beside;
  return headed(
    ground,
    (text) => text.includes(unitName),
    (text) => text.replace(unitName, "测试县另一个中心"),
  );
}

export function titleOfLastYear(ground: Ground): Situation | null {
  const { year } = ground.beside;
  return headed(
    ground,
    (text) => text.includes(year) && text.endsWith("表"),
    (text) => text.replace(year, String(Number(year) - 1)),
  );
}

export function unitLineChanged(ground: Ground): Situation | null {
  return headed(
    ground,
    (text) => /^单位[:：]万?元$/.test(text),
    (text) => (text.includes("万元") ? text.replace("万元", "元") : text.replace("元", "万元")),
  );
}

export function rowHidden(ground: Ground): Situation | null {
  const [leaf] = ground.allLeaves();
  if (!leaf) return null;
  const hide = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    hiddenRows: [{ first: leaf.row, last: leaf.row }],
  });
  const cells = [...leaf.parts, ...ground.inRow(leaf.sheet, leaf.row).map(({ address }) => address)];
  return { snapshot: onSheet(ground.snapshot, leaf.sheet, hide), causes: [cells], wrong: [], sheets: [leaf.sheet] };
}

/** A figure changed after 情况说明 was written; the formulas have followed, the text has not. */
export function textStale(ground: Ground): Situation | null {
  const [cell] = ground.figures().filter(({ address }) => ground.formula(address) === null);
  if (!cell) return null;
  const value = roundDecimal(ground.figure(cell.address) * 1.5 + 1, cell.places);
  const snapshot = recalculated(typedOver(ground.snapshot, [{ address: cell.address, value }]));
  return { snapshot, causes: [[cell.address]], wrong: [cell.address], templates: ["narrative"] };
}

type Formats = readonly (readonly (string | null)[])[];

function formatted(ground: Ground, cells: readonly CellAddress[], code: string): Situation | null {
  const [first] = cells;
  if (!first) return null;
  const change = (sheet: SheetSnapshot): SheetSnapshot => {
    const own = new Set(cells.map(({ row, column }) => `${row},${column}`));
    const formats: Formats = sheet.values.map((line, row) =>
      line.map((_, column) => (own.has(`${row},${column}`) ? code : (sheet.formats?.[row]?.[column] ?? null))),
    );
    return { ...sheet, formats };
  };
  return {
    snapshot: onSheet(ground.snapshot, first.sheet, change),
    causes: [cells],
    wrong: cells,
    sheets: [first.sheet],
  };
}

export function percentFormat(ground: Ground): Situation | null {
  return formatted(
    ground,
    ground
      .figures()
      .slice(0, 1)
      .map(({ address }) => address),
    "0.00%",
  );
}

export function dateFormat(ground: Ground): Situation | null {
  return formatted(
    ground,
    ground
      .figures()
      .filter(({ address }) => ground.figure(address) >= 1 && ground.figure(address) < 60_000)
      .slice(0, 1)
      .map(({ address }) => address),
    "yyyy/m/d",
  );
}

/** Figures kept in 元 and shown in 万元. */
export function scaledFormat(ground: Ground): Situation | null {
  const sheet = ground.sheets().find((name) => ground.filled(name).every(({ places }) => places === 2));
  if (sheet === undefined) return null;
  const cells = ground.body(sheet);
  const inYuan = typedOver(
    ground.snapshot,
    cells.map((address) => ({ address, value: roundDecimal(ground.figure(address) * 10_000, 0) })),
  );
  return formatted(ground.without(inYuan, new Set()), cells, "0!.0000");
}
