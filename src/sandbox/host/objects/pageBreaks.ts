/** Excel.PageBreakCollection of a sheet's rows, and Excel.PageBreak; columns have none here. */
import { parseArea, splitSheetPrefix } from "../address";
import type { CallArguments } from "../arguments";
import { invalidArgument } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";
import { needingPrinter } from "./needingPrinter";
import { areaOf, range, rangeType } from "./range";

interface Break {
  readonly sheet: string;
  readonly row: number;
}

const breakType: HostType<Break> = {
  name: "PageBreak",
  properties: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
  methods: { GetCellAfterBreak: ({ sheet, row }) => range(sheet, { top: row, left: 0, bottom: row, right: 0 }) },
};

const breaksType: HostType<string> = needingPrinter({
  name: "PageBreakCollection",
  items: (sheet, host) => host.records(sheet).page.breaks.map((row) => HostObject.of(breakType, { sheet, row })),
  methods: { GetCount: (sheet, _, host) => host.records(sheet).page.breaks.length },
  writes: {
    Add: add,
    RemovePageBreaks: (sheet, _, host) => {
      host.records(sheet).page.breaks = [];
    },
  },
});

export const pageBreaks = (sheet: string): HostObject => HostObject.of(breaksType, sheet);

/** Before the first cell of the range. */
function add(sheet: string, args: CallArguments, host: HostContext): HostObject {
  const object = args.object(0);
  const area = object?.is(rangeType)
    ? areaOf(object.target, args.location)
    : parseArea(splitSheetPrefix(args.text(0)).rest);
  if (!area || area.top === 0) throw invalidArgument(args.location);
  const { page } = host.records(sheet);
  page.breaks = [...new Set([...page.breaks, area.top])].sort((one, other) => one - other);
  return HostObject.of(breakType, { sheet, row: area.top });
}
