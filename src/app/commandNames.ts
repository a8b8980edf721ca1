/** The commands of the pane, and what it says while each of them is under way. */
export const COMMANDS = {
  restore: "正在恢复",
  leaveUnfinished: "正在记下",
  undoLast: "正在撤销上一步",
  preparePublication: "正在读取公开的内容",
  generate: "正在生成工作表",
  check: "正在检查",
  correct: "正在按您指定的表检查",
  previewNarrative: "正在按表中的数写情况说明",
  writeNarrative: "正在写入情况说明",
  takeOffer: "正在采用新文字",
  declineOffer: "正在记住您的选择",
  undoTake: "正在恢复您的文字",
  findUses: "正在查找用到这一格的句子",
  previewAdoption: "正在查看接管会增加什么",
  adopt: "正在接管工作簿",
  repair: "正在改为建议值",
  undoRepair: "正在恢复原来的内容",
  previewLastYear: "正在读取上年的数",
  takeLastYear: "正在填入上年数",
  undoLastYear: "正在恢复原来的内容",
  keepCatalogues: "正在把科目目录存入工作簿",
  previewBalance: "正在查看怎样平衡",
  balance: "正在做舍位平衡",
  undoBalance: "正在撤销舍位平衡",
  previewRefresh: "正在查看要更新什么",
  refresh: "正在更新",
  explain: "正在记下出错说明",
  withdraw: "正在撤回出错说明",
  writeReview: "正在写“提交前检查”",
} as const;

export type Command = keyof typeof COMMANDS;

/** Those that can be cut off and taken back: all but those that only read, write nothing but what the workbook remembers, or are the way back. */
export type CommandWithWayBack = Exclude<
  Command,
  | "restore"
  | "leaveUnfinished"
  | "undoLast"
  | "preparePublication"
  | "check"
  | "correct"
  | "previewNarrative"
  | "declineOffer"
  | "findUses"
  | "previewAdoption"
  | "previewLastYear"
  | "keepCatalogues"
  | "previewBalance"
  | "previewRefresh"
  | "explain"
  | "withdraw"
>;
