/** Pages of text as different hands write them: nothing is accused that is only written otherwise, a wrong figure is. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { packs } from "../../src/packs";
import type { DocumentSheet, Row } from "../support/shanghaiDocument";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { everyKind } from "../support/shanghaiFacts";

type Change = (rows: Row[]) => Row[];

const texts =
  (change: (text: string) => string): Change =>
  (rows) =>
    rows.map((row) => row.map((value) => (typeof value === "string" ? change(value) : value)));
const inOneCell: Change = (rows) => [
  rows[0] ?? [],
  [],
  [
    rows
      .slice(2)
      .map((row) => `    ${String(row[0] ?? "")}`)
      .join("\n"),
  ],
];
const figures = (print: (amount: number) => string): Change =>
  texts((text) => text.replace(/([\d,]+\.\d\d)万元/g, (_, amount: string) => print(Number(amount.replace(/,/g, "")))));

const changes: readonly (readonly [string, Change])[] = [
  ["in one cell", inOneCell],
  ["amounts in whole 万元", figures((amount) => `${Math.round(amount).toLocaleString("en-US")}万元`)],
  ["amounts with one decimal", figures((amount) => `${String(Math.round(amount * 10) / 10)}万元`)],
  ["amounts in 元", figures((amount) => `${String(Math.round(amount * 10_000))}元`)],
  ["no separators", texts((text) => text.replace(/(\d),(\d{3})/g, "$1$2"))],
  ["zero as 0", texts((text) => text.replace(/(?<![\d.])0\.00万元/g, "0万元"))],
  [
    "items as in the blank form",
    texts((text) =>
      text.replace(
        /“.*（类）.*（款）(.*)（项）”([\d.,]+)万元，主要用于相关支出。.*/,
        "“$1”科目$2万元，主要用于相关支出。",
      ),
    ),
  ],
  ["items in another order", (rows) => [...rows.slice(0, 6), ...rows.slice(6).reverse()]],
  ["no word of last year", texts((text) => text.replace(/，与\d+年预算持平，主要原因是[^。；]*/g, ""))],
];

function accused(sheets: readonly DocumentSheet[]): readonly string[] {
  const located = recognise(packs, workbookOf({ sheets }));
  if (!located) throw new Error("not recognised");
  return checkLocated(located)
    .findings.filter((finding) => finding.severity !== "info")
    .map(describeFinding);
}

describe.each(everyKind)("%s", (_, facts) => {
  const document = shanghaiDocument(facts);
  const changed = (change: Change): readonly DocumentSheet[] =>
    document.sheets.map((sheet) =>
      sheet.role === "compilation" || sheet.role === "otherMatters"
        ? { ...sheet, rows: change(sheet.rows.map((row) => [...row])) }
        : sheet,
    );

  test.each(changes)("%s", (__, change) => {
    expect(accused(changed(change))).toEqual([]);
  });

  test("a figure that is another, or alone without its decimals", () => {
    expect(accused(changed(texts((text) => text.replace(/(收入预算)[\d,.]+(万元，其中)/, "$11.23$2"))))).toHaveLength(
      1,
    );
    const whole = accused(changed(texts((text) => text.replace(/(收入预算[\d,]+)\.\d\d(万元，其中)/, "$1$2"))));
    expect(whole).toHaveLength(1);
  });
});
