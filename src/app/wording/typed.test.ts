import { describeTyped, describeUnseen, describeWrittenOver } from "./typed";

const at = { sheet: "表6", row: 7, column: 3 };

test("what stands there again, what does not, and what nobody knows", () => {
  expect(describeTyped([at])).toBe("写入的同时有人在 表6!D8 填写，填的保留着，请看一看。");
  expect(
    describeWrittenOver([
      { ...at, text: "412.13" },
      { ...at, row: 8, text: "" },
    ]),
  ).toBe(
    "写入的同时有人改了 表6!D8（填的是“412.13”）、表6!D9（清空），Excel 没有回应，没能放回去，请看一看，不对的重新填写。",
  );
  expect(describeWrittenOver([{ ...at, text: "字".repeat(70) }])).toContain(`“${"字".repeat(60)}…”`);
  expect(describeUnseen(["表5", "表6", "表8", "表9"])).toBe(
    "写入的那一刻“表5”、“表6”、“表8” 等 4 张表里可能有人在填写或者增删行，Excel 没有说当时填的是什么，填的可能被盖住，请看一看。",
  );
});
