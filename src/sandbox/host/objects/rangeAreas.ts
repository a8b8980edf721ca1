/** Excel.RangeAreas as far as it is returned here: where the areas are. */
import { columnCount, formatArea, quoteSheetName, rowCount } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { HostContext } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";
import { range } from "./range";

interface AreasTarget {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

const rangeAreasType: HostType<AreasTarget> = {
  name: "RangeAreas",
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0) },
  },
  navigation: { Areas: (target) => HostObject.of(areasCollectionType, target) },
};

const areasCollectionType: HostType<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => range(sheet, area)),
  methods: { GetCount: ({ areas }) => areas.length },
};

export const rangeAreas = (sheet: string, areas: readonly Area[]): HostObject =>
  HostObject.of(rangeAreasType, { sheet, areas });

function addressOf({ sheet, areas }: AreasTarget, host: HostContext): string {
  const prefix = quoteSheetName(host.book.sheetName(sheet));
  return areas.map((area) => `${prefix}!${formatArea(area)}`).join(",");
}
