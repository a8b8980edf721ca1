import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
beforeAll(() => {
  office = startOfficeHost({ sheetName: "表" });
});
afterAll(() => office.dispose());
afterEach(() => {
  office.leaveCellEditMode();
  office.setReadOnly(false);
  office.unprotectSheet("表");
});

/** The error code with which the batch fails, "accepted" when it does not. */
async function outcome(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await office.Excel.run(async (context) => {
      await batch(context.workbook.worksheets.getItem("表"), context);
      await context.sync();
    });
    return "accepted";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const formula = (text: string): Promise<string> =>
  outcome((sheet) => {
    sheet.getRange("H1").formulas = [[text]];
  });

describe("ranges", () => {
  test.each([
    [
      "an array of another size",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
      },
    ],
    [
      "a 1 x 1 array for several cells",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1:B2").values = [[1]];
      },
    ],
    ["no address", (sheet: Excel.Worksheet) => void sheet.getRange("A0:ZZZZ9")],
    ["indexes outside the grid", (sheet: Excel.Worksheet) => void sheet.getRangeByIndexes(0, 16384, 1, 1)],
    [
      "text of 32768 characters",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").values = [["x".repeat(32768)]];
      },
    ],
    [
      "a property that does not exist",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").load("valuess");
      },
    ],
    [
      "a colour that is none",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").format.fill.color = "rot";
      },
    ],
    [
      "an alignment that is none",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center";
      },
    ],
  ])("%s is InvalidArgument", async (_, batch) => {
    expect(await outcome(batch)).toBe("InvalidArgument");
  });

  test("text of 32767 characters is accepted", async () => {
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").values = [["x".repeat(32767)]];
      }),
    ).toBe("accepted");
  });

  test("a range whose cells were deleted is InvalidReference", async () => {
    expect(
      await outcome(async (sheet, context) => {
        const range = sheet.getRange("A100");
        await context.sync();
        sheet.getRange("100:100").delete("Up");
        range.values = [[1]];
      }),
    ).toBe("InvalidReference");
  });
});

describe("formulas", () => {
  test.each([
    "=1+",
    "=SUM(1,",
    "=(1",
    "=1)",
    '="abc',
    "=*1",
    "=1 2",
    "==1",
    "=ROUND(1)",
    "='a!A1",
    `=${"1+".repeat(4096)}1`,
    `="${"x".repeat(256)}"`,
  ])("%.20s is refused", async (text) => {
    expect(await formula(text)).toBe("InvalidArgument");
  });

  test.each([
    "=SUM(1,2)",
    "=IF(A1=1,,2)",
    "=-A1%",
    '=IFERROR(1/0,"x""y")',
    "=NOSUCH(1)",
    "=未定义*2",
    `="${"x".repeat(255)}"`,
  ])("%.20s is accepted", async (text) => {
    expect(await formula(text)).toBe("accepted");
  });

  test("a broken formula in a condition is refused", async () => {
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>";
      }),
    ).toBe("InvalidArgument");
  });
});

describe("sheet names", () => {
  test.each(["", "  ", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "History"])(
    "%p is refused",
    async (name) => {
      expect(await outcome((_, context) => void context.workbook.worksheets.add(name))).toBe("InvalidArgument");
      expect(
        await outcome((sheet) => {
          sheet.name = name;
        }),
      ).toBe("InvalidArgument");
    },
  );

  test("a name in use is refused whatever its case", async () => {
    await outcome((_, context) => void context.workbook.worksheets.add("Data"));
    expect(await outcome((_, context) => void context.workbook.worksheets.add("DATA"))).toBe("ItemAlreadyExists");
    expect(
      await outcome((sheet) => {
        sheet.name = "data";
      }),
    ).toBe("ItemAlreadyExists");
    expect(
      await outcome((sheet) => {
        sheet.name = "表";
      }),
    ).toBe("accepted");
  });

  test("31 characters and inner apostrophes are accepted", async () => {
    expect(await outcome((_, context) => void context.workbook.worksheets.add("x".repeat(31)))).toBe("accepted");
    expect(await outcome((_, context) => void context.workbook.worksheets.add("it's"))).toBe("accepted");
  });
});

test("the last visible sheet can be neither hidden nor deleted", async () => {
  const single = startOfficeHost({ sheetName: "唯一" });
  const attempt = (change: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
    single.Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("唯一"));
      await context.sync();
    });
  await expect(attempt((sheet) => sheet.delete())).rejects.toMatchObject({ code: "InvalidOperation" });
  await expect(
    attempt((sheet) => {
      sheet.visibility = "Hidden";
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
  await single.dispose();
});

describe("what is not there", () => {
  test("getItem fails with ItemNotFound", async () => {
    expect(await outcome((_, context) => context.workbook.worksheets.getItem("无").load("name"))).toBe("ItemNotFound");
    expect(await outcome((_, context) => context.workbook.names.getItem("无").load("name"))).toBe("ItemNotFound");
    expect(await outcome((_, context) => context.workbook.customXmlParts.getItem("无").load("id"))).toBe(
      "ItemNotFound",
    );
  });

  test("reading before load and sync is PropertyNotLoaded, raised by the client", async () => {
    expect(await outcome((sheet) => sheet.getRange("A1").values)).toBe("PropertyNotLoaded");
  });

  test("a member that the host lacks is named", async () => {
    const attempt = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").pivotTables.load("items");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("Worksheet.pivotTables") as string,
    });
    expect(await outcome((sheet) => void sheet.copy("End"))).toBe("NotImplemented");
    expect(await outcome((sheet) => void sheet.getRange("A1").conditionalFormats.add("DataBar"))).toBe(
      "NotImplemented",
    );
    expect(await outcome((sheet) => void sheet.charts.add("Line", sheet.getRange("A1:A2")))).toBe("NotImplemented");
  });
});

