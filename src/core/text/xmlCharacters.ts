/** Characters that no workbook can hold: XML forbids them, escaped or not. */

/** Controls but tab, line feed and carriage return; halves of a pair without the other; the two that are no characters. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** "U+0007" of the first one, null where there is none. */
export function forbiddenCharacter(text: string): string | null {
  const at = text.search(FORBIDDEN);
  return at < 0 ? null : `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Without them. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** `character`: U+0007. The same wherever a text comes in. */
export function describeForbidden(character: string): string {
  return `文字里有看不见的控制字符 ${character}，工作簿不能存这样的字符，请删去后重新填写`;
}
