/**
 * The CJK radicals supplement (U+2E80 to U+2EF3) as the ideographs that they look like: what Chinese text turns into when it is copied
 * out of a PDF. Source: Unicode Character Database 14.0, EquivalentUnifiedIdeograph.txt (the property Equivalent_Unified_Ideograph);
 * normalisation maps only two of the block.
 */

const FIRST = 0x2e80;

/** Sixteen to a line; _ where a radical has no equivalent. */
const EQUIVALENTS: readonly string[] = [
  "_厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣",
  "尢𡯂巳幺彑彐忄心扌攵_旡日月歺母",
  "民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹",
  "纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹",
  "艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑",
  "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠",
  "饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜",
  "龙龜亀龟",
].flatMap((line) => [...line]);

/** Kangxi radicals whose decomposition is the old shape of an ideograph that our texts write in the new one. */
const NEW_SHAPES: Readonly<Record<string, string>> = { "\u2f3e": "户", "\u2fc8": "黄", "\u2fad": "青" };

/** The ideograph that a radical of either block stands for; the character itself where there is none. */
export function unifiedRadical(character: string): string {
  const supplement = EQUIVALENTS[character.charCodeAt(0) - FIRST];
  if (supplement !== undefined) return supplement === "_" ? character : supplement;
  return NEW_SHAPES[character] ?? character.normalize("NFKC");
}
