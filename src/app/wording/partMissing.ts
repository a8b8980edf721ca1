/** What is said where a part of the program could not be had: the server is away, or has another version by now. */

/** As the page's own loader calls it. */
export function isPartMissing(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

const CAUSE = "可能是网络不通，也可能是服务器刚换了新版本。";
/** A reason that is being written, or a file that is being looked at, goes with the pane. */
const REOPEN = "仍然不行时请重新打开面板：关闭前请先复制还没有记下的文字，已经存下的内容都在。";

/** Of a command, before anything was done. */
export const COMMAND_MISSING = `这一步要用的程序没有载入，所以没有做，工作簿没有改动。${CAUSE}请再试一次；${REOPEN}`;

/** Of a page or a part of it, with a button 重试. */
export const PAGE_MISSING = `这一部分没有载入，其他部分照常可用。${CAUSE}请点“重试”；${REOPEN}`;

/** Of a form that was chosen. */
export function describeFormMissing(title: string): string {
  return `“${title}”没有载入，仍用原来的表式。${CAUSE}请再选一次；${REOPEN}`;
}

/** Of the whole pane, with a button 重试. */
export const PANE_MISSING = {
  title: "面板没有载入",
  lines: [`${CAUSE}工作簿没有改动，以前存下的内容都在。`, "请点“重试”；仍然不行时请关闭面板，再重新打开。"],
} as const;
