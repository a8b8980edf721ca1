import { pageBreaks, pageOf, scaleFor } from "./paging";

const rows = (count: number, height: number): { readonly height: number }[] =>
  Array.from({ length: count }, () => ({ height }));

describe("pages that we end ourselves", () => {
  it("end before the row that does not fit, the repeated header counted", () => {
    expect(pageBreaks(rows(60, 20), "portrait", 100)).toEqual([34]);
    expect(pageBreaks(rows(80, 20), "portrait", 100, 100)).toEqual([34, 63]);
    expect(pageBreaks(rows(60, 20), "portrait", 50)).toEqual([]);
  });

  it("leave no heading at their foot", () => {
    const lines = rows(60, 20).map((row, index) => ({ ...row, leads: index === 32 || index === 33 }));
    expect(pageBreaks(lines, "portrait", 100)).toEqual([32]);
  });

  it("end where a page is full of what must be kept together", () => {
    expect(
      pageBreaks(
        rows(60, 20).map((row) => ({ ...row, leads: true })),
        "portrait",
        100,
      ),
    ).toEqual([34]);
  });

  it("end around a row that is taller than a page", () => {
    expect(pageBreaks([{ height: 10 }, { height: 2000 }, { height: 10 }], "landscape", 100)).toEqual([1, 2]);
  });

  it("know the page of a row", () => {
    expect([0, 33, 34, 59].map((row) => pageOf(row, [34]))).toEqual([0, 0, 1, 1]);
  });

  it("shrink a wide table and leave a narrow one as it is", () => {
    expect(scaleFor([20, 20], "portrait")).toBe(100);
    expect(scaleFor([40, 40, 40], "portrait")).toBeLessThan(65);
    expect(scaleFor([40, 40, 40], "landscape")).toBeGreaterThan(80);
  });
});
