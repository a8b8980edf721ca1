/** Located tables → the plan that makes the workbook ours without moving anything, and the account of it. */
import { columnLetters } from "../formula/index";
import { NO_CHOICES } from "../locate/choices";
import type { LocatedWorkbook } from "../locate/locate";
import { isYearStated, statedUnit, statedYear } from "../locate/heads";
import { printedAddress } from "../model/address";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Book, TableMap } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import type { SheetPlan } from "../model/workbookPlan";
import { checkSheet } from "../plan/checkSheet";
import type { IdentityContext } from "../plan/context";
import { layoutMemory } from "../plan/memory";
import { tableNames } from "../plan/names";
import type { PackSpec } from "../declare/pack";
import type { State } from "../state/state";
import { newState, readState, writeState } from "../state/state";
import type { AdoptedTable, Adoption, AdoptionAccount, AdoptionOptions } from "./adoption";
import type { FormulaCell } from "./formulaCells";
import { formulaCells } from "./formulaCells";
import { freeName } from "./freeName";
import type { NewInfo } from "./newInfo";
import { hasInfo, newInfo } from "./newInfo";
import { plannedSheet } from "../formula/scratch";
import { tellIdentities } from "./telling";
import { withColoursOf, withSumsAsFormulas } from "./withoutForm";
import { unrecognised } from "./unrecognised";
import type { VerdictObstacle } from "./verdictsBeside";
import { surroundingOf, verdictsBeside } from "./verdictsBeside";

/** Whether the workbook may be adopted is `adoptionRefusal`'s to say. */
export function planAdoption(located: LocatedWorkbook, options: AdoptionOptions): Adoption {
  const { snapshot, choices } = located;
  const pack = withSumsAsFormulas(located);
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  // Without a form nothing is asked of the unit.
  const info = pack.formless || hasInfo(located) ? null : newInfo(located, freeName(pack.info.sheet, taken));
  const checkName = freeName(pack.checkSheet.sheet, taken);
  const book = info?.book ?? located.book;
  const whole = info ? { ...snapshot, sheets: [...snapshot.sheets, plannedSheet(info.plan)] } : snapshot;
  const telling = tellIdentities(pack, book, whole, checkName);
  const formulas = formulaCells(pack, book, whole, checkName);
  const context: IdentityContext = { pack, tables: book.tables, book, tells: telling.tells };
  const maps = [...book.tables.values()];
  const { updates, uncoloured } = updatedSheets(
    { ...context, pack: withColoursOf(pack) },
    maps,
    snapshot,
    options.formulas ? formulas.cells : [],
  );
  const names = tableNames(maps, pack).map((name) => ({ ...name, keepExisting: true }));
  const year = Number(book.infoText(pack.info.year)) || (statedYear(located) ?? pack.year);
  return {
    plan: {
      sheets: [...(info ? [info.plan] : []), ...updates, checkSheet(context, checkName)],
      names,
      state: writeState({
        ...newState(pack, year),
        ...(choices === NO_CHOICES ? {} : { choices }),
        ...keptFromBefore(readState(snapshot.state)),
        ...layoutMemory(maps),
        adopted: { checkSheet: checkName, infoSheet: info?.plan.name ?? null },
      }),
      activate: null,
    },
    account: accountOf(
      located,
      pack,
      {
        info,
        checkName,
        telling,
        updates,
        uncoloured,
        year,
        names: names.map(({ name }) => name),
        formulas: { ...formulas.account, written: options.formulas ? formulas.cells.length : 0 },
      },
      book,
    ),
  };
}

interface Made {
  readonly info: NewInfo | null;
  readonly checkName: string;
  readonly telling: ReturnType<typeof tellIdentities>;
  readonly updates: readonly SheetPlan[];
  readonly uncoloured: AdoptionAccount["uncoloured"];
  readonly year: number;
  readonly names: readonly string[];
  readonly formulas: AdoptionAccount["formulas"];
}

