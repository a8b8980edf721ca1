/** The sheet of 提交前检查, which we write and nobody publishes. */
export const REVIEW_TITLE = "提交前检查";
