import { element, isElement, textOf } from "./element";
import type { XmlElement } from "./element";
import { maxElements, maxPassingElements, parseXml } from "./parse";
import { serializeXml } from "./serialize";

const written = (xml: string): string => serializeXml(parseXml(xml, "part")).replace(/^.*\n/, "");

test("what is not understood is kept as it was", () => {
  const xml = '<a x="1" y:z="2&amp;3"><b/>text &lt; <c d="e"> </c><y:f/></a>';
  expect(written(`<?xml version="1.0"?>\n<!-- a > b -->${xml}\n`)).toBe(xml);
});

test("blanks in tags, both quotes, character references and CDATA", () => {
  const root = parseXml("<a\n b = '\"' c=\"'&#65;&#x42;>\" ><![CDATA[<&]]></a >", "part");
  expect({ ...root.attributes }).toEqual({ b: '"', c: "'AB>" });
  expect(textOf(root)).toBe("<&");
});

test("a line break in an attribute is a blank unless it is a character reference, and either is written back as it was", () => {
  const root = parseXml('<a b="1\n2\t3&#10;4"/>', "part");
  expect(root.attributes["b"]).toBe("1 2 3\n4");
  expect(written('<a b="1&#10;2">x&#13;\ny</a>')).toBe('<a b="1&#10;2">x&#13;\ny</a>');
});

test("what XML cannot hold is not written", () => {
  expect(serializeXml(element("a", { b: "县\u0007\uFFFE局\uD800" }, ["x\u000By\u{1F600}"]))).toContain(
    '<a b="县局">xy\u{1F600}</a>',
  );
});

describe("too many elements, whatever their bytes", () => {
  const passing = { parent: "data", name: "row", take: () => undefined };
  const tooLarge = expect.objectContaining({ name: "WorkbookError", code: "tooLarge" });

  test("in a tree", () => {
    const at = (count: number): string => `<a>${"<b/>".repeat(count - 1)}</a>`;
    expect(() => parseXml(at(maxElements), "part")).not.toThrow();
    expect(() => parseXml(at(maxElements + 1), "part")).toThrow(tooLarge);
  });

  test("in one element that passes", () => {
    const at = (count: number): string =>
      `<s><data><row>${"<c/>".repeat(count)}</row><row>${"<c/>".repeat(count)}</row></data></s>`;
    expect(() => parseXml(at(maxPassingElements), "part", passing)).not.toThrow();
    expect(() => parseXml(at(maxPassingElements + 1), "part", passing)).toThrow(tooLarge);
  });

  test("attributes of one element", () => {
    const at = (count: number): string =>
      `<a ${Array.from({ length: count }, (_, number) => `b${number}="1"`).join(" ")}/>`;
    expect(() => parseXml(at(1000), "part")).not.toThrow();
    expect(() => parseXml(at(1001), "part")).toThrow(expect.objectContaining({ code: "unreadable" }));
  });
});

test("names that every object has are plain attributes", () => {
  const { attributes } = parseXml('<a constructor="1" __proto__="2" toString="3"/>', "part");
  expect(Object.entries(attributes)).toEqual([
    ["constructor", "1"],
    ["__proto__", "2"],
    ["toString", "3"],
  ]);
  expect(parseXml("<a/>", "part").attributes["constructor"]).toBeUndefined();
});

test("a prefix of the root's namespace is dropped everywhere", () => {
  expect(written('<x:a xmlns:x="urn:x"><x:b y:c="1"><y:d/></x:b></x:a>')).toBe(
    '<a xmlns="urn:x"><b y:c="1"><y:d/></b></a>',
  );
});

test("passing elements are handed over whole, in order, and not kept", () => {
  const taken: XmlElement[] = [];
  const rest = parseXml(
    '<x:s xmlns:x="u"><x:row r="0"/><x:data><x:row r="1"><x:c>5</x:c></x:row><x:row r="2"/></x:data><x:z/></x:s>',
    "part",
    { parent: "data", name: "row", take: (row) => taken.push(row) },
  );
  expect(taken.map((row) => [row.attributes["r"], row.children.filter(isElement).map(textOf)])).toEqual([
    ["1", ["5"]],
    ["2", []],
  ]);
  expect(serializeXml(rest)).toContain('<s xmlns="u"><row r="0"/><data/><z/></s>');
});

test.each([
  "",
  "text",
  "<a>",
  "</a>",
  "<a></b>",
  "<a/><b/>",
  "<a",
  "<a b>",
  "<a b=c/>",
  "<a b='c/>",
  "<a>&nope;</a>",
  "<a>&toString;</a>",
  "<a><!--</a>",
  "<a><![CDATA[</a>",
  "<a><></a>",
  "<!DOCTYPE a><a/>",
  "<a>".repeat(300) + "</a>".repeat(300),
])("malformed: %.40s", (xml) => {
  expect(() => parseXml(xml, "part")).toThrow(expect.objectContaining({ name: "WorkbookError", code: "unreadable" }));
});
