/** Excel's rules for the names of sheets. */
import { alreadyExists, invalidArgument } from "../errors";
import type { HostContext } from "../hostContext";

/** Characters of a sheet name. */
export const SHEET_NAME_LIMIT = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

/** Throws InvalidArgument or ItemAlreadyExists; `own` is the sheet that is being renamed. */
export function checkSheetName(host: HostContext, name: string, own: string | null, location: string): void {
  const isReserved = name.toLowerCase() === "history";
  if (
    name.trim() === "" ||
    name.length > SHEET_NAME_LIMIT ||
    FORBIDDEN.test(name) ||
    /^'|'$/.test(name) ||
    isReserved
  ) {
    throw invalidArgument(location);
  }
  const wanted = name.toLowerCase();
  const other = host.book.sheets().find((id) => host.book.sheetName(id).toLowerCase() === wanted);
  if (other !== undefined && other !== own) throw alreadyExists(location);
}

/** "Sheet1", "Sheet2"…: the first that is free. */
export function freeSheetName(host: HostContext): string {
  const taken = new Set(host.book.sheets().map((id) => host.book.sheetName(id).toLowerCase()));
  let number = host.book.sheets().length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
