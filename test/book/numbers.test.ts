/** 脱敏: what is accused in which cell, what is not, and that no finding prints what it warns of. */
import { checkWorkbook } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import { describeFinding } from "../../src/core/finding/wording";
import type { CellValue } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { sampleWorkbook, withSheet } from "./workbooks";

function found(rows: readonly (readonly CellValue[])[], visible = true): readonly Finding[] {
  return checkWorkbook(pack, withSheet(sampleWorkbook, "人员名单", rows, visible)).findings.filter(
    ({ rule }) => rule === "book.no-personal-data" || rule === "book.no-internal-details",
  );
}

test.each<[string, readonly (readonly CellValue[])[], string, string]>([
  [
    "an identity number",
    [
      ["姓名", "身份证号"],
      ["甲", "11010519491231002X"],
    ],
    "身份证号 110*************2X",
    "11010519491231002X",
  ],
  [
    "an identity number in running text",
    [["联系人身份证140525198001010019，特此说明"]],
    "身份证号 140*************19",
    "140525198001010019",
  ],
  [
    "an identity number of 15 digits that is said to be one",
    [["身份证号：110105491231002"]],
    "身份证号 110**********02",
    "110105491231002",
  ],
  ["a mobile number", [["联系电话：13812345678"]], "手机号 138******78", "13812345678"],
  ["a mobile number in groups and wide digits", [["１３８ 1234 5678"]], "手机号 138******78", "13812345678"],
  [
    "a mobile number typed as a number under its heading",
    [
      ["姓名", "手机号码"],
      ["甲", 13812345678],
    ],
    "手机号 138******78",
    "13812345678",
  ],
  ["a card number", [["6222021234567890128"]], "银行卡号 622**************28", "6222021234567890128"],
  [
    "an account that is said to be one",
    [["开户银行：某某支行，账号：05091101040012345"]],
    "银行账号 050************45",
    "05091101040012345",
  ],
])("%s is a warning, and masked", (_, rows, expected, secret) => {
  const findings = found(rows);
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  const [finding] = findings;
  if (!finding) throw new Error("no finding");
  expect(describeFinding(finding)).toContain(expected);
  expect(JSON.stringify(finding)).not.toContain(secret);
});

test("hidden sheets are looked at as well", () => {
  expect(found([["13812345678"]], false)).toHaveLength(1);
});

test.each<[string, readonly (readonly CellValue[])[]]>([
  ["an identity number with a wrong last digit", [["110105194912310021"]]],
  ["18 digits whose day of birth cannot be", [["110105194913310029"]]],
  ["15 digits that nobody calls an identity number", [["项目", "140525260101001"]]],
  ["an amount in 元", [["合计13812345678元"], ["13812345678.00"], [13812345678.5]]],
  [
    "a large amount in a column of amounts",
    [
      ["项目", "金额"],
      ["甲", 13812345678],
    ],
  ],
  ["a telephone with an area code", [["联系电话：0356-3022222，(021)52564588"]]],
  ["统一社会信用代码", [["统一社会信用代码", "11140525012468013M"], ["91310000775785552L"]]],
  [
    "codes of projects",
    [["项目编码", "620000199001010011"], ["项目编码：6222021234567890128"], ["14052526T000000013812345678"]],
  ],
  [
    "function codes, document numbers and dates",
    [["2010301", "晋财预〔2025〕12号", "2025-12-31 2026-01-31"], ["20260101 20261231"]],
  ],
  ["the number of a heading", [["10.1.2.3 总体要求"]]],
  ["an address that is not of an inner network", [["172.32.0.1", "110.1.2.3.4", "192.169.1.1", "10.300.1.1"]]],
  ["the name of a project about passwords", [["密码应用安全性评估经费", "电子政务内网运行维护费"]]],
])("nothing is said of %s", (_, rows) => {
  expect(found(rows).map(describeFinding)).toEqual([]);
});

test.each([
  ["系统部署在10.14.22.8服务器上", "10.*****.8"],
  ["内网门户192.168.10.25", "192********25"],
  ["服务器172.20.1.9", "172*****.9"],
  ["登录账号：admin 密码：Qwe123", "密码：***"],
  ["主机 oa-server.local 停用", "oa-**********al"],
])("%s: an inner detail, masked", (text, shown) => {
  const [finding] = found([[text]]);
  expect(finding?.severity).toBe("warning");
  expect(finding && describeFinding(finding)).toContain(shown);
  expect(JSON.stringify(finding)).not.toContain("Qwe123");
});
