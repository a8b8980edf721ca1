import { displayWidth, textTable } from "./textTable";

test("a Chinese character is as wide as two others", () => {
  expect(["表a1", "（注）：", "…", "𠮷", "ｱ"].map(displayWidth)).toEqual([4, 8, 1, 2, 1]);
});

test("columns line up, without blanks at the end", () => {
  expect(
    textTable(
      ["文件", "数", "结果"],
      [
        ["a", "10", "好"],
        ["两个字", "", "不能\n检查"],
      ],
      [0, 2],
    ),
  ).toBe("文件    数  结果\na       10  好\n两个字      不能 检查");
});
