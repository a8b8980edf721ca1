/** The figures and fields of located tables. */
import type { Money } from "../amount/money";
import { WAN } from "../amount/money";
import { addressKey } from "../model/address";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book, Read } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import { blankFormulas } from "./blankFormulas";
import type { Hanging, HangingRoot } from "./hanging";
import { hangingOn, NOTHING_HANGS } from "./hanging";
import type { InfoPlace } from "./info";
import { choiceFault, fieldText, locateInfo, misreadChoices } from "./info";
import type { LocatedTable } from "./locate";
import { misreadCodes } from "./misreadCodes";
import { cellsWithoutAmount, ownAmount } from "./ownAmount";
import { formulaAt, isBlank, textAt, unknownAt, valueAt } from "../model/cellText";

export function createBook(
  pack: PackSpec,
  snapshot: WorkbookSnapshot,
  tables: ReadonlyMap<string, LocatedTable>,
): Book {
  return bookOf(pack, snapshot, new Map([...tables].map(([id, located]) => [id, located.map])));
}

/** The figures that stand where the same rows and columns were found before. */
export function bookOf(pack: PackSpec, snapshot: WorkbookSnapshot, maps: Book["tables"]): Book {
  const info = locateInfo(pack.info, snapshot);
  let hanging: Hanging | undefined;
  return bookWith(
    pack,
    snapshot,
    maps,
    info,
    () =>
      (hanging ??= hangingOn(
        maps,
        snapshot,
        [
          ...cellsWithoutAmount(pack, snapshot, maps, info),
          ...blankFormulas(
            pack,
            snapshot,
            bookWith(pack, snapshot, maps, info, () => NOTHING_HANGS),
          ),
        ],
        misreadCodes(snapshot, maps),
        misreadChoices(pack.info, info),
      )),
  );
}

/** Whether a figure is no amount, or may hang on one that is none, on a code that is not found or on a choice that is none. */
export function lacksAmounts(pack: PackSpec, snapshot: WorkbookSnapshot, maps: Book["tables"]): boolean {
  const info = locateInfo(pack.info, snapshot);
  return (
    misreadCodes(snapshot, maps).length > 0 ||
    misreadChoices(pack.info, info).length > 0 ||
    cellsWithoutAmount(pack, snapshot, maps, info).length > 0 ||
    blankFormulas(
      pack,
      snapshot,
      bookWith(pack, snapshot, maps, info, () => NOTHING_HANGS),
    ).length > 0
  );
}

function bookWith(
  pack: PackSpec,
  snapshot: WorkbookSnapshot,
  maps: Book["tables"],
  info: ReadonlyMap<string, InfoPlace>,
  hanging: () => Hanging,
): Book {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    tables: maps,
    amount(map, row, column) {
      const at = cellAt(map, row, column);
      const sheet = at && sheets.get(at.sheet);
      return at && sheet
        ? readAmount(map.table.id, sheet, at, map.money, hanging)
        : { ok: false, missing: { kind: "column", table: map.table.id, detail: column } };
    },
    isBlank(map, row, column) {
      const at = cellAt(map, row, column);
      const sheet = at && sheets.get(at.sheet);
      return !!sheet && isBlank(valueAt(sheet, at.row, at.column)) && formulaAt(sheet, at.row, at.column) === null;
    },
    text(map, row, column) {
      const at = cellAt(map, row, column);
      const sheet = at && sheets.get(at.sheet);
      return at && sheet ? textAt(sheet, at.row, at.column).trim() : null;
    },
    infoAmount(field) {
      const place = info.get(field);
      return place
        ? readAmount("info", place.sheet, place.address, WAN, hanging)
        : { ok: false, missing: { kind: "field", table: "info", detail: field } };
    },
    infoText(field) {
      const place = info.get(field);
      return place ? fieldText(pack, field, place) : null;
    },
    infoAddress: (field) => info.get(field)?.address ?? null,
    undecided: (field) => {
      const place = info.get(field);
      return place ? choiceFault(pack, field, place) : null;
    },
    hangsOn: (at) => rootOf(hanging, at)?.at ?? null,
  };
}

function readAmount(table: string, sheet: SheetSnapshot, at: CellAddress, money: Money, hanging: () => Hanging): Read {
  const unknown = unknownAt(sheet, at);
  if (unknown)
    return {
      ok: false,
      missing: { kind: unknown.kind === "circular" ? "circular" : "unknown", table, detail: unknown.what ?? "", at },
    };
  const root = formulaAt(sheet, at.row, at.column) === null ? undefined : rootOf(hanging, at);
  return root
    ? { ok: false, missing: { kind: root.kind, table, detail: "", at: root.at } }
    : ownAmount(table, sheet, at, money);
}

/** Nearly always nothing hangs, and every figure is asked for many times: no key is made then. */
function rootOf(hanging: () => Hanging, at: CellAddress): HangingRoot | undefined {
  const known = hanging();
  return known.size === 0 ? undefined : known.get(addressKey(at));
}