function accountOf(
  located: LocatedWorkbook,
  pack: PackSpec,
  { info, checkName, telling, updates, uncoloured, year, names, formulas }: Made,
  book: Book,
): AdoptionAccount {
  return {
    pack: pack.id,
    ...(pack.formless ? { formless: true as const } : {}),
    unit: book.infoText(pack.info.unitName) || (statedUnit(located) ?? ""),
    year: pack.formless && !isYearStated(located) ? null : year,
    tables: [...book.tables.values()].map(adoptedTable),
    checkSheet: { sheet: checkName, lines: telling.lines, failing: telling.failing },
    infoSheet: info && { sheet: info.plan.name, filled: info.filled },
    renamed: [
      [pack.info.sheet, info?.plan.name ?? pack.info.sheet],
      [pack.checkSheet.sheet, checkName],
    ].flatMap(([wanted = "", used = ""]) => (wanted === used ? [] : [{ wanted, used }])),
    names,
    conditionalFormats: updates.reduce((sum, sheet) => sum + (sheet.conditionalFormats?.length ?? 0), 0),
    hiddenColumns: updates.flatMap(({ name, verdicts }) =>
      verdicts
        ? [{ sheet: name, columns: `${columnLetters(verdicts.area.left)}:${columnLetters(verdicts.area.right)}` }]
        : [],
    ),
    uncoloured,
    formulas,
    skipped: telling.skipped,
    unrecognised: unrecognised(located),
  };
}

interface Updates {
  readonly updates: readonly SheetPlan[];
  readonly uncoloured: AdoptionAccount["uncoloured"];
}

/** Only what is added: colours with the columns that they read, and formulas where they were asked for. Sheets that get nothing are left out. */
function updatedSheets(
  context: IdentityContext,
  maps: readonly TableMap[],
  snapshot: WorkbookSnapshot,
  formulas: readonly FormulaCell[],
): Updates {
  const surrounding = surroundingOf(snapshot);
  const sheets = snapshot.sheets.map(
    (sheet): { readonly update: SheetPlan | null; readonly obstacle: VerdictObstacle | null } => {
      const { name } = sheet;
      const cells = formulas
        .filter((cell) => cell.sheet === name)
        .map(({ row, column, formula, value }) => ({
          row,
          column,
          content: { kind: "formula" as const, formula, value },
        }));
      const { columns, obstacle } = verdictsBeside(
        context,
        maps.filter((map) => sitesOf(map).some((site) => site.sheet === name)),
        sheet,
        surrounding,
      );
      return {
        update: cells.length === 0 && columns === null ? null : { name, mode: "update", cells, ...columns },
        obstacle,
      };
    },
  );
  return {
    updates: sheets.flatMap(({ update }) => update ?? []),
    uncoloured: sheets.flatMap(({ obstacle }, index) =>
      obstacle ? [uncolouredSheet(snapshot.sheets[index]?.name ?? "", obstacle)] : [],
    ),
  };
}

function uncolouredSheet(sheet: string, obstacle: VerdictObstacle): AdoptionAccount["uncoloured"][number] {
  return obstacle.kind === "reader"
    ? { sheet, at: obstacle.reader.at, formula: obstacle.reader.formula }
    : { sheet, at: printedAddress(obstacle.last), formula: null };
}

function adoptedTable(map: TableMap): AdoptedTable {
  return {
    id: map.table.id,
    shortName: map.table.shortName,
    sheets: [...new Set(sitesOf(map).map((site) => site.sheet))],
  };
}

/** What a workbook remembers and adopting does not change. */
function keptFromBefore(state: State | null): Pick<State, "written"> & Partial<State> {
  const { written = {}, catalogues, explanations, review } = state ?? {};
  return {
    written,
    ...(catalogues ? { catalogues } : {}),
    ...(explanations ? { explanations } : {}),
    ...(review ? { review } : {}),
  };
}
