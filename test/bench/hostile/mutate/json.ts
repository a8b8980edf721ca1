/** A JSON document changed in one place or through and through. */
import { oneOf } from "../mutation";
import type { Change, Place } from "./jsonPlaces";
import { put, somewhere, structural } from "./jsonPlaces";

const ODD_KEYS = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "a".repeat(40_000),
  "\u0000",
  "合\u202e计",
];
const TEXTS = [
  "某局(本级",
  "C++中心",
  "(.*.*)*局!",
  "(a+)+$",
  "[",
  "\\",
  "$&$1",
  "^.*$",
  "*",
  "?",
  "某局|某局",
  "{1,99999999}",
];
const CONTROLS = [
  "\u0000",
  "\u0001\u0008",
  "\ud83d",
  "\u202e反\u202c",
  "\ufffe\uffff",
  "_x0000_",
  "\u001b[31m红",
  "\r\n\t",
  "\u2028",
  "\u200b",
];
const NUMBERS = [
  "1e308",
  "-1e308",
  "1e400",
  "NaN",
  "-0",
  "5e-324",
  "1".repeat(400),
  `0.${"3".repeat(400)}`,
  '"1e308"',
  `"${"9".repeat(400)}"`,
  '"1,2,3"',
  '"--1"',
  '"１２.５"',
  '"Infinity"',
  '"0x1F"',
  "01",
  "1.",
  '""',
  '"99999999999999.99"',
];

const isText = ({ value }: Place): boolean => typeof value === "string";
const isNumber = ({ value }: Place): boolean =>
  typeof value === "number" || (typeof value === "string" && /^-?\d/.test(value));
const isList = ({ value }: Place): boolean => Array.isArray(value);

function many(count: number): Change {
  return structural((places, random) => {
    const place = oneOf(places.filter(isList).length > 0 ? places.filter(isList) : places, random);
    const rows = Array.isArray(place.value) ? place.value : [];
    const row = JSON.stringify(rows[0] ?? { code: "2010301", name: "行政运行", basic: "1.00" });
    put(place, "@raw0@");
    return [
      `[${Array.from({ length: count }, (_, index) => row.replace(/"code":"?\d+"?/, `"code":"${2_000_000 + index}"`).replace(/"name":"[^"]*"/, `"name":"项目${index}"`)).join(",")}]`,
    ];
  });
}

export const JSON_CHANGES: Readonly<Record<string, Change>> = {
  类型调换: somewhere((random) =>
    oneOf(["null", "true", "[]", "{}", "[[]]", "1", '"x"', "[null]", '{"a":{}}'], random),
  ),
  "__proto__ 等键": structural((places, random) => {
    const place = oneOf(places, random);
    const inner = JSON.stringify(place.value);
    put(place, "@raw0@");
    const key = JSON.stringify(oneOf(ODD_KEYS, random));
    return [
      oneOf(
        [
          `{${key}:${inner}}`,
          inner.startsWith("{") && inner.length > 2 ? `{${key}:{"a":1},${inner.slice(1)}` : `{${key}:[${inner}]}`,
          JSON.stringify(oneOf(ODD_KEYS, random)),
        ],
        random,
      ),
    ];
  }),
  很深的嵌套: somewhere((random) =>
    oneOf(
      [
        "[".repeat(20_000) + "]".repeat(20_000),
        '{"a":'.repeat(20_000) + "1" + "}".repeat(20_000),
        "[".repeat(20_000),
        "[".repeat(2_000_000),
      ],
      random,
    ),
  ),
  很长的数: somewhere(
    (random) =>
      oneOf(
        [
          `"${"9".repeat(400)}"`,
          "9".repeat(400),
          `"0.${"1".repeat(400)}"`,
          `"${"1,".repeat(200)}1"`,
          "1".repeat(300_000),
          `"-${"0".repeat(400)}1"`,
        ],
        random,
      ),
    isNumber,
  ),
  极端的数: somewhere((random) => oneOf(NUMBERS, random), isNumber),
  重复: structural((places, random) => {
    const place = oneOf(places, random);
    const inner = JSON.stringify(place.value);
    put(place, "@raw0@");
    if (Array.isArray(place.value))
      return [`[${[...place.value, ...place.value].map((one) => JSON.stringify(one)).join(",")}]`];
    return [Array.isArray(place.holder) ? `${inner},${inner}` : `${inner},${JSON.stringify(place.key)}:${inner}`];
  }),
  不认识的编码与项目: structural((places, random) => {
    const place = oneOf(places, random);
    put(
      place,
      isText(place)
        ? oneOf(["9999999", "20103010101", "0", "-2010301", "201", "２０１０３０１", "x-y-z"], random)
        : "@raw0@",
    );
    return ['{"nothing":[{"code":"9999999","zz":"1"}]}'];
  }),
  控制字符: somewhere((random) => JSON.stringify(oneOf(CONTROLS, random) + oneOf(["", "局"], random)), isText),
  正则字符的名称: structural((places, random) => {
    for (const place of places.filter(isText).filter(({ value }) => /[一-龥]/.test(String(value))))
      if (random.below(3) > 0) put(place, oneOf(TEXTS, random));
    return null;
  }),
  四万字的文字: somewhere(
    (random) => JSON.stringify(oneOf(["长", "a", "1", "\n", "增加1.00万元，", "((", "𠮷"], random).repeat(40_000)),
    isText,
  ),
  空的数组与对象: somewhere(
    (random) => oneOf(["[]", "{}", "[{}]", '""'], random),
    (place) => typeof place.value === "object",
  ),
  一万个编码: many(10_000),
  删去几处: structural((places, random) => {
    for (let count = oneOf([1, 5, 30], random); count > 0; count -= 1) {
      const { holder, key } = oneOf(places, random);
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    }
    return null;
  }),
  整个文档: (text, random) =>
    oneOf(
      [
        "null",
        "[]",
        "1",
        '""',
        "{}",
        "",
        " ",
        "[".repeat(20_000),
        '{"schema":"budget-disclosure/data@1"}',
        text + text,
        `[${text}]`,
        `/*x*/${text}`,
        text.replace("@1", "@2"),
        text.replace(/"pack":"[^"]*"|"pack": "[^"]*"/, '"pack":"__proto__"'),
      ],
      random,
    ),
};
