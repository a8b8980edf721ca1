/** Excel.Range: the table of its members; what they do is in the range… files beside this one. */
import { columnCount, formatArea, isWholeColumns, isWholeRows, quoteSheetName, rowCount } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import { invalidReference } from "../errors";
import type { HostContext, RangeTarget } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { format } from "./format";
import { getHyperlink, setHyperlink } from "./hyperlink";
import {
  formulasOf,
  numberFormatsOf,
  textsOf,
  valuesOf,
  valueTypesOf,
  writeCells,
  writeNumberFormats,
} from "./rangeCells";
import {
  clearRange,
  copyFromRange,
  deleteRange,
  insertRange,
  mergeRange,
  selectRange,
  unmergeRange,
} from "./rangeChanges";
import { columnHidden, columnProperties, rowHidden, rowProperties, setColumnHidden, setRowHidden } from "./rangeHidden";
import { relatedRanges } from "./relatedRanges";
import { worksheet } from "./worksheet";

export const rangeType: HostType<RangeTarget> = {
  name: "Range",
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: { get: (target) => rowCount(areaOf(target)) * columnCount(areaOf(target)) },
    ColumnCount: { get: (target) => columnCount(areaOf(target)) },
    ColumnIndex: { get: (target) => areaOf(target).left },
    RowCount: { get: (target) => rowCount(areaOf(target)) },
    RowIndex: { get: (target) => areaOf(target).top },
    IsEntireColumn: { get: (target) => isWholeColumns(areaOf(target)) },
    IsEntireRow: { get: (target) => isWholeRows(areaOf(target)) },
    Values: { get: valuesOf, set: (target, value, host) => writeCells(target, value, host) },
    Formulas: { get: formulasOf, set: (target, value, host) => writeCells(target, value, host) },
    FormulasLocal: { get: formulasOf, set: (target, value, host) => writeCells(target, value, host) },
    Text: { get: textsOf },
    ValueTypes: { get: valueTypesOf },
    NumberFormat: { get: numberFormatsOf, set: writeNumberFormats },
    NumberFormatLocal: { get: numberFormatsOf, set: writeNumberFormats },
    Hyperlink: { get: getHyperlink, set: setHyperlink },
    RowHidden: { get: rowHidden, set: setRowHidden },
    ColumnHidden: { get: columnHidden, set: setColumnHidden },
    Hidden: { get: (target, host) => rowHidden(target, host) === true || columnHidden(target, host) === true },
  },
  notByDefault: ["Hyperlink", "FormulasLocal", "NumberFormatLocal", "AddressLocal"],
  navigation: {
    Format: (target) => format(target),
    Worksheet: (target) => worksheet(target.sheet),
    ConditionalFormats: (target) => conditionalFormats(target),
    DataValidation: (target) => dataValidation(target),
  },
  methods: {
    ...relatedRanges,
    Select: selectRange,
    GetRowProperties: rowProperties,
    GetColumnProperties: columnProperties,
    Calculate: async (_, __, host) => host.book.recalculate(),
  },
  writes: {
    Insert: insertRange,
    Delete: deleteRange,
    Clear: clearRange,
    CopyFrom: copyFromRange,
    Merge: mergeRange,
    Unmerge: unmergeRange,
  },
};

/** An area of a sheet as an object for the client. */
export const range = (sheet: string, area: Area): HostObject<RangeTarget> => HostObject.of(rangeType, { sheet, area });

/** Where the range is now; throws InvalidReference when its cells were deleted. */
export function areaOf(target: RangeTarget, location = "Range"): Area {
  if (!target.area) throw invalidReference(location);
  return target.area;
}

function addressOf(target: RangeTarget, host: HostContext): string {
  const sheet = host.requireSheet(target.sheet, "Range.address");
  return `${quoteSheetName(host.book.sheetName(sheet))}!${formatArea(areaOf(target))}`;
}
