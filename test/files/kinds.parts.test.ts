/** Order of elements among unknown siblings, content types, names of parts, entries of the archive: one small file of each kind. */
import { strFromU8, unzipSync, zipSync } from "fflate";
import { run, Workspace } from "../cli/workspace";
import { readStateOf } from "./readState";
import type { SmallParts } from "../support/smallPackage";
import { asParts, changed, packed, PARTS, smallParts } from "../support/smallPackage";
import { adoptInto, disclosure, OtherPrograms, testOtherPrograms, writeInto } from "./kinds";

const programs = new OtherPrograms();
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const X15 = 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"';
/** As Excel since 2013 writes it: where the file was saved. */
const ABSOLUTE_PATH = `<mc:AlternateContent ${MC} ${X15}><mc:Choice Requires="x15"><x15ac:absPath url="C:\\预算\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>`;
const NAMES = '<definedNames><definedName name="合计">收支表!$B$4</definedName></definedNames>';
const withoutNames = changed(smallParts, PARTS.workbook, NAMES, "");

/** Both kinds of file, each changed alike. */
async function both(
  name: string,
  change: (parts: SmallParts) => SmallParts,
  small: SmallParts = smallParts,
): Promise<void> {
  programs.add(`${name}: plan`, await writeInto(packed(change(small))));
  programs.add(`${name}: adopt`, await adoptInto(packed(change(await disclosure()))));
}

test("mc:AlternateContent behind workbookPr, and no names", () =>
  both(
    "absPath",
    (parts) => changed(parts, PARTS.workbook, "<workbookPr/>", `<workbookPr/>${ABSOLUTE_PATH}`),
    withoutNames,
  ));

test("an unknown element behind the sheet's data, and nothing that must stand before it", async () => {
  const unknown = `<mc:AlternateContent ${MC}><mc:Fallback/></mc:AlternateContent>`;
  const file = changed(
    changed(smallParts, PARTS.second, "</sheetData>", `</sheetData>${unknown}`),
    PARTS.second,
    "<sheetData>",
    `${unknown}<sheetData>`,
  );
  const hidden = changed(
    changed(file, PARTS.workbook, 'sheetId="1"', 'sheetId="1" state="hidden"'),
    PARTS.workbook,
    'activeTab="0"',
    'activeTab="1"',
  );
  programs.add("unknown in a sheet", await writeInto(packed(changed(hidden, PARTS.sheet, ' tabSelected="1"', ""))));
});

describe("content types", () => {
  const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  test("xml is by default a workbook", () =>
    both("default workbook", (parts) => {
      const listed = changed(
        parts,
        PARTS.types,
        `<Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/>`,
        "",
      );
      return changed(
        listed,
        PARTS.types,
        'Extension="xml" ContentType="application/xml"',
        `Extension="xml" ContentType="${workbookType}"`,
      );
    }));

  test("xml has no default", () =>
    both("no default", (parts) =>
      changed(parts, PARTS.types, '<Default Extension="xml" ContentType="application/xml"/>', ""),
    ));

  test.each([
    ["xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ["xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
    ["xltm", "application/vnd.ms-excel.template.macroEnabled.main+xml"],
  ])(".%s is refused with its name, or never written as .xlsx with its own type", async (ending, type) => {
    const work = new Workspace();
    try {
      const from = work.write(`公开表.${ending}`, packed(changed(await disclosure(), PARTS.types, workbookType, type)));
      const { code, err } = await run("adopt", from, "--out", work.path("接管.xlsx"));
      if (code === 2) {
        expect([from, work.path("接管.xlsx")].some((path) => err.startsWith(path))).toBe(true);
        expect(err).not.toContain("意外");
        expect(work.files()).toEqual([`公开表.${ending}`]);
      } else
        expect(strFromU8(unzipSync(work.read("接管.xlsx"))[PARTS.types] ?? new Uint8Array())).toContain(workbookType);
    } finally {
      work.remove();
    }
  });
});

describe("names of parts", () => {
  const renamed = (parts: SmallParts, names: Readonly<Record<string, string>>): SmallParts =>
    Object.fromEntries(Object.entries(parts).map(([path, part]) => [names[path] ?? path, part]));
  const renamedInText = (parts: SmallParts, path: string): SmallParts =>
    changed(parts, path, "worksheets/sheet1.xml", "worksheets/Sheet1.xml");

  test("relationships in another case than the parts", () =>
    both("case of relationships", (parts) => renamedInText(parts, PARTS.workbookRelationships)));

  test("content types in another case than the parts", () =>
    both("case of types", (parts) => renamedInText(parts, PARTS.types)));

  test("parts in capitals, the next of which must not take the name of one in small letters", () =>
    both("capitals", (parts) => {
      const texts = renamedInText(renamedInText(parts, PARTS.workbookRelationships), PARTS.types);
      return renamed(texts, {
        [PARTS.sheet]: "xl/worksheets/Sheet1.xml",
        "xl/worksheets/_rels/sheet1.xml.rels": "xl/worksheets/_rels/Sheet1.xml.rels",
      });
    }));

  test("styles and shared strings by another case: no second part of them", async () => {
    const parts = ["styles.xml", "sharedStrings.xml"].reduce(
      (known, name) => changed(known, PARTS.workbookRelationships, `"${name}"`, `"${name.toUpperCase()}"`),
      smallParts as SmallParts,
    );
    // Not shown to other programs: some find neither before, and both once we have spelt the targets as the parts.
    const { after, snapshot } = await writeInto(packed(parts));
    expect(
      Object.keys(unzipSync(after))
        .filter((name) => /styles|strings/i.test(name))
        .sort(),
    ).toEqual(["xl/sharedStrings.xml", "xl/styles.xml"]);
    expect(snapshot.sheets[0]?.values[1]).toEqual(["科目", "金额"]);
  });
});

test("an empty entry that says it is deflated", async () => {
  const parts = changed(
    { ...smallParts, "docProps/thumbnail.wmf": new Uint8Array() },
    PARTS.types,
    "<Default",
    '<Default Extension="wmf" ContentType="image/x-wmf"/><Default',
  );
  const bytes = zipSync(
    Object.fromEntries(
      [...asParts(parts)].map(([path, part]) => [path, [part, { level: part.length === 0 ? 0 : 6 }] as const]),
    ),
  );
  // Other programs say method 8 of nothing at all.
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    const header = strFromU8(bytes.subarray(at, at + 4), true);
    const [method, name] = header === "PK\u0003\u0004" ? [8, 30] : header === "PK\u0001\u0002" ? [10, 46] : [0, 0];
    if (name > 0 && strFromU8(bytes.subarray(at + name, at + name + 22), true) === "docProps/thumbnail.wmf")
      bytes[at + method] = 8;
  }
  const { after } = programs.add("empty entry", await writeInto(bytes));
  expect(unzipSync(after)["docProps/thumbnail.wmf"]).toHaveLength(0);
});

test("the state is read again, whatever the types say", async () => {
  const { after } = await writeInto(
    packed(changed(smallParts, PARTS.types, '<Default Extension="xml" ContentType="application/xml"/>', "")),
  );
  expect(await readStateOf(after)).toContain("状态 & <标记>");
});

testOtherPrograms(programs);
