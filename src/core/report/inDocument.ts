/** The report of a document: every place in it is that of the document, not of the sheet that was made of it. */
import { placeInDocument } from "../model/documentPlaces";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { CheckReport } from "../finding/report";

/** A report is plain data, and whatever has sheet, row and column in it is an address. */
export function inDocument(report: CheckReport, snapshot: WorkbookSnapshot): CheckReport {
  const moved = (address: CellAddress): CellAddress => placeInDocument(address, snapshot);
  const { recognition } = report;
  return {
    ...withAddresses(report, moved),
    recognition: {
      ...recognition,
      tables: recognition.tables.map((table) => ({
        ...table,
        places: table.places.map(({ sheet, headerTop, headerBottom }) => ({
          sheet,
          headerTop: moved({ sheet, row: headerTop, column: 0 }).row,
          headerBottom: moved({ sheet, row: headerBottom, column: 0 }).row,
        })),
      })),
    },
  };
}

function withAddresses<T>(value: T, moved: (address: CellAddress) => CellAddress): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withAddresses(item, moved)) as T;
  if (typeof value !== "object" || value === null) return value;
  if (isAddress(value)) return { ...value, ...moved(value) };
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, withAddresses(item, moved)]),
  ) as T;
}

function isAddress(value: object): value is CellAddress {
  return (
    "sheet" in value &&
    "row" in value &&
    "column" in value &&
    typeof value.sheet === "string" &&
    typeof value.row === "number" &&
    typeof value.column === "number"
  );
}
