/** What was refused when everything else was written. */
import type { Refused } from "../../workbook/port";

const words: Readonly<Record<Refused, string>> = {
  activate: "写好的工作表没有自动显示出来（可能是隐藏的），请自己点开。",
  print: "打印设置没有写上（这台电脑可能没有装打印机），表格和数不受影响；打印前请在“页面布局”中设置纸张和方向。",
};

export function describeRefused(what: readonly Refused[]): string {
  return [...new Set(what)].map((one) => words[one]).join("");
}
