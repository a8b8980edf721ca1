/** What public reports say that Excel refuses; the sources stand in the host beside each rule. */
import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
beforeEach(() => void (office = startOfficeHost({ sheetName: "表" })));
afterEach(() => office.dispose());

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** The error code with which the batch fails, "accepted" when it does not. */
async function outcome(work: Work): Promise<string> {
  try {
    await office.Excel.run(async (context) => {
      await work(context.workbook.worksheets.getItem("表"), context);
      await context.sync();
    });
    return "accepted";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

async function active(): Promise<string> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
}

const condition =
  (length: number): Work =>
  (sheet) => {
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = `=A1>${"1".repeat(length - 4)}`;
  };

test("a condition of 255 characters is taken, one of 256 is refused", async () => {
  expect(await outcome(condition(255))).toBe("accepted");
  expect(await outcome(condition(256))).toBe("InvalidArgument");
});

test("XML with a declaration is refused, as a new part and in an old one", async () => {
  const declared = '<?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:a"/>';
  expect(await outcome((_, { workbook }) => void workbook.customXmlParts.add(declared))).toBe("InvalidArgument");
  expect(await outcome((_, { workbook }) => workbook.customXmlParts.add('<a xmlns="urn:a"/>').setXml(declared))).toBe(
    "InvalidArgument",
  );
  expect(
    await outcome((_, { workbook }) =>
      workbook.customXmlParts.add('<a xmlns="urn:a"/>').setXml('<a xmlns="urn:a">1</a>'),
    ),
  ).toBe("accepted");
});

test("a hidden sheet cannot be activated", async () => {
  await outcome((_, { workbook }) => {
    workbook.worksheets.add("藏").visibility = "Hidden";
  });
  expect(await outcome((_, { workbook }) => workbook.worksheets.getItem("藏").activate())).toBe("InvalidOperation");
});

test("a sheet that is added and activated in one batch stays behind; in the next one it comes", async () => {
  expect(await outcome((_, { workbook }) => workbook.worksheets.add("新").activate())).toBe("accepted");
  expect(await active()).toBe("表");
  await outcome((_, { workbook }) => workbook.worksheets.getItem("新").activate());
  expect(await active()).toBe("新");
});

test("there is no active cell on a chart sheet, until a sheet with cells is activated", async () => {
  office.setNoCellActive(true);
  const cell: Work = (_, { workbook }) => workbook.getActiveCell().load("address");
  expect(await outcome(cell)).toBe("InvalidSelection");
  await outcome((sheet) => sheet.activate());
  expect(await outcome(cell)).toBe("accepted");
});

test("without a printer every member of a page fails, with one none does", async () => {
  const works: Work[] = [
    ({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
    },
    ({ pageLayout }) => pageLayout.load("zoom"),
    ({ pageLayout }) => pageLayout.setPrintArea("A1"),
    ({ pageLayout }) => pageLayout.getPrintAreaOrNullObject().load("address"),
    ({ pageLayout }) => {
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
    },
  ];
  for (const work of works) expect(await outcome(work)).toBe("accepted");
  office.setPrinter(false);
  for (const work of works) expect(await outcome(work)).toBe("GeneralException");
});

test("an answer over the limit is refused, although what was written stays; so is a request, which writes nothing", async () => {
  const text = "字".repeat(30_000);
  office.host.limits.answer = 80_000;
  expect(
    await outcome((sheet) => {
      sheet.getRange("A1").values = [[text]];
      sheet.getRange("B1").load("values");
    }),
  ).toBe("accepted");
  expect(
    await outcome((sheet) => {
      sheet.getRange("B1").values = [[7]];
      sheet.getRange("A1").load("values");
    }),
  ).toBe("ResponsePayloadSizeLimitExceeded");
  expect(office.requests.answers.at(-1)).toBeGreaterThan(80_000);
  office.host.limits.request = 80_000;
  expect(
    await outcome((sheet) => {
      sheet.getRange("B1").values = [[text]];
    }),
  ).toBe("RequestPayloadSizeLimitExceeded");
  office.host.limits.answer = 5_000_000;
  const seen = await office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("表").getRange("B1").load("values");
    await context.sync();
    return cell.values as unknown[][];
  });
  expect(seen).toEqual([[7]]);
});

test("as it starts, the host takes 5 MB", () => {
  expect(office.host.limits).toEqual({ request: 5_242_880, answer: 5_242_880 });
});
