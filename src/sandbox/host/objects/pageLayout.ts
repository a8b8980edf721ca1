/** Excel.PageLayout and its headers and footers. */
import { isWholeColumns, isWholeRows, parseArea, splitSheetPrefix } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { CallArguments } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import type { HeaderFooter, HeaderFooterScope, PageFields, PageSetup } from "../records/pageSetup";
import { needingPrinter } from "./needingPrinter";
import { areaOf, range, rangeType } from "./range";
import { rangeAreas } from "./rangeAreas";

const page = (sheet: string, host: HostContext): PageSetup => host.records(sheet).page;

function field<Key extends keyof PageFields>(
  key: Key,
  read: (value: CallArguments) => PageFields[Key],
): Property<string> {
  return {
    get: (sheet, host) => page(sheet, host).fields[key],
    set: (sheet, value, host) => {
      page(sheet, host).fields[key] = read(value);
    },
  };
}

const margin = (value: CallArguments): number => {
  if (value.number() < 0) throw invalidArgument(value.location);
  return value.number();
};
const flag = (value: CallArguments): boolean => value.flag();
const text = (value: CallArguments): string => value.text();

/** Percentages of `scale` that Excel offers, and the most pages that a fit may ask for. */
const SCALE = { low: 10, high: 400 };
const PAGES_LIMIT = 32767;

function readZoom(value: CallArguments): Readonly<Record<string, unknown>> {
  const zoom = value.record();
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  const isScale =
    scale === undefined || scale === null || (typeof scale === "number" && scale >= SCALE.low && scale <= SCALE.high);
  const isFit = [horizontalFitToPages, verticalFitToPages].every(
    (pages) =>
      pages === undefined || pages === null || (typeof pages === "number" && pages >= 0 && pages <= PAGES_LIMIT),
  );
  if (!isScale || !isFit) throw invalidArgument(value.location);
  return zoom;
}

const pageLayoutType: HostType<string> = needingPrinter({
  name: "PageLayout",
  properties: {
    Orientation: field("orientation", (value) => value.oneOf(["Portrait", "Landscape"] as const)),
    PaperSize: field("paperSize", text),
    Zoom: field("zoom", readZoom),
    CenterHorizontally: field("centerHorizontally", flag),
    CenterVertically: field("centerVertically", flag),
    BlackAndWhite: field("blackAndWhite", flag),
    DraftMode: field("draftMode", flag),
    FirstPageNumber: field("firstPageNumber", (value) => (value.raw() === "" ? "" : value.integer())),
    PrintComments: field("printComments", text),
    PrintErrors: field("printErrors", text),
    PrintGridlines: field("printGridlines", flag),
    PrintHeadings: field("printHeadings", flag),
    PrintOrder: field("printOrder", text),
    LeftMargin: field("leftMargin", margin),
    RightMargin: field("rightMargin", margin),
    TopMargin: field("topMargin", margin),
    BottomMargin: field("bottomMargin", margin),
    HeaderMargin: field("headerMargin", margin),
    FooterMargin: field("footerMargin", margin),
  },
  navigation: { HeadersFooters: (sheet) => HostObject.of(headersFootersType, sheet) },
  methods: {
    GetPrintArea: (sheet, args, host) => present(printArea(sheet, host), args.location),
    GetPrintAreaOrNullObject: (sheet, _, host) => printArea(sheet, host),
    GetPrintTitleRows: (sheet, args, host) => present(titles(sheet, page(sheet, host).titleRows), args.location),
    GetPrintTitleRowsOrNullObject: (sheet, _, host) => titles(sheet, page(sheet, host).titleRows),
    GetPrintTitleColumns: (sheet, args, host) => present(titles(sheet, page(sheet, host).titleColumns), args.location),
    GetPrintTitleColumnsOrNullObject: (sheet, _, host) => titles(sheet, page(sheet, host).titleColumns),
  },
  writes: {
    SetPrintArea: (sheet, args, host) => {
      page(sheet, host).printAreas = readAreas(args);
    },
    SetPrintTitleRows: (sheet, args, host) => {
      page(sheet, host).titleRows = oneArea(args, isWholeRows);
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      page(sheet, host).titleColumns = oneArea(args, isWholeColumns);
    },
    SetPrintMargins: setMargins,
  },
});

