/** One conditional format of a sheet, found and changed by its id. */
import type { ConditionalFormatView } from "../book";
import { itemNotFound } from "../errors";
import type { HostContext } from "../hostContext";
import type { ConditionalFormatPatch } from "../records/conditionalFormats";

export interface FormatTarget {
  readonly sheet: string;
  readonly id: string;
}

export function requireFormat(target: FormatTarget, host: HostContext, location: string): ConditionalFormatView {
  const found = host.records(target.sheet).conditionalFormats.find(target.id);
  if (!found) throw itemNotFound(location);
  return found;
}

export function patch(target: FormatTarget, change: ConditionalFormatPatch, location: string, host: HostContext): void {
  requireFormat(target, host, location);
  host.requireAllowed(target.sheet, "allowFormatCells", location);
  host.records(target.sheet).conditionalFormats.patch(target.id, change);
}
