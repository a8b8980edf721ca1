/** Pages with nothing but words, for when the pane cannot work. */
export interface PlainWords {
  readonly title: string;
  readonly lines: readonly string[];
}

export const outsideExcel: PlainWords = {
  title: "请在 Excel 中使用",
  lines: ["这一页是 Excel 的面板，单独打开不能用。", "请打开 Excel 工作簿，在“预算公开”选项卡中点“打开面板”。"],
};

export const tooOld: PlainWords = {
  title: "这个 Excel 的版本太低",
  lines: [
    "预算公开助手需要 Excel 2021、Excel 2024 或 Microsoft 365。",
    "请升级 Excel，或换一台装有以上版本的电脑。工作簿没有改动。",
  ],
};
