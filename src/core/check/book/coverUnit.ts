/** The unit on 封面 against the one that the tables name. A cover that names ours anywhere may name others: whoever issues or manages it. */
import { normalizeText, withoutYear } from "../../text/normalize";
import { isOtherUnit } from "../../text/unitName";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";

/** What stands before a name, and what a title says behind it. */
const LABEL = /^(?:单位名称|部门名称|编制单位|预算单位|单位|部门)[::]/;
const TITLE = /(?:(?:单位|部门)?预算.{0,12}|(?:信息)?公开.{0,8})$/;

/** Null where the tables name no unit or there is no cover. */
export function coverUnit({ check, texts }: BookContext, declared: BookCheckOf<"coverUnit">): BookVerdict {
  const own = normalizeText(check.unit);
  const lines = texts.filter(
    ({ page }) => page.role === "cover" && normalizeText(page.sheet.name) === normalizeText(check.pack.cover.sheet),
  );
  if (own === "" || lines.length === 0) return null;
  const names = lines
    .map((line) => ({ line, name: withoutYear(line.plain).replace(LABEL, "").replace(TITLE, "") }))
    .filter(({ name }) => name !== "");
  if (names.some(({ name }) => name.includes(own))) return [];
  const others = names.filter(({ name }) => isOtherUnit(name, own));
  const [first] = others;
  // Two of them may be anybody; a label of somebody else is not a name.
  if (first === undefined || others.length > 1) return [];
  return [
    textFinding(declared, first.line, {
      template: "bookCoverUnit",
      kind: "name",
      words: { name: first.line.text.trim(), expected: check.unit },
    }),
  ];
}
