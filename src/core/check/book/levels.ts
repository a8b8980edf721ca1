/** Definitions taken from the form of another level: 省直部门 in the text of a county's unit. Only where a definition says whose money it is. */
import type { BookCheckOf } from "../../declare/bookCheck";
import { normalizeText } from "../../text/normalize";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";
import { anyOf } from "../../text/literal";

type Levels = BookCheckOf<"levels">;

export function levels({ check, texts }: BookContext, declared: Levels): BookVerdict {
  const own = levelOf(declared, check.unit);
  const running = texts.filter(isRunning);
  if (own === null || running.length === 0) return null;
  // A unit of a 县级市 may be called either.
  const others = declared.levels.filter((_, index) => index < own || (own === 0 && index > own));
  const words = anyOf(others.flatMap((level) => level.words));
  if (words === "") return [];
  const definition = new RegExp(
    [
      `(${words})(?:预算主管)?(?:部门|单位|机关)(?:\\(单位\\))?(?:及所属(?:预算)?单位)?(?:用|使用|从).{0,8}财政`,
      `指(${words})财政(?:当年)?(?:拨付|安排|拨款)`,
      `[是指](${words})预算(?:主管)?(?:部门|单位)`,
      `与(${words})财政(?:部门)?有经费(?:领拨|拨款)关系`,
      `[是指][^。]{0,40}使用(${words})财政拨款安排`,
    ].join("|"),
  );
  return running.flatMap((text) => {
    const match = definition.exec(text.plain);
    const word = match?.slice(1).find((group) => group !== undefined);
    if (word === undefined) return [];
    return [
      textFinding(declared, text, {
        template: "bookOtherLevel",
        kind: "wording",
        words: { found: word, unit: check.unit, level: declared.levels[own]?.name ?? "" },
      }),
    ];
  });
}

/** Index of the lowest level that the beginning of the name states: 山西省泽州县… is 县. Null where it states none. */
export function levelOf({ levels: all, noSigns }: Levels, unit: string): number | null {
  let rest = normalizeText(unit);
  for (const other of noSigns) rest = rest.split(other).join("");
  const parts = all.map(({ signs }) => `(?:([^驻]{1,6}?)(?:${anyOf(signs)}))?`);
  // 泽州县: 州 belongs to the name, nothing stands between it and 县.
  const name = new RegExp(
    `^${parts.map((part, index) => (index === 0 ? part : part.replace("{1,6}", "{0,6}"))).join("")}`,
  ).exec(rest);
  const stated = all.map((_, index) => name?.[index + 1] !== undefined);
  const lowest = stated.lastIndexOf(true);
  return lowest < 0 ? null : lowest;
}
