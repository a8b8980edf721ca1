import { isElement, textOf } from "./element";
import type { XmlElement } from "./element";
import { parseXml } from "./parse";
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

test("names that every object has are plain attributes", () => {
  const { attributes } = parseXml('<a constructor="1" __proto__="2" toString="3"/>', "part");
  expect(Object.entries(attributes)).toEqual([["constructor", "1"], ["__proto__", "2"], ["toString", "3"]]);
  expect(parseXml("<a/>", "part").attributes["constructor"]).toBeUndefined();
});

test("a prefix of the root's namespace is dropped everywhere", () => {
  expect(written('<x:a xmlns:x="urn:x"><x:b y:c="1"><y:d/></x:b></x:a>')).toBe('<a xmlns="urn:x"><b y:c="1"><y:d/></b></a>');
});

test("passing elements are handed over whole, in order, and not kept", () => {
  const taken: XmlElement[] = [];
  const rest = parseXml('<x:s xmlns:x="u"><x:row r="0"/><x:data><x:row r="1"><x:c>5</x:c></x:row><x:row r="2"/></x:data><x:z/></x:s>', "part", { parent: "data", name: "row", take: (row) => taken.push(row) });
  expect(taken.map((row) => [row.attributes["r"], row.children.filter(isElement).map(textOf)])).toEqual([["1", ["5"]], ["2", []]]);
  expect(serializeXml(rest)).toContain('<s xmlns="u"><row r="0"/><data/><z/></s>');
});

test.each(["", "text", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a", "<a b>", "<a b=c/>", "<a b='c/>", "<a>&nope;</a>", "<a>&toString;</a>", "<a><!--</a>", "<a><![CDATA[</a>", "<a><></a>", "<!DOCTYPE a><a/>", "<a>".repeat(300) + "</a>".repeat(300)])(
  "malformed: %.40s",
  (xml) => {
    expect(() => parseXml(xml, "part")).toThrow(expect.objectContaining({ name: "WorkbookError", code: "unreadable" }));
  },
);
