/** What a text says about changes agrees with itself: N-03, N-07, N-08. The made-up documents have last year's figures nowhere but in the text. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import { describeFinding } from "../../src/core/finding/wording";
import { packs } from "../../src/packs";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { everyKind } from "../support/shanghaiFacts";

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
    return checkLocated(located).findings.filter(
      ({ rule }) => rule === "book.changes-agree" || rule === "book.rates-agree",
    );
  };
  const kinds = (edit: Edit): readonly string[] =>
    found(edit).map(({ template, severity }) => `${template} ${severity}`);

  test("nothing where it agrees", () => {
    expect(found((text) => text).map(describeFinding)).toEqual([]);
  });

  test("income and expenditure go different ways, or by different amounts", () => {
    const wrong = found((text) =>
      text.replace(/(财政拨款支出预算[\d,.]+万元，比\d+年预算)增加12\.34万元/, "$1减少12.34万元"),
    );
    expect(wrong.map(({ template }) => template)).toContain("bookChangesDiffer");
    expect(wrong[0] && describeFinding(wrong[0])).toContain(
      "财政拨款支出预算减少12.34万元，而财政拨款收入增加12.34万元",
    );
    expect(kinds((text) => text.replace(/(财政拨款收入[\d,.]+万元，比\d+年预算增加)12\.34/, "$112.43"))).toEqual([
      "bookChangesDiffer error",
    ]);
  });

  test("parts that do not add up to the whole, a cent or two of rounding apart", () => {
    const general =
      (amount: string): Edit =>
      (text) =>
        text.replace(/(一般公共预算拨款支出预算[\d,.]+万元，比\d+年预算增加)12\.34/, `$1${amount}`);
    expect(kinds(general("12.35"))).toEqual([]);
    expect(kinds(general("13.24"))).toEqual(["bookChangesDiffer error"]);
    expect(kinds((text) => text.replace(/(公务接待费[\d,.]+万元。)与(\d+年预算)持平/, "$1比$2增加1.00万元"))).toEqual([
      "bookChangesDiffer error",
    ]);
  });

  test("another base year, or a part without its change, says nothing", () => {
    expect(
      kinds((text) => text.replace(/(公务接待费[\d,.]+万元。)与\d+年预算持平/, "$1比2019年决算数增加1.00万元")),
    ).toEqual([]);
    expect(kinds((text) => text.replace(/(公务接待费[\d,.]+万元。)与\d+年预算持平，/, "$1"))).toEqual([]);
  });

  test("the reason speaks of the other direction", () => {
    expect(kinds((text) => text.replace("财政拨款收入支出增加的主要原因", "财政拨款收入支出减少的主要原因"))).toEqual([
      "bookDirectionsDiffer error",
    ]);
    expect(
      kinds((text) => text.replace("财政拨款收入支出增加的主要原因", "财政拨款收入支出增加（减少）的主要原因")),
    ).toEqual([]);
  });

  const item = (last: string, budget: string, words: string): Edit => {
    let edited = 0;
    return (text) =>
      text.replace(
        /(“[^”]*（项）”)[\d.,]+(万元，主要用于相关支出。\d+年当年预算执行数为)[\d.,]+(万元，\d+年预算安排)[\d.,]+万元，与(\d+年预算执行数)持平/,
        (whole, name: string, purpose: string, now: string, base: string) =>
          edited++ === 0 ? `${name}53.84${purpose}${last}${now}${budget}万元，${words.replace("{base}", base)}` : whole,
      );
  };

  test("an item that states its budget twice, and its percentage", () => {
    expect(kinds(item("54.60", "53.84", "比{base}减少1.39%"))).toEqual([]);
    expect(kinds(item("54.60", "53.84", "比{base}减少1.4%"))).toEqual([]);
    expect(kinds(item("54.60", "53.48", "比{base}减少1.39%"))).toEqual(["bookStatedTwice error"]);
    expect(kinds(item("54.60", "53.84", "比{base}减少1.93%"))).toEqual(["bookRateDiffers error"]);
    expect(kinds(item("54.60", "53.84", "比{base}增加1.39%"))).toEqual(["bookRateDiffers error"]);
    expect(kinds(item("53.84", "53.84", "比{base}增加1.00%"))).toEqual(["bookRateDiffers error"]);
    expect(kinds(item("54.60", "53.84", "与{base}持平"))).toEqual(["bookRateDiffers error"]);
    expect(kinds(item("0.00", "53.84", "比{base}增加100.00%"))).toEqual(["bookRateDiffers error"]);
  });
});
