/** A sheet deleted as Excel does it: every reference to it becomes #REF!. Names of the workbook that led there go. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export function withoutSheet(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const workbook = text("xl/workbook.xml");
  const index = [...workbook.matchAll(/<sheet [^>]*>/g)].findIndex(([tag]) => tag.includes(` name="${name}"`));
  const kept = workbook
    .replace(new RegExp(`<sheet [^>]* ?name="${name}"[^>]*>`), "")
    .replace(/<definedName ([^>]*)>([^<]*)<\/definedName>/g, (whole: string, attributes: string, target: string) => {
      const own = /localSheetId="(\d+)"/.exec(attributes)?.[1];
      if (target.includes(`'${name}'!`) || Number(own) === index) return "";
      return own !== undefined && Number(own) > index
        ? whole.replace(/localSheetId="\d+"/, `localSheetId="${Number(own) - 1}"`)
        : whole;
    })
    .replace(/activeTab="\d+"/, 'activeTab="0"');
  const reference = new RegExp(`'${name}'!\\$?[A-Z]+\\$?\\d+(?::\\$?[A-Z]+\\$?\\d+)?`, "g");
  const sheets = Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  return zipSync({
    ...parts,
    "xl/workbook.xml": strToU8(kept),
    ...Object.fromEntries(
      sheets.map((path) => [
        path,
        strToU8(
          text(path).replace(/<f>[^<]*<\/f>|<formula>[^<]*<\/formula>/g, (formula) =>
            formula.replace(reference, "#REF!"),
          ),
        ),
      ]),
    ),
  });
}
