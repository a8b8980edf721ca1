/** The other workbooks that a formula draws on: '[上年.xlsx]表1'!A1, 'D:\\预算\\[上年.xlsx]表1'!A1, [1]表1!A1, '上年.xlsx'!名称. */

/**
 * A string, or the workbook and sheet of a reference; what is quoted is taken as a whole, whatever follows, so that nothing is read twice. Brackets of a list's columns, 列表1[金额], are not followed
 * by a sheet and "!".
 */
const PARTS = /"(?:[^"]|"")*(?:"|$)|'((?:[^']|'')*)(?:'(!)?|$)|\[([^[\]]+)\][^[\]'"!,;()+*/&<>=^\s]*!/g;

/** Of a workbook's name. */
const ENDING = /\.xl/i;

const NONE: readonly string[] = [];

/** Names without folders, or the number in the file's list of links; each once. Empty for a formula of this workbook alone. */
export function externalFiles(formula: string): readonly string[] {
  if (!(formula.includes("[") || ENDING.test(formula)) || !formula.includes("!")) return NONE;
  const files = [...formula.matchAll(PARTS)].flatMap(([, quoted, sheet, bare]) => {
    if (bare !== undefined) return [bare];
    if (quoted === undefined || sheet === undefined) return [];
    const bracketed = /\[([^[\]]+)\]/.exec(quoted)?.[1];
    return bracketed ?? /^.+\.xl\w{1,2}$/i.exec(quoted.split(/[\\/]/).at(-1) ?? "")?.[0] ?? [];
  });
  return [...new Set(files)];
}
