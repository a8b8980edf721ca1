/** Range.hyperlink */
import type { CallArguments } from "../arguments";
import { invalidArgument } from "../errors";
import type { HostContext, RangeTarget } from "../hostContext";
import type { Hyperlink } from "../records/sheetRecords";
import { areaOf } from "./range";

/** Colour of Excel's cell style "Hyperlink". */
const LINK_COLOR = "#0563C1";
/** Characters of a link target and of a screen tip, from Excel's specifications and limits. */
const TARGET_LIMIT = 2083;
const SCREEN_TIP_LIMIT = 255;

/** The link of the first cell; null without one. */
export function getHyperlink(target: RangeTarget, host: HostContext): Readonly<Record<string, unknown>> | null {
  const { top, left } = areaOf(target, "Range.hyperlink");
  const link = host.records(target.sheet).links.at(top, left);
  if (!link) return null;
  const [[text = ""] = []] = host.book.texts(target.sheet, { top, left, bottom: top, right: left });
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.documentReference !== undefined && { documentReference: link.documentReference }),
    screenTip: link.screenTip,
    textToDisplay: text,
  };
}

/** Remembers the link, writes its text into the first cell, and gives the cells the look of links. */
export function setHyperlink(target: RangeTarget, value: CallArguments, host: HostContext): void {
  const area = areaOf(target, value.location);
  host.requireAllowed(target.sheet, "allowInsertHyperlinks", value.location);
  host.requireUnlocked(target.sheet, area, value.location);
  const records = host.records(target.sheet);
  if (!value.has()) {
    records.links.remove(area);
    return;
  }
  const given = value.record();
  const link = readLink(given, value.location);
  records.links.put(area, link);
  const first = { top: area.top, left: area.left, bottom: area.top, right: area.left };
  const [[present = ""] = []] = host.book.values(target.sheet, first);
  const wanted =
    optionalText(given["textToDisplay"], value.location) ??
    (present === "" ? (link.documentReference ?? link.address) : undefined);
  // The same text again is no edit, and Univer would go through all formulas for it.
  if (wanted !== undefined && (wanted !== present || host.book.formulas(target.sheet, first)[0]?.[0] !== null)) {
    host.book.write(target.sheet, first, [[{ kind: "text", value: wanted }]]);
    host.raiseChange({ sheet: target.sheet, area, changeType: "RangeEdited", shiftDirection: "None", details: {} });
  }
  host.book.setStyle(target.sheet, area, { fontColor: LINK_COLOR, underline: "Single" });
}

function readLink(given: Readonly<Record<string, unknown>>, location: string): Hyperlink {
  const address = optionalText(given["address"], location);
  const documentReference = optionalText(given["documentReference"], location);
  const screenTip = optionalText(given["screenTip"], location) ?? "";
  const targetLength = Math.max(address?.length ?? 0, documentReference?.length ?? 0);
  if (targetLength === 0 || targetLength > TARGET_LIMIT || screenTip.length > SCREEN_TIP_LIMIT)
    throw invalidArgument(location);
  return { address, documentReference, screenTip };
}

function optionalText(value: unknown, location: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw invalidArgument(location);
  return value;
}
