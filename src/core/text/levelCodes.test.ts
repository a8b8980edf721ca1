import { codedNames, withoutLevelCodes } from "./levelCodes";
import { normalizeText } from "./normalize";

test("codes in brackets are read with the levels above them", () => {
  expect(
    codedNames(normalizeText("1. “公共安全支出（204类）司法（06款）行政运行（01项）”53.84万元")).map(
      ({ name, code }) => `${code} ${name}`,
    ),
  ).toEqual(["204 公共安全支出", "20406 司法", "2040601 行政运行"]);
  expect(
    codedNames(normalizeText("（二）政府办公厅（室）及相关机构事务（20103款）行政运行（项01）")).map(
      ({ name, code }) => `${code} ${name}`,
    ),
  ).toEqual(["20103 政府办公厅(室)及相关机构事务", "2010301 行政运行"]);
});

test("a level without its parents is no code", () => {
  expect(codedNames("司法(06款)行政运行(项)和其他3项")).toEqual([]);
});

test("the level stays", () => {
  expect(withoutLevelCodes("公共安全支出(204类)司法(06款)")).toBe("公共安全支出(类)司法(款)");
});
