/** What may stand nowhere in a pack file, whatever it means: formulas, names that programs give a meaning of their own, texts and numbers beyond any form. */
import { excerpt } from "../text/excerpt";
import { forbiddenCharacter } from "../text/xmlCharacters";
import type { PackFault, Path } from "./fault";
import { each, fault } from "./fault";
import { LONGEST_TEXT, MOST, MOST_ROWS } from "./limits";

/** Those that every object has by itself would be found where nobody has declared them. */
const RESERVED = new Set<string>(["__proto__", ...Object.getOwnPropertyNames(Object.prototype)]);
const ID_KEYS = new Set([
  "id",
  "table",
  "row",
  "column",
  "group",
  "field",
  "nameField",
  "nameColumn",
  "section",
  "block",
  "behind",
]);
const ID = /^[A-Za-z0-9_][\w.-]{0,99}$/;
/** ＝ is what an input method makes of =. */
const FORMULA = /^\s*[=＝]/;

export function plainFaults(value: unknown, path: Path = []): readonly PackFault[] {
  if (typeof value === "string") return textFaults(value, path);
  if (typeof value === "number") return numberFaults(value, path);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return each(value as readonly unknown[], path, plainFaults);
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => [
    ...keyFaults(key, path),
    ...plainFaults(item, [...path, key]),
  ]);
}

function keyFaults(key: string, path: Path): readonly PackFault[] {
  if (RESERVED.has(key)) return [fault([...path, key], `“${key}”不能用作名称`)];
  return key.length > 100 ? [fault(path, `名称“${excerpt(key)}”太长`)] : [];
}

function textFaults(text: string, path: Path): readonly PackFault[] {
  const character = forbiddenCharacter(text);
  if (character !== null) return [fault(path, `有一个工作簿里不能有的字符（${character}）`)];
  if (text.length > LONGEST_TEXT)
    return [fault(path, `有 ${String(text.length)} 个字，最多 ${String(LONGEST_TEXT)} 个`)];
  if (FORMULA.test(text))
    return [fault(path, `“${excerpt(text)}”以等号开头，像公式。表式文件里只写文字和规则，公式由程序按规则写`)];
  if (!isId(path)) return [];
  if (RESERVED.has(text)) return [fault(path, `“${text}”不能用作编号`)];
  return ID.test(text)
    ? []
    : [fault(path, `“${excerpt(text)}”不能用作编号：只能有字母、数字、下划线、点和减号，最多 100 个`)];
}

function isId(path: Path): boolean {
  const key = path.at(-1);
  return typeof key === "string" && ID_KEYS.has(key);
}

function numberFaults(number: number, path: Path): readonly PackFault[] {
  const key = path.at(-1);
  const most = typeof key === "string" && Object.hasOwn(MOST_ROWS, key) ? (MOST_ROWS[key] ?? MOST) : MOST;
  return Number.isFinite(number) && Math.abs(number) <= most
    ? []
    : [fault(path, `${String(number)} 太大，最多 ${String(most)}`)];
}
