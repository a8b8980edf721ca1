/** The other forms in which the form's sentences are printed are read: what they state is compared, and nothing else is said about them. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import { packs } from "../../src/packs";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { everyKind } from "../support/shanghaiFacts";

const ITEM = /“[^”]*（类）[^”]*（款）([^”]*)（项）”([\d.,]+)万元，主要用于相关支出。.*/;
const PROCUREMENT = /其中：政府采购货物预算([\d.,]+)万元、政府采购工程预算([\d.,]+)万元、政府采购服务预算([\d.,]+)万元/;

type Edit = (text: string) => string;

describe.each(everyKind)("%s", (_, facts) => {
  const found = (edit: Edit): readonly Finding[] => {
    const sheets = shanghaiDocument(facts).sheets.map((sheet) =>
      sheet.role === "compilation" || sheet.role === "otherMatters"
        ? {
            ...sheet,
            rows: sheet.rows.map((row) => row.map((value) => (typeof value === "string" ? edit(value) : value))),
          }
        : sheet,
    );
    const located = recognise(packs, workbookOf({ sheets }));
    if (!located) throw new Error("not recognised");
    // These documents have no paragraph on what is reserved for small firms, which is a hint.
    return checkLocated(located).findings.filter(
      ({ rule, template }) =>
        /^narrative\.(items|procurement|agency)/.test(rule) && template !== "narrativeSentenceLost",
    );
  };

  test("“…”科目 with or without the word, quoted either way", () => {
    const forms = [
      "“$1”科目$2万元，主要用于相关支出。",
      "“$1”$2万元，主要用于相关支出。",
      '"$1"科目 $2 万元,主要用于相关支出。',
      "「$1」科目$2万元，主要用于相关支出",
    ];
    for (const form of forms)
      expect(found((text) => text.replace(ITEM, form)).map(({ rule, template }) => [rule, template])).toEqual([]);
  });

  test("a wrong figure of “…”科目 is one finding at its words", () => {
    let edited = 0;
    const findings = found((text) =>
      text.replace(ITEM, (_whole, name: string) =>
        edited++ === 0 ? `“${name}”科目98,765.43万元，主要用于相关支出。` : text,
      ),
    );
    expect(edited).toBeGreaterThan(0);
    expect(findings.map(({ template, words }) => [template, words["printed"]])).toEqual([
      ["narrativeDiffers", expect.stringContaining("98,765.43")],
    ]);
  });

  test("货物, 工程 and 服务 alone", () => {
    const short: Edit = (text) => text.replace(PROCUREMENT, "其中：货物$1万元、工程$2万元、服务$3万元");
    expect(found(short).filter(({ rule }) => rule.startsWith("narrative.procurement"))).toEqual([]);
  });

  test("an amount in shorter words, where the table has another or none", () => {
    let edited = 0;
    const findings = found((text) => {
      if (!/机关运行经费(?:预算为[\d.,]+万元)?。$/.test(text)) return text;
      edited += 1;
      const [year = "2026年", unit = ""] = [/^20\d\d年/.exec(text)?.[0], facts.name];
      return `${year}${unit}机关运行经费预算98,765.43万元。`;
    });
    expect(edited).toBe(1);
    expect(
      findings
        .filter(({ rule }) => rule.startsWith("narrative.agency"))
        .map(({ template, words }) => [template, words["printed"]]),
    ).toEqual([["narrativeDiffers", "98,765.43"]]);
  });
});
