/** 科目 as lists print them: a code, or a code and a name in one cell or in two. */
import type { CellValue } from "../model/snapshot";
import { cellText } from "./list";

export interface ListedCode {
  /** Digits, of whatever length; empty where the cell has none. */
  readonly code: string;
  /** Empty where the list prints none. */
  readonly name: string;
  /** The cell as printed, for messages. */
  readonly text: string;
}

/** "2010301", "2010301 行政运行", "[2010301]行政运行", "2010301-行政运行", "<id>##2010301##行政运行"; a name from a column of its own wins. */
export function readCodeText(cell: CellValue | undefined, nameCell?: CellValue): ListedCode {
  const text = cellText(cell);
  const { code, name } = split(text);
  const own = split(cellText(nameCell)).name;
  return { code, name: own === "" ? name : own, text };
}

const CODED = /^[[(［（【]?\s*([0-9０-９]+)\s*[\])］）】]?[\s\-—_:：、.]*(.*)$/s;

/** ="2010301" and '2010301, which exports write so that a code stays a text, and what nobody sees. */
function bare(text: string): string {
  const visible = text.replace(/[\u200B-\u200F\u2060\uFEFF]/g, "").trim();
  return /^=\s*"([^"]*)"$/.exec(visible)?.[1] ?? visible.replace(/^['’‘](?=[0-9０-９])/, "");
}

/** How the system writes an entry itself: its id, the code and the name between double hashes. */
const ENTRY = /^([^#]*)##([^#]*)##([^#]*)$/;
const ID = /^(?:[0-9A-Za-z{}_-]{8,})?$/;

/** The name of an entry written as <id>##1##人员类; any other text as it is. */
export function entryName(text: string): string {
  return ENTRY.exec(text)?.[3]?.trim() ?? text;
}

/** The same for texts of people's own, which may hold double hashes too: only behind what looks like an id. */
export function ownName(text: string): string {
  return ID.test(ENTRY.exec(text)?.[1] ?? "#") ? entryName(text) : text;
}

function split(printed: string): { readonly code: string; readonly name: string } {
  const plain = bare(printed);
  const [, , code = "", name = ""] = ENTRY.exec(plain) ?? [];
  const text = /^[0-9０-９]+$/.test(code.trim()) ? `${code.trim()} ${name}` : plain;
  const match = CODED.exec(text);
  return match === null
    ? { code: "", name: text }
    : { code: (match[1] ?? "").normalize("NFKC"), name: (match[2] ?? "").trim() };
}