export const pageLayout = (sheet: string): HostObject => HostObject.of(pageLayoutType, sheet);

/** Points per unit of setPrintMargins. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

function setMargins(sheet: string, args: CallArguments, host: HostContext): void {
  const points = UNITS[args.text(0)];
  if (points === undefined) throw invalidArgument(args.location);
  const given = args.record(1);
  for (const name of MARGINS) {
    const value = given[name];
    if (typeof value === "number") page(sheet, host).fields[`${name}Margin`] = value * points;
  }
}

function readAreas(args: CallArguments): readonly Area[] {
  const object = args.object();
  if (object?.is(rangeType)) return [areaOf(object.target, args.location)];
  return args
    .text()
    .split(",")
    .map((part) => {
      const area = parseArea(splitSheetPrefix(part.trim()).rest);
      if (!area) throw invalidArgument(args.location);
      return area;
    });
}

function oneArea(args: CallArguments, isWhole: (area: Area) => boolean): Area {
  const [area, ...others] = readAreas(args);
  if (!area || others.length > 0 || !isWhole(area)) throw invalidArgument(args.location);
  return area;
}

function printArea(sheet: string, host: HostContext): HostObject | typeof NULL_OBJECT {
  const areas = page(sheet, host).printAreas;
  return areas.length > 0 ? rangeAreas(sheet, areas) : NULL_OBJECT;
}

const titles = (sheet: string, area: Area | null): HostObject | typeof NULL_OBJECT =>
  area ? range(sheet, area) : NULL_OBJECT;

function present(object: HostObject | typeof NULL_OBJECT, location: string): HostObject {
  if (object === NULL_OBJECT) throw itemNotFound(location);
  return object;
}

const headersFootersType: HostType<string> = needingPrinter({
  name: "HeaderFooterGroup",
  properties: {
    State: {
      get: (sheet, host) => page(sheet, host).headerFooterState,
      set: (sheet, value, host) => {
        page(sheet, host).headerFooterState = value.oneOf([
          "Default",
          "FirstAndDefault",
          "OddAndEven",
          "FirstOddAndEven",
        ] as const);
      },
    },
    UseSheetMargins: {
      get: (sheet, host) => page(sheet, host).useSheetMargins,
      set: (sheet, value, host) => {
        page(sheet, host).useSheetMargins = value.flag();
      },
    },
    UseSheetScale: {
      get: (sheet, host) => page(sheet, host).useSheetScale,
      set: (sheet, value, host) => {
        page(sheet, host).useSheetScale = value.flag();
      },
    },
  },
  navigation: {
    DefaultForAllPages: (sheet) => headerFooter(sheet, "defaultForAllPages"),
    EvenPages: (sheet) => headerFooter(sheet, "evenPages"),
    FirstPage: (sheet) => headerFooter(sheet, "firstPage"),
    OddPages: (sheet) => headerFooter(sheet, "oddPages"),
  },
});

interface HeaderFooterTarget {
  readonly sheet: string;
  readonly scope: HeaderFooterScope;
}

const headerFooter = (sheet: string, scope: HeaderFooterScope): HostObject =>
  HostObject.of(headerFooterType, { sheet, scope });

function pageText(key: keyof HeaderFooter): Property<HeaderFooterTarget> {
  return {
    get: ({ sheet, scope }, host) => page(sheet, host).headersFooters[scope][key],
    set: ({ sheet, scope }, value, host) => {
      page(sheet, host).headersFooters[scope][key] = value.text();
    },
  };
}

const headerFooterType: HostType<HeaderFooterTarget> = needingPrinter({
  name: "HeaderFooter",
  properties: {
    LeftHeader: pageText("leftHeader"),
    CenterHeader: pageText("centerHeader"),
    RightHeader: pageText("rightHeader"),
    LeftFooter: pageText("leftFooter"),
    CenterFooter: pageText("centerFooter"),
    RightFooter: pageText("rightFooter"),
  },
});
