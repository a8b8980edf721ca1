/** Office.js takes text as if it were typed; text that must stay text needs a mark when the cell is not formatted as text. */

/** Beginnings that Excel, in Chinese or English, may take for a formula, number, date, amount, percentage or error. */
const typedBeginning =
  /^\s*(?:['=+\-@#(（.,%$￥¥€\d\uFF10-\uFF19]|[〇○零一二三四五六七八九十]+[年月日时点分]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:true|false)\s*$)/i;

/** What to put into `values` or `formulas` so that the cell shows exactly `text`. "@" cells take everything literally. */
export function literalText(text: string, numberFormat: string): string {
  return numberFormat !== "@" && typedBeginning.test(text) ? `'${text}` : text;
}
