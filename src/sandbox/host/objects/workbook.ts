/** Excel.Workbook: the root of every object path. */
import type { HostBook } from "../book";
import { invalidPath, invalidSelection } from "../errors";
import type { HostContext } from "../hostContext";
import { NULL_OBJECT } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { application, runtime } from "./application";
import { customXmlParts } from "./customXmlParts";
import { documentProperties } from "./documentProperties";
import { names } from "./names";
import { workbookProtection } from "./protection";
import { range, rangeType } from "./range";
import { worksheets } from "./worksheets";

/** The one workbook; objects that need no target of their own stand for this. */
export const WORKBOOK = null;

export const workbookType: HostType<typeof WORKBOOK> = {
  name: "Workbook",
  properties: {
    Name: { get: (_, host) => host.book.name },
    ReadOnly: { get: (_, host) => host.readOnly },
  },
  navigation: {
    Application: application,
    _Runtime: runtime,
    Worksheets: worksheets,
    Names: names,
    CustomXmlParts: customXmlParts,
    Properties: documentProperties,
    Protection: workbookProtection,
  },
  methods: {
    GetSelectedRange: (_, args, host) => {
      const { sheet, area } = selected(host, args.location);
      return range(sheet, area);
    },
    GetActiveCell: (_, args, host) => {
      const { sheet, area } = selected(host, args.location);
      return range(sheet, { ...area, bottom: area.top, right: area.left });
    },
    _GetObjectByReferenceId: (_, args, host) => kept(host, args.text()),
    _GetRangeForEventByReferenceId: (_, args, host) => {
      const found = eventRange(host, args.text());
      if (found === NULL_OBJECT) throw invalidPath("Workbook._GetRangeForEventByReferenceId");
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, host) => eventRange(host, args.text()),
    _GetReferenceCount: (_, __, host) => host.references.size,
    _RemoveReference: (_, args, host) => forget(host, args.text()),
    _RemoveAllReferences: (_, __, host) => [...host.references.keys()].forEach((id) => forget(host, id)),
  },
};

/**
 * While a chart sheet is active, or another workbook is in front, Excel throws "The current selection is invalid for this operation"
 * (OfficeDev/office-js issues 2444 and 5319; the code is that of issue 399, which quotes the same sentence).
 */
function selected(host: HostContext, location: string): ReturnType<HostBook["selection"]> {
  if (host.noCellActive) throw invalidSelection(location);
  return host.book.selection();
}

function kept(host: HostContext, id: string): HostObject {
  const object = host.references.get(id);
  if (!object) throw invalidPath("Workbook._GetObjectByReferenceId");
  return object;
}

function forget(host: HostContext, id: string): null {
  const object = host.references.get(id);
  if (object?.is(rangeType)) host.liveRanges.delete(object.target);
  host.references.delete(id);
  return null;
}

function eventRange(host: HostContext, id: string): HostObject | typeof NULL_OBJECT {
  const target = host.eventRanges.get(id);
  return target?.area ? range(target.sheet, target.area) : NULL_OBJECT;
}