describe("names, validations, custom XML", () => {
  test.each(["1a", "A1", "R1C1", "a b", ""])("the name %p is refused", async (name) => {
    expect(await outcome((sheet, context) => void context.workbook.names.add(name, sheet.getRange("A1")))).toBe(
      "InvalidArgument",
    );
  });

  test("a name in use is refused", async () => {
    const add = (name: string): Promise<string> =>
      outcome((sheet, context) => void context.workbook.names.add(name, sheet.getRange("A1")));
    expect(await add("合计区")).toBe("accepted");
    expect(await add("合计区")).toBe("ItemAlreadyExists");
  });

  test.each([
    ["a list over 255 characters", { list: { inCellDropDown: true, source: "项,".repeat(128) } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["two kinds at once", { list: { inCellDropDown: true, source: "是" }, custom: { formula: "=TRUE" } }],
    ["between without an end", { decimal: { formula1: 1, operator: "Between" } }],
  ])("%s is refused as validation", async (_, rule) => {
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
      }),
    ).toBe("InvalidArgument");
  });

  test("a list of 255 characters is accepted", async () => {
    const source = `${"项,".repeat(127)}末`;
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
      }),
    ).toBe("accepted");
  });

  test.each(["", "text", "<a>", "<a></b>", "<a/><b/>", "<a>&</a>"])("%p is no XML", async (xml) => {
    expect(await outcome((_, context) => void context.workbook.customXmlParts.add(xml))).toBe("InvalidArgument");
  });
});

describe("states of the workbook", () => {
  test("a protected sheet refuses locked cells, formats and structure, and takes unlocked cells", async () => {
    await outcome((sheet) => {
      sheet.getRange("B2:B3").format.protection.locked = false;
    });
    expect(await outcome((sheet) => sheet.protection.protect())).toBe("accepted");
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("AccessDenied");
    expect(
      await outcome((sheet) => {
        sheet.getRange("B2:C2").values = [[1, 2]];
      }),
    ).toBe("AccessDenied");
    expect(
      await outcome((sheet) => {
        sheet.getRange("B2:B3").values = [[1], [2]];
      }),
    ).toBe("accepted");
    expect(
      await outcome((sheet) => {
        sheet.getRange("B2").format.fill.color = "#FF0000";
      }),
    ).toBe("AccessDenied");
    expect(await outcome((sheet) => void sheet.getRange("2:2").insert("Down"))).toBe("AccessDenied");
    expect(await outcome((sheet) => sheet.protection.protect())).toBe("AccessDenied");
    expect(await outcome((sheet) => sheet.protection.unprotect())).toBe("accepted");
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("accepted");
  });

  test("options of the protection allow what they name", async () => {
    office.protectSheet("表", { allowFormatCells: true, allowInsertRows: true });
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").format.fill.color = "#FF0000";
      }),
    ).toBe("accepted");
    expect(await outcome((sheet) => void sheet.getRange("50:50").insert("Down"))).toBe("accepted");
    expect(await outcome((sheet) => sheet.getRange("50:50").delete("Up"))).toBe("AccessDenied");
  });

  test("in cell edit mode the whole request is refused and nothing is done", async () => {
    office.enterCellEditMode();
    expect(
      await outcome((sheet) => {
        sheet.getRange("J1").values = [[1]];
      }),
    ).toBe("InvalidOperationInCellEditMode");
    office.leaveCellEditMode();
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange("J1");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[""]]);
  });

  test("a read-only workbook can be read but not written", async () => {
    office.setReadOnly(true);
    expect(await outcome((sheet) => sheet.getRange("A1").load("values"))).toBe("accepted");
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("AccessDenied");
    expect(await outcome((_, context) => void context.workbook.worksheets.add("新"))).toBe("AccessDenied");
  });

  test("actions before the refused one stay carried out, those after it are not", async () => {
    await outcome((sheet) => {
      sheet.getRange("K1").values = [["前"]];
      sheet.getRange("没有!");
      sheet.getRange("K2").values = [["后"]];
    });
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange("K1:K2");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["前"], [""]]);
  });
});

test("a protected structure: sheets can neither come, go, move, hide nor be renamed, and cells can be written", async () => {
  office.protectWorkbook(true);
  try {
    expect(await outcome((_, { workbook }) => workbook.worksheets.add("新"))).toBe("AccessDenied");
    expect(
      await outcome((sheet) => {
        sheet.name = "别的";
      }),
    ).toBe("AccessDenied");
    expect(
      await outcome((sheet) => {
        sheet.visibility = "Hidden";
      }),
    ).toBe("AccessDenied");
    expect(await outcome((sheet) => sheet.delete())).toBe("AccessDenied");
    expect(
      await outcome((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("accepted");
  } finally {
    office.protectWorkbook(false);
  }
});
