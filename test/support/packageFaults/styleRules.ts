/** Numbers by which formats refer to fonts, fills, borders, number formats and each other. */
import type { OpenedPackage } from "./openedPackage";
import { repeated } from "./partRules";
import type { Node } from "./xml";
import { childOf, childrenOf } from "./xml";

/** Below it are formats that every program knows by number (18.8.30). */
const FIRST_CUSTOM_FORMAT = 164;

export interface StyleCounts {
  readonly formats: number;
  readonly differential: number;
}

/** How many formats cells may name; one where there are no styles. */
export function styleCounts(pkg: OpenedPackage): StyleCounts {
  const styles = pkg.ofWorkbook("styles") ?? undefined;
  const count = (list: string): number => childrenOf(childOf(styles, list)).length;
  return { formats: Math.max(1, count("cellXfs")), differential: count("dxfs") };
}

export function styleFaults(pkg: OpenedPackage): readonly string[] {
  const styles = pkg.ofWorkbook("styles");
  if (styles === null) return [];
  const list = (name: string): readonly Node[] => childrenOf(childOf(styles, name));
  const numbers = list("numFmts").map(({ attributes }) => attributes.get("numFmtId") ?? "");
  const formats = (["cellStyleXfs", "cellXfs"] as const).flatMap((name) =>
    list(name).flatMap((xf, index) => formatFaults(xf, `${name} ${index}`)),
  );
  return [...formats, ...repeated(numbers).map((number) => `two number formats ${number}`)];

  function formatFaults({ attributes }: Node, where: string): readonly string[] {
    const lists = {
      fontId: "fonts",
      fillId: "fills",
      borderId: "borders",
      ...(where.startsWith("cellXfs") ? { xfId: "cellStyleXfs" } : {}),
    };
    const outside = Object.entries(lists).flatMap(([key, name]) => {
      const number = attributes.get(key);
      // Excel takes 0 for what is not there; any other number makes it repair the file.
      return number === undefined || Number(number) < Math.max(1, list(name).length)
        ? []
        : [`${where}: ${key} ${number} of ${list(name).length} ${name}`];
    });
    const number = attributes.get("numFmtId") ?? "0";
    const unknown = Number(number) >= FIRST_CUSTOM_FORMAT && !numbers.includes(number);
    return unknown ? [...outside, `${where}: unknown number format ${number}`] : outside;
  }
}
