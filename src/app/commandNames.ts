/** The commands of the pane: one line for each. */
interface CommandKind {
  /** What the pane says while it is under way. */
  readonly busy: string;
  /**
   * reads: nothing in the workbook changes; remembers: nothing but what the workbook remembers; givesBack: takes back what another has
   * written; writes: can be cut off and taken back.
   */
  readonly does: "reads" | "remembers" | "givesBack" | "writes";
}

export const COMMANDS = {
  restore: { busy: "正在恢复", does: "givesBack" },
  leaveUnfinished: { busy: "正在记下", does: "remembers" },
  undoLast: { busy: "正在撤销上一步", does: "givesBack" },
  preparePublication: { busy: "正在读取公开的内容", does: "reads" },
  generate: { busy: "正在生成工作表", does: "writes" },
  check: { busy: "正在检查", does: "reads" },
  correct: { busy: "正在按您指定的表检查", does: "remembers" },
  previewNarrative: { busy: "正在按表中的数写情况说明", does: "reads" },
  writeNarrative: { busy: "正在写入情况说明", does: "writes" },
  takeOffer: { busy: "正在采用新文字", does: "writes" },
  declineOffer: { busy: "正在记住您的选择", does: "remembers" },
  undoTake: { busy: "正在恢复您的文字", does: "writes" },
  findUses: { busy: "正在查找用到这一格的句子", does: "reads" },
  previewAdoption: { busy: "正在查看接管会增加什么", does: "reads" },
  adopt: { busy: "正在接管工作簿", does: "writes" },
  repair: { busy: "正在改为建议值", does: "writes" },
  undoRepair: { busy: "正在恢复原来的内容", does: "writes" },
  previewLastYear: { busy: "正在读取上年的数", does: "reads" },
  takeLastYear: { busy: "正在填入上年数", does: "writes" },
  undoLastYear: { busy: "正在恢复原来的内容", does: "writes" },
  keepCatalogues: { busy: "正在把科目目录存入工作簿", does: "remembers" },
  previewBalance: { busy: "正在查看怎样平衡", does: "reads" },
  balance: { busy: "正在做舍位平衡", does: "writes" },
  undoBalance: { busy: "正在撤销舍位平衡", does: "writes" },
  previewRefresh: { busy: "正在查看要更新什么", does: "reads" },
  refresh: { busy: "正在更新", does: "writes" },
  explain: { busy: "正在记下出错说明", does: "remembers" },
  withdraw: { busy: "正在撤回出错说明", does: "remembers" },
  writeReview: { busy: "正在写“提交前检查”", does: "writes" },
} as const satisfies Readonly<Record<string, CommandKind>>;

export type Command = keyof typeof COMMANDS;

/** Those that can be cut off and taken back. */
export type CommandWithWayBack = {
  [Name in Command]: (typeof COMMANDS)[Name]["does"] extends "writes" ? Name : never;
}[Command];
