/** Offices and duties of the unit's own form against 第一部分, item by item; grounds that nothing speaks of. */
import { readForm } from "../../../../test/support/readForm";
import type { ReadForm, SaidInCell } from "../model";
import { duties } from "./duties";

const at = (text: string, row = 0): SaidInCell => ({ text, address: { sheet: "概况", row, column: 0 } });
const THREE = [
  "（一）负责县政府会议的筹备，协助县政府领导组织会议。",
  "（二）督促检查县政府各部门和各乡镇对决策的贯彻执行落实情况。",
  "（三）负责县政府值班工作；负责值班期间电报、来电、来函的处理。",
];

function overall(fields: Readonly<Record<string, string>>): ReadForm {
  const form = readForm({ name: "某局", life: 0, year: 0, fields, indicators: [] });
  return { ...form, kind: "overall" };
}

function told(
  fields: Readonly<Record<string, string>>,
  lines: { readonly duties?: readonly string[]; readonly organisation?: readonly string[] } = {},
  projects: readonly ReadForm[] = [],
): readonly string[] {
  const overview = { duties: (lines.duties ?? []).map(at), organisation: (lines.organisation ?? []).map(at) };
  return duties({ forms: [overall(fields), ...projects], overview }).map(
    ({ form, template, severity, words }) => `${form} ${template} ${severity} ${Object.values(words).join(" / ")}`,
  );
}

describe("offices", () => {
  test.each<[string, string, readonly string[]]>([
    ["11个", "办公室设11个内设机构，分别是：内务股", []],
    ["11个", "办公室设十二个内设机构", ["O-01 formOffices warning 11 / 12"]],
    ["11", "办公室设有20个职能科室", ["O-01 formOffices warning 11 / 20"]],
    ["若干", "办公室设12个内设机构", []],
    ["11个", "下设12个事业单位", []],
  ])("%s against %s", (offices, line, expected) =>
    expect(told({ offices }, { organisation: [line] })).toEqual(expected),
  );

  test("of several units nobody knows which is meant", () => {
    expect(told({ offices: "3个" }, { organisation: ["本级设4个内设机构", "中心设2个内设机构"] })).toEqual([]);
  });
});

describe("duties", () => {
  const form = (change: (text: string) => string): Readonly<Record<string, string>> => ({
    duties: change(THREE.join("")),
  });

  test("the same in one cell or in many, whatever the marks and numbers", () => {
    expect(
      told(
        form((text) => text),
        { duties: THREE },
      ),
    ).toEqual([]);
    expect(
      told(
        form((text) => text.replace("筹备，", "筹备。").replace("工作；", "工作，")),
        { duties: THREE },
      ),
    ).toEqual([]);
    expect(
      told(
        {
          duties:
            "1.负责县政府会议的筹备，协助县政府领导组织会议。2.督促检查县政府各部门和各乡镇对决策的贯彻执行落实情况。3.负责县政府值班工作；负责值班期间电报、来电、来函的处理。",
        },
        { duties: THREE },
      ),
    ).toEqual([]);
  });

  test("another word is told with what stands around it", () => {
    expect(
      told(
        form((text) => text.replace("各乡镇", "各街道")),
        { duties: THREE },
      ),
    ).toEqual(["O-03 formDutyWords warning “各部门和各街道对决策的贯” / “各部门和各乡镇对决策的贯”"]);
    expect(
      told(
        form((text) => text.replace("来电、", "")),
        { duties: THREE },
      ),
    ).toEqual(["O-03 formDutyWords warning “间电报、来函的处理。” / “间电报、来电、来函的处理。”"]);
  });

  test("one that is left out is told where the others are there; a summary of a few is none", () => {
    const four = [...THREE, "（四）管理全县台港澳事务并负责赴台人员的行前教育。"];
    expect(
      told(
        form((text) => text),
        { duties: four },
      ),
    ).toEqual(["O-03 formDutyMissing warning 管理全县台港澳事务并负责赴台人员的行前教育。"]);
    expect(told({ duties: `${THREE[0] ?? ""}（二）完成县政府交办的其他各项工作任务。` }, { duties: four })).toEqual([]);
  });

  test("nothing to compare with", () => {
    expect([told({}, { duties: THREE }), told(form((text) => text))]).toEqual([[], []]);
  });
});

describe("grounds", () => {
  const project = (name: string, basis: string): ReadForm =>
    readForm({ name, life: 0, year: 0, fields: { basis }, indicators: [] });
  const both = (name: string, basis: string): readonly string[] =>
    told({ duties: THREE.join("") }, { duties: THREE }, [project(name, basis)]);

  test("a project that rests on the duties is one of them", () => {
    expect(both("值班工作平台运维费", "部门职责")).toEqual([]);
    expect(both("治超工作经费", "部门职责")).toEqual([expect.stringMatching(/^O-05 formGrounds info /)]);
    expect(both("治超工作经费", "《关于治超工作的通知》")).toEqual([]);
    expect(told({ duties: "负责会议。" }, {}, [project("治超工作经费", "部门职责")])).toEqual([]);
  });
});
