/** Damage to whole parts of a package, whatever they say. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { between, oneOf } from "../mutation";
import { edits, first, inside } from "./xmlText";
import type { Part } from "./zip";
import { joined, packed, partsOf, textOf, withText } from "./zip";

/** Some parts, the important ones oftener than their number would have it. */
function chosen(parts: readonly Part[], random: Random): Part {
  const xml = parts.filter(({ name }) => /\.(xml|rels)$/.test(name));
  const main = xml.filter(({ name }) =>
    /Content_Types|^_rels|xl\/(workbook|styles|sharedStrings)|xl\/_rels|customXml\/item\d/.test(name),
  );
  return oneOf(oneOf([main.length > 0 ? main : xml, xml], random), random);
}

function ofOnePart(kind: string, change: (part: Part, random: Random, parts: readonly Part[]) => Part): Mutation {
  return {
    kind: `部件：${kind}`,
    apply: (file, random) => {
      const parts = partsOf(file);
      const at = chosen(parts, random);
      return packed(parts.map((part) => (part === at ? change(part, random, parts) : part)));
    },
  };
}

function ofText(kind: string, change: (text: string, random: Random) => string): Mutation {
  return ofOnePart(kind, (part, random) => withText(part, change(textOf(part), random)));
}

function utf16(text: string, mark: boolean, big: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

const DOCTYPES = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  "<!DOCTYPE x>",
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]>',
  "<!DOCTYPE x [",
];

export const PART_MUTATIONS: readonly Mutation[] = [
  { kind: "部件：缺失", apply: (file, random) => packed(without(partsOf(file), random)) },
  ofOnePart("换成别的部件", ({ name }, random, parts) => ({ name, content: oneOf(parts, random).content })),
  ofOnePart("内容为空", ({ name }) => ({ name, content: new Uint8Array(0) })),
  ofOnePart("截断", ({ name, content }, random) => ({
    name,
    content: content.slice(0, between(1, Math.max(1, content.length - 1), random)),
  })),
  ofOnePart("UTF-16", (part, random) => ({
    name: part.name,
    content: utf16(textOf(part), random.below(2) === 0, random.below(2) === 0),
  })),
  ofOnePart("不是 UTF-8", ({ name, content }, random) => ({
    name,
    content: content.map((byte) => (random.below(200) === 0 ? byte | 0x80 : byte)),
  })),
  ofOnePart("前有 BOM", ({ name, content }, random) => ({
    name,
    content: joined([...Array.from({ length: between(1, 2, random) }, () => Uint8Array.of(0xef, 0xbb, 0xbf)), content]),
  })),
  ofOnePart("翻转字节", ({ name, content }, random) => {
    const changed = content.slice();
    for (let count = between(1, 5, random); count > 0; count -= 1)
      changed[random.below(content.length)] = between(32, 126, random);
    return { name, content: changed };
  }),
  ofText(
    "声明的编码不对",
    (text, random) =>
      `<?xml version="${oneOf(["1.0", "1.1", "9"], random)}" encoding="${oneOf(["GBK", "UTF-16", "x", ""], random)}"?>${text.replace(/^<\?xml[^>]*\?>/, "")}`,
  ),
  ofText("换行改为 CRLF 或 CR", (text, random) =>
    text.replace(/></g, `>${oneOf(["\r\n", "\r", "\n\n", "\t"], random)}<`),
  ),
  ofText("DOCTYPE", (text, random) => first(text, oneOf(DOCTYPES, random)).replace(/>([^<]{2,})</, ">&c;$1<")),
  ofText("很深的嵌套", (text, random) => {
    const depth = oneOf([300, 20_000, 200_000], random);
    return inside(text, "<a>".repeat(depth) + (random.below(2) === 0 ? "</a>".repeat(depth) : ""));
  }),
  ofText("很长的文字", (text, random) =>
    inside(text, `<t>${oneOf(["a", "好", "&amp;", " "], random).repeat(oneOf([100_000, 3_000_000], random))}</t>`),
  ),
  ofText("很多小元素", (text, random) =>
    inside(
      text,
      oneOf(["<a/>", "<a></a>", "<a>1</a>", '<c r="A1"/>', "<!--x-->", "<?x?>"], random).repeat(
        oneOf([100_000, 1_000_000], random),
      ),
    ),
  ),
  ofText("很多属性", (text, random) =>
    text.replace(
      /<(\w+) /,
      (start) =>
        start + Array.from({ length: oneOf([1000, 200_000], random) }, (_, index) => `a${index}="1" `).join(""),
    ),
  ),
  ofText("属性残缺", (text, random) =>
    edits(text, /\s([\w:]+)="([^"]*)"/g, random, (name, value) =>
      oneOf(
        [` ${name}=${value}`, ` ${name}`, ` ${name}="${value}" ${name}="${value}"`, "", ` ${name}=''`, ` ${name}="<"`],
        random,
      ),
    ),
  ),
  ofText("元素改名或缺失", (text, random) =>
    edits(text, /<([\w:]+)()(?=[\s/>])/g, random, (name) =>
      oneOf([`<${name}x`, `<x:${name}`, "<__proto__", "<constructor", `<${name.toUpperCase()}`], random),
    ),
  ),
  ofText("别的命名空间", (text, random) =>
    text.replaceAll("http://schemas.openxmlformats.org/", oneOf(["http://purl.oclc.org/ooxml/", "", "urn:x:"], random)),
  ),
  named(
    "内容类型不对",
    /Content_Types/,
    /ContentType="([^"]*)"()/g,
    [
      "",
      "application/xml",
      "text/plain",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
      "__proto__",
    ],
    "ContentType",
  ),
  named(
    "关系的目标不对",
    /\.rels$/,
    /Target="([^"]*)"()/g,
    [
      "",
      "/",
      "../../../../etc/passwd",
      "xl/nothing.xml",
      "http://127.0.0.1:1/",
      "__proto__",
      "worksheets/sheet1.xml",
      "workbook.xml",
      "%ZZ",
      "#x",
    ],
    "Target",
  ),
  named(
    "关系的编号重复或缺失",
    /\.rels$|xl\/workbook\.xml$/,
    /\bId="([^"]*)"()/gi,
    ["", "rId1", "rId999", "__proto__"],
    "Id",
  ),
];

function without(parts: readonly Part[], random: Random): readonly Part[] {
  const left = chosen(parts, random);
  return parts.filter((part) => part !== left);
}

/** An attribute of a part of this name gets another value. */
function named(kind: string, name: RegExp, pattern: RegExp, values: readonly string[], attribute: string): Mutation {
  return {
    kind: `部件：${kind}`,
    apply: (file, random) => {
      const parts = partsOf(file);
      const at = oneOf(
        parts.filter((part) => name.test(part.name)),
        random,
      );
      return packed(
        parts.map((part) =>
          part === at
            ? withText(
                part,
                edits(textOf(part), pattern, random, () => `${attribute}="${oneOf(values, random)}"`),
              )
            : part,
        ),
      );
    },
  };
}
