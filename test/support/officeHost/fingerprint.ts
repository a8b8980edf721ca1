/** Everything about a workbook that a person could miss afterwards, as lines of text that can be compared. */
import type { OfficeHost } from ".";
import { stateNamespace } from "../../../src/workbook/state";

/** Values, formulas, formats, sizes, names, conditions, validations, links, sheets and what we remember; not which part it is kept in. */
export async function fingerprint({ book, host }: OfficeHost): Promise<readonly string[]> {
  await book.calculated();
  const lines: string[] = [];
  // A sheet that was made again has another id; charts draw cells of other sheets.
  const named = (line: string): string =>
    book.sheets().reduce((text, sheet) => text.replaceAll(sheet, book.sheetName(sheet)), line);
  for (const sheet of book.sheets()) {
    const name = book.sheetName(sheet);
    lines.push(
      `${name} ${book.isHidden(sheet)} ${book.tabColor(sheet)} ${book.showsGridlines(sheet)} ${JSON.stringify(book.frozen(sheet))} ${JSON.stringify(book.merges(sheet))}`,
    );
    lines.push(...recordsOf(host, sheet).map((line) => `${name} ${named(line)}`));
    lines.push(`${name} hidden columns ${hiddenColumns(book, sheet).join(",")}`);
    const area = book.usedArea(sheet, false);
    if (area === null) continue;
    const whole = { top: 0, left: 0, bottom: area.bottom, right: area.right };
    const [values, formulas, formats] = [
      book.values(sheet, whole),
      book.formulas(sheet, whole),
      book.numberFormats(sheet, whole),
    ];
    for (let row = 0; row <= whole.bottom; row += 1) {
      const cells = (values[row] ?? []).map((value, column) =>
        cellText(formulas[row]?.[column] ?? null, value, formats[row]?.[column] ?? "", book.style(sheet, row, column)),
      );
      lines.push(
        `${name} ${row + 1} ${book.rowHeight(sheet, row)} ${book.rowHidden(sheet, row)} ${cells.join("|").replace(/\|+$/, "")}`,
      );
    }
  }
  lines.push(
    ...book
      .definedNames()
      .map(({ name, formula }) => `name ${name} ${formula.replaceAll("'", "")}`)
      .sort(),
  );
  lines.push(
    ...host.context.customXml
      .list()
      .filter(({ namespace }) => namespace === stateNamespace)
      .map(({ xml }) => xml),
  );
  return lines.filter((line) => line.trim() !== "");
}

/** No sheet of ours reaches further, and hidden ones may be blank. */
const COLUMNS = 60;

function hiddenColumns(book: OfficeHost["book"], sheet: string): readonly number[] {
  return Array.from({ length: COLUMNS }, (_, column) => column).filter((column) => book.columnHidden(sheet, column));
}

const PAGES = "page set-up ";

/** Page set-up may be refused, and is told then. */
export function withoutPages(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.includes(PAGES));
}

const plain = JSON.stringify({});

function cellText(formula: string | null, value: unknown, format: string, style: object): string {
  const look = JSON.stringify(style);
  const content = formula === null ? JSON.stringify(value) : formula.replaceAll("'", "");
  const isBlank = (content === '""' || content === undefined) && format === "General" && look === plain;
  return isBlank ? "" : `${content ?? ""} ${format} ${look}`;
}

function recordsOf(host: OfficeHost["host"], sheet: string): readonly string[] {
  const { conditionalFormats, validations, links, page, comments, charts } = host.context.records(sheet);
  const conditions = conditionalFormats
    .list()
    .map(({ id: _, ...rest }) => JSON.stringify(rest).replaceAll("'", ""))
    .sort();
  return [
    ...conditions,
    JSON.stringify(validations).replaceAll("'", ""),
    JSON.stringify(links),
    `${PAGES}${JSON.stringify(page)}`,
    JSON.stringify(comments),
    JSON.stringify(charts.map(({ id: _, ...rest }) => rest)),
  ];
}

/** The first lines that differ, for whoever has to find out why. */
export function firstDifferences(one: readonly string[], other: readonly string[], count = 3): readonly string[] {
  const [left, right] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !right.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !left.has(line)).map((line) => `+ ${line}`),
  ]
    .slice(0, count)
    .map((line) => line.slice(0, 400));
}
