import type { Publication } from "./publication";
import { publicationHtml } from "./publicationHtml";

const at = { sheet: "情况说明", row: 0, column: 0 };
const cell = { columnSpan: 1, rowSpan: 1, format: null, align: "right", bold: false, indent: 0 } as const;
const publication: Publication = {
  unit: "某局",
  year: 2026,
  cover: ["某局 <预算>"],
  contentsTitle: "目录",
  leftOut: [],
  outside: [],
  parts: [
    {
      kind: "text",
      contents: "说明",
      level: 1,
      orientation: "portrait",
      sheet: "情况说明",
      title: "说明",
      titleAt: at,
      blocks: [
        { kind: "heading", level: 2, text: "一、收入", listed: true, at },
        { kind: "paragraph", text: "“三公”<b>经费</b>", at },
      ],
    },
    {
      kind: "table",
      id: "t01",
      contents: "表一",
      level: 2,
      orientation: "portrait",
      sheet: "表1",
      table: {
        title: "总表",
        beforeTitle: [],
        afterTitle: [{ left: "单位名称：某局", right: "单位：万元" }],
        widths: [10, 10],
        headerRows: 1,
        notes: ["注：无"],
        rows: [
          [{ ...cell, column: 0, columnSpan: 2, text: "收入", value: "收入" }],
          [
            { ...cell, column: 0, text: "合计", value: "合计" },
            { ...cell, column: 1, text: "1.00", value: 1 },
          ],
        ],
      },
    },
  ],
};

it("keeps headings, merged cells and figures, and makes no markup of anybody's text", () => {
  const html = publicationHtml(publication, null);
  expect(html).toContain("<p>某局 &lt;预算&gt;</p>");
  expect(html).toContain("<h2>一、收入</h2>\n<p>“三公”&lt;b&gt;经费&lt;/b&gt;</p>");
  expect(html).toMatch(/<th colspan="2" rowspan="1"[^>]*>收入<\/th>/);
  expect(html).toMatch(/<td colspan="1" rowspan="1"[^>]*>1\.00<\/td>/);
  expect(html).toContain('<table border="1"');
  expect(html).not.toContain("style=");
});

it("has its mark over the cover and over each part, and none without one", () => {
  const marked = publicationHtml(publication, "草稿");
  expect(marked.match(/<p>草稿<\/p>/g)).toHaveLength(1 + publication.parts.length);
  expect(marked.startsWith("<p>草稿</p>")).toBe(true);
  expect(publicationHtml(publication, null)).not.toContain("草稿");
});
