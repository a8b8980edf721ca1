/** Number formats of cells by the number of their style (xl/styles.xml; built-in codes: ECMA-376 part 1, 18.8.30). */
import type { OfficePackage } from "../parts/officePackage";
import { relationshipTypes, relationshipsOf } from "../parts/relationships";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";

const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  // What a Chinese Excel means by these.
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a style, null for General and for a style that the workbook does not have. */
export type StyleFormatOf = (style: string | undefined) => string | null;

export function readNumberFormats(pkg: OfficePackage, workbookPath: string): StyleFormatOf {
  const path = relationshipsOf(pkg, workbookPath).find((one) => one.type === relationshipTypes.styles)?.target;
  if (path === undefined || !pkg.has(path)) return () => null;
  const styles = pkg.read(path);
  const own = new Map(
    entries(styles, "numFmts").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const codes = entries(styles, "cellXfs").map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    const code = own.get(id) ?? builtIn[id] ?? "";
    return code === "" || /^general$/i.test(code) ? null : code;
  });
  return (style) => codes[Number(style ?? 0)] ?? null;
}

function entries(styles: XmlElement, list: string): readonly XmlElement[] {
  const holder = childOf(styles, list);
  return holder === undefined ? [] : childrenOf(holder);
}
