/** Lists as CSV that are no longer ones, and lists as workbooks with the damage of workbooks. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { between, oneOf } from "../mutation";
import { BYTE_MUTATIONS } from "./bytes";
import { reencoded } from "./texts";

type Line = readonly string[];

/** The commas inside quotes do not matter here: a mutated list need not be a right one. */
function ofLines(kind: string, change: (lines: readonly Line[], random: Random) => readonly Line[]): Mutation {
  return ofText(kind, (text, random) =>
    change(
      text.split(/\r?\n/).map((line) => line.split(",")),
      random,
    )
      .map((line) => line.join(","))
      .join("\r\n"),
  );
}

function ofText(kind: string, change: (text: string, random: Random) => string): Mutation {
  return {
    kind: `清单：${kind}`,
    needs: "csv",
    apply: (file, random) => new TextEncoder().encode(change(new TextDecoder().decode(file), random)),
  };
}

/** Some cells of some lines. */
function ofCells(kind: string, values: readonly string[]): Mutation {
  return ofLines(kind, (lines, random) => {
    const share = oneOf([2, 20, 200], random);
    return lines.map((line) => line.map((cell) => (random.below(share) === 0 ? oneOf(values, random) : cell)));
  });
}

const AMOUNTS = [
  "1e308",
  "-1e308",
  "1e400",
  "NaN",
  "Infinity",
  "9".repeat(400),
  `0.${"1".repeat(400)}`,
  "1,2,3",
  '"1,234.5"',
  "--1",
  "(5)",
  "￥5",
  "１２",
  "5e-324",
  "0x10",
  "=1+1",
  "5-",
  "99999999999999999999.99",
];
const TEXTS = [
  "=cmd|' /C calc'!A0",
  "+1",
  "@SUM(1)",
  "\u0001",
  "\u202e反",
  "\u200b",
  "(.*.*)*局!",
  "C++",
  "__proto__",
  "constructor",
  "合计",
  "单位：万元",
  "2010301",
  "[2010301]",
  "[",
  "上年结转",
  "\u001b[2J",
  "长".repeat(40_000),
  "2010301 ".repeat(5000),
];
const HEADERS = [
  "金额",
  "预算数",
  "功能科目",
  "科目编码",
  "科目名称",
  "",
  "项目名称",
  "__proto__",
  "(((",
  "单位：元",
  "编码",
  "名称",
  "2026年",
  "9999年",
  "资金来源",
];

export const CSV_MUTATIONS: readonly Mutation[] = [
  ofText("分隔符", (text, random) =>
    text.replace(/,/g, () => oneOf(random.below(2) === 0 ? [";"] : [",", "\t", ";", "|", "，", ",,"], random)),
  ),
  ofText("引号", (text, random) =>
    text.replace(/,/g, (comma) =>
      random.below(oneOf([3, 30, 300], random)) === 0 ? oneOf([',"', '",', '""', ',"""', '"'], random) : comma,
    ),
  ),
  ofText("NUL", (text, random) =>
    [...text].map((character) => (random.below(50) === 0 ? `\u0000${character}` : character)).join(""),
  ),
  ofLines("参差不齐", (lines, random) =>
    lines.map((line) =>
      oneOf(
        [
          line,
          line.slice(0, between(0, line.length, random)),
          [...line, ...line],
          [...line, ...Array.from({ length: 300 }, () => "")],
          [],
        ],
        random,
      ),
    ),
  ),
  ofText("几百万个逗号", (text, random) =>
    oneOf(
      [
        `${text}\r\n${",".repeat(3_000_000)}`,
        text.replace(/\r\n/g, `${",".repeat(20_000)}\r\n`),
        `${",".repeat(17_000)}\r\n`.repeat(150) + text,
        `${",\n".repeat(1_000_000)}${text}`,
      ],
      random,
    ),
  ),
  ofText("极长的一格", (text, random) =>
    oneOf(
      [
        `${text}\r\n${"长".repeat(2_000_000)}`,
        `${text}\r\n"${"a\n".repeat(1_000_000)}`,
        text.replace(/[\u4e00-\u9fff]+/, (word) => word.repeat(200_000)),
        `${"1".repeat(5_000_000)},${text}`,
      ],
      random,
    ),
  ),
  ofCells("极端的数", AMOUNTS),
  ofCells("古怪的文字", TEXTS),
  ofLines("表头", (lines, random) =>
    lines.map((line, index) =>
      index < 5 ? line.map((cell) => (random.below(3) === 0 ? oneOf(HEADERS, random) : cell)) : line,
    ),
  ),
  ofLines("十万行", (lines, random) => {
    const [head, body] = [lines.slice(0, 5), lines.slice(5)];
    return [...head, ...Array.from({ length: 100_000 }, () => oneOf(body.length > 0 ? body : head, random))];
  }),
  ofLines("次序打乱", (lines, random) =>
    random.shuffled(lines.map((line) => (random.below(4) === 0 ? random.shuffled(line) : line))),
  ),
  { kind: "清单：编码", needs: "csv", apply: reencoded },
  ...BYTE_MUTATIONS.map((mutation) => ({ ...mutation, kind: `清单：${mutation.kind}`, needs: "csv" as const })),
];
