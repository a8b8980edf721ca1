/**
 * Codes as they are printed, in one column or one for each level. Rows of a lower level may repeat the codes above them or leave them
 * out. Where one part is not what it should be and the row's place in the tree leaves no doubt, the code is made out from the place;
 * the check of codes says what is printed.
 */
import { ancestors } from "../declare/lookups";
import type { TreeGroup } from "../declare/table";
import { partLengths } from "./printedRows";
import type { PrintedRow } from "./printedRows";
import type { CodedRow } from "./treeRows";

export function readCodes(group: TreeGroup, printed: readonly PrintedRow[]): readonly CodedRow[] {
  const split = printed.some((row) => row.codes.length > 1);
  const rows = printed.filter((row) => /^\d/.test(row.code) || row.filled);
  if (!split) return rows.map((row) => ({ code: /^\d+$/.test(row.code) ? row.code : null, under: null, printed: row }));
  let path: readonly string[] = [];
  return rows.map((row) => {
    const code = splitCode(group, row.codes, path);
    if (code !== null) path = parts(group, code);
    return { code, under: null, printed: row };
  });
}

/** `path` holds the parts of the row above. Null when the code cannot be made out. */
function splitCode(group: TreeGroup, printed: readonly string[], path: readonly string[]): string | null {
  const lengths = partLengths(group.levels);
  const own = printed.map((part, index) => (part === "" ? (path[index] ?? "") : part));
  const wrong = own.flatMap((part, index) => (isPart(part, lengths[index]) ? [] : [index]));
  if (own.length === 0) return null;
  if (wrong.length === 0) return own.join("");
  const [first = 0] = wrong;
  // Only the last part is the row's own; the parts above it are those of the row under which it stands.
  const fitting =
    wrong.length === 1 &&
    first < own.length - 1 &&
    path.length >= own.length - 1 &&
    own.slice(0, -1).every((part, index) => index === first || part === path[index]);
  return fitting ? [...path.slice(0, own.length - 1), own.at(-1)].join("") : null;
}

function isPart(part: string, length: number | undefined): boolean {
  return /^\d+$/.test(part) && part.length === length;
}

function parts(group: TreeGroup, code: string): readonly string[] {
  const codes = [...ancestors(code, group.levels), code];
  return codes.map((whole, index) => whole.slice(codes[index - 1]?.length ?? 0));
}

/** The part of a printed code that is not what the row's code says; null when all are. */
export function wrongPart(group: TreeGroup, printed: readonly string[], code: string | null): number | null {
  const lengths = partLengths(group.levels);
  if (printed.length <= 1) return code === null || printed[0] === undefined || printed[0] === code ? null : 0;
  const right = code === null ? [] : parts(group, code);
  const at = printed.findIndex(
    (part, index) => part !== "" && (code === null ? !isPart(part, lengths[index]) : part !== right[index]),
  );
  return at < 0 ? null : at;
}
