/** 提交前检查 through both adapters, the genuine Office.js client among them: written, renewed in place, refused. */
import { explain } from "../../src/app/explain";
import { writeReview } from "../../src/app/review";
import { generate, narrateChecked } from "../../src/app/useCases";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { packs } from "../../src/packs";
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { Subject } from "./adapter";
import { excelAdapter } from "./excelAdapter";
import { fileAdapter } from "./fileAdapter";
import { create, plan, update, value } from "./plans";

const NAME = "提交前检查";
const DAY = "2026-11-25";
const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const { inputs } = sample;

describe.each([excelAdapter, fileAdapter])("$name", ({ open }) => {
  let subject: Subject;
  beforeEach(async () => {
    subject = await open();
  });
  afterEach(() => subject.close());

  /** Through the port: the library that types into files drops our custom part. */
  const put = (sheet: string, row: number, column: number, content: string | number): Promise<void> =>
    subject.port.apply(plan([update(sheet, [value(row, column, content)])]));
  const lines = async (): Promise<readonly string[]> =>
    ((await subject.port.read()).sheets.find(({ name }) => name === NAME)?.values ?? []).map((row) =>
      String(row[0] ?? ""),
    );

  test("written ready, then renewed with what is wrong; the signature and a note beside it stay, a reason that looks like a formula is text", async () => {
    await generate(subject.port, pack, inputs);
    await narrateChecked(subject.port, packs, true);
    await put("表12", 6, 2, 1643.27);
    const { report } = await writeReview(subject.port, packs, DAY);
    expect(await lines()).toContain("结论：还不能提交");
    const warning = report.findings.find(({ severity }) => severity === "warning");
    if (!warning) throw new Error("no warning");
    await explain(subject.port, packs, warning, { reason: "=1+1", date: DAY });
    await put(NAME, 4, 1, "张某");
    await put(NAME, 8, 9, "核对过");
    await writeReview(subject.port, packs, DAY);
    expect((await lines()).some((line) => line.startsWith("结论：可以提交"))).toBe(true);
    expect((await lines()).join("")).toContain("说明：=1+1（2026-11-25）");
    const page = (await subject.port.read()).sheets.find(({ name }) => name === NAME);
    expect([page?.values[4]?.[1], page?.values[8]?.[9]]).toEqual(["张某", "核对过"]);
    await put("表5", 7, 3, 800);
    expect((await lines()).join("")).not.toContain("可以提交");
  });

  test("somebody else's sheet stops it, and nothing changes", async () => {
    await generate(subject.port, pack, inputs);
    await subject.port.apply(plan([create(NAME, [value(1, 1, "我的清单")])]));
    const before = await subject.port.read();
    await expect(writeReview(subject.port, packs, DAY)).rejects.toMatchObject({
      refusal: { code: "taken", cell: "B2" },
    });
    expect(await subject.port.read()).toEqual(before);
  });
});
