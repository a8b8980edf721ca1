/** Notes beside tables and texts are for the office, not for the public. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { projectForm, sheetOf } from "../support/performanceSheet";
import { published, sampleFile, withNote } from "./publishing";

const NOTE = "内部草稿：问张三";

async function documentOf(
  change: (book: WorkbookSnapshot) => WorkbookSnapshot,
): Promise<{ readonly text: string; readonly outside: readonly unknown[]; readonly message: string }> {
  const { publication, remarks } = await published(await sampleFile(change));
  const remark = remarks.find(({ code }) => code === "outside");
  return {
    text: JSON.stringify(publication.parts),
    outside: (remark?.cells ?? []).map(({ sheet, address }) => `${sheet}!${address}`),
    message: remark?.message ?? "",
  };
}

const printing = (book: WorkbookSnapshot, name: string, sheet: Partial<SheetSnapshot>): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.map((one) => (one.name === name ? { ...one, ...sheet } : one)),
});

describe("what stands beside", () => {
  it("is nothing in the sample", async () => {
    expect((await documentOf((book) => book)).outside).toEqual([]);
  });

  it.each([
    [2, 7],
    [3, 5],
    [8, 6],
    [1, 9],
  ])("a table is left out and told (row %i, column %i)", async (row, column) => {
    const { text, outside, message } = await documentOf((book) => withNote(book, "表5", row, column, NOTE));
    expect(text).not.toContain(NOTE);
    expect(outside).toEqual([`表5!${String.fromCharCode(65 + column)}${row + 1}`]);
    expect(message).toContain(`公开前请看：${outside[0]}`);
  });

  it("is told where it is hidden and out of print", async () => {
    const { text, outside } = await documentOf((book) =>
      printing(withNote(book, "表5", 2, 7, NOTE), "表5", {
        hiddenColumns: [{ first: 7, last: 7 }],
        printAreas: [{ top: 0, left: 0, bottom: 24, right: 4 }],
      }),
    );
    expect(text).not.toContain(NOTE);
    expect(outside).toEqual(["表5!H3"]);
  });

  it("keeps rows of the form that a print area has not grown to", async () => {
    const whole = await documentOf((book) => book);
    const cut = await documentOf((book) =>
      printing(book, "表6", { printAreas: [{ top: 0, left: 0, bottom: 9, right: 3 }] }),
    );
    expect(cut.text === whole.text).toBe(true);
  });

  it("a text is not joined to its sentence", async () => {
    const whole = await documentOf((book) => book);
    const { text, outside } = await documentOf((book) => withNote(book, "情况说明", 4, 2, NOTE));
    expect(text === whole.text).toBe(true);
    expect(outside).toEqual(["情况说明!C5"]);
  });

  it("a performance form is left out as well", async () => {
    const form = sheetOf(projectForm({ project: "报刊订阅费", life: 160_000, year: 160_000 }), "绩效");
    const right = Math.max(...form.values.map((row) => row.length)) - 1;
    const { text, outside } = await documentOf((book) =>
      withNote(
        { ...book, sheets: [...book.sheets, { ...form, printAreas: [{ top: 0, left: 0, bottom: 60, right }] }] },
        "绩效",
        2,
        right + 2,
        NOTE,
      ),
    );
    expect(text).not.toContain(NOTE);
    expect(text).toContain("报刊订阅费");
    expect(outside).toHaveLength(1);
  });
});
