/** Formulas that go round in circles, grow without end, or mean nothing. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { oneOf } from "../mutation";
import { inside } from "./xmlText";
import type { Cell } from "./sheets";
import { escaped, formulaCell, inCells, inWorkbook } from "./sheets";

const HUGE = [
  "SUM(A1:XFD1048576)",
  "SUM(1:1048576)",
  "SUM(A:XFD)",
  "SUMPRODUCT((A1:Z1048576=B1:AA1048576)*1)",
  "COUNTIF(A:A,A:A)",
  "SUM(A1:A1048576,B1:B1048576,C1:C1048576)",
  "A:A+B:B",
  "SUM(A1:ZZZZ99999999)",
];
const UNKNOWN = [
  "FOO(1)",
  "_xlfn.LET(x,1,x+1)",
  "LAMBDA(x,x)(1)",
  'INDIRECT("A"&1)',
  "OFFSET(A1,1,1,1E9,1E9)",
  "RAND()",
  "NOW()",
  "{1,2;3}",
  "cmd|'/c calc'!A1",
  "SUM(",
  ")",
  "",
  "=",
  "1+",
  "@A1",
  "A1#",
  "#REF!+1",
  "1/0",
  '"',
  '"a',
  "'",
  "''!A1",
  "A1 B1",
  "A1:B2:C3",
  "R1C1",
  "RC[-1]",
  'REPT("合",1E9)',
  "10^400",
  "EXP(1E5)",
  "FACT(1E9)",
  "__proto__()",
  "constructor+1",
  "toString",
  "VLOOKUP(A1,A:Z,1E9,0)",
  'TEXT(1,"0.00E+00;[=1]")',
  "ROUND(1,1E9)",
  "LEFT(A1,-1)",
  "INDEX(A1:B2,9,9)",
  "SUM(Sheet999!A1)",
];
const EXTERNAL = [
  "[1]Sheet1!A1",
  "'[x.xlsx]表'!A1",
  "'http://127.0.0.1:1/[x.xlsx]S'!A1",
  "[99]!n",
  "'file:///etc/[passwd]S'!A1",
  "SUM([1]Sheet1:Sheet9!A1:B2)",
  "'a'!#REF!",
];

function deep(random: Random): string {
  const depth = oneOf([60, 1000, 8000, 30_000], random);
  return oneOf(
    [
      "(".repeat(depth) + "1" + ")".repeat(depth),
      "-".repeat(depth) + "1",
      "1" + "+1".repeat(depth),
      "IF(1,".repeat(depth) + "1" + ")".repeat(depth),
      "1" + "%".repeat(depth),
      "SUM(" + "1,".repeat(depth) + "1)",
      "(".repeat(depth),
      "1" + "^2".repeat(depth),
      '"a"' + '&"a"'.repeat(depth),
      "{".repeat(depth),
    ],
    random,
  );
}

/** Itself, a neighbour that may point back, the same cell of another sheet, or a whole range that it lies in. */
function circle({ ref, sheet }: Cell, random: Random): string {
  const row = Number(/\d+/.exec(ref)?.[0] ?? 1);
  return oneOf(
    [ref, `SUM(A1:Z${row + 5})`, `'${sheet}'!${ref}+1`, `B${Math.max(1, row - 1)}+B${row + 1}`, `SUM(A:Z)`],
    random,
  );
}

function shared({ ref, style }: Cell, random: Random): string {
  const attributes = oneOf(
    [
      't="shared" si="77"',
      't="shared" si="__proto__"',
      `t="shared" si="0" ref="${ref}"`,
      't="shared" si="5" ref="A1:XFD1048576"',
      't="shared" ref="A1:B2"',
      't="array" ref="A1:XFD1048576"',
      't="array"',
      't="array" ref="x"',
      't="array" ref="B2:A1" aca="1"',
      't="dataTable" ref="A1:B2" dt2D="1" r1="A1"',
      't="zz"',
      't="shared" si="-1"',
      'ca="1" bx="1"',
    ],
    random,
  );
  return `<c r="${ref}"${style}><f ${attributes}>${oneOf(["", "A1+1", "XFD1048576+1", "SUM(A1:B2)"], random)}</f><v>1</v></c>`;
}

/** Every name is twice the one before: adding, joining or listing. */
function doubling(text: string, random: Random): string {
  const depth = oneOf([12, 40, 400, 5000], random);
  const [first, body] = oneOf(
    [
      ["1", "N+N"],
      ['"ab"', "N&N"],
      ["A1:A9", "N,N"],
      ["A1", "SUM(N,N)"],
      ["N99", "N+N"],
    ] as const,
    random,
  );
  const names = Array.from(
    { length: depth },
    (_, index) =>
      `<definedName name="d${index}">${escaped(index === 0 ? first.replace("N99", `d${depth - 1}`) : body.replaceAll("N", `d${index - 1}`))}</definedName>`,
  ).join("");
  return text.includes("</definedNames>")
    ? text.replace("</definedNames>", `${names}</definedNames>`)
    : text.replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`);
}

const NAMES = [
  "<definedName>1</definedName>",
  '<definedName name=""/>',
  '<definedName name="__proto__">1</definedName>',
  '<definedName name="A1">B1</definedName>',
  '<definedName name="x" localSheetId="999">1</definedName>',
  '<definedName name="x" localSheetId="-1">#REF!</definedName>',
  '<definedName name="_xlnm.Print_Area" localSheetId="0">A:A,B:B,C1:XFD9</definedName>',
  '<definedName name="r">r</definedName>',
  '<definedName name="f" function="1" hidden="1">x</definedName>',
];

export const FORMULA_MUTATIONS: readonly Mutation[] = [
  inCells("公式成环", (cell, random) => formulaCell(cell, circle(cell, random))),
  inCells("公式的区域极大", (cell, random) => formulaCell(cell, oneOf(HUGE, random))),
  inCells("不认识或不成句的公式", (cell, random) =>
    formulaCell(cell, oneOf(UNKNOWN, random), oneOf(["1", "", "x"], random)),
  ),
  inCells("很深的公式", (cell, random) =>
    random.below(4) === 0 ? formulaCell(cell, deep(random)) : formulaCell(cell, "1"),
  ),
  inCells("引用别的文件", (cell, random) => formulaCell(cell, oneOf(EXTERNAL, random))),
  inCells("共享、数组公式残缺", shared),
  inCells("每格引用翻倍的名称", (cell) => formulaCell(cell, "d11+d39+d399+d4999")),
  inWorkbook("翻倍的名称", doubling),
  inWorkbook("名称古怪", (text, random) => {
    const names = oneOf(
      [
        oneOf(NAMES, random),
        NAMES.join(""),
        Array.from(
          { length: 20_000 },
          (_, index) => `<definedName name="n${index}">$A$${index + 1}</definedName>`,
        ).join(""),
      ],
      random,
    );
    return text.includes("</definedNames>")
      ? text.replace("</definedNames>", `${names}</definedNames>`)
      : inside(text, `<definedNames>${names}</definedNames>`);
  }),
];
