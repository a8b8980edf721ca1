/** Files in and out of the commands, with every failure as a sentence that names the file. */
import { isUtf8 } from "node:buffer";
import { realpath, stat } from "node:fs/promises";
import { ExplanationRefused } from "../app/explain";
import { OwnPackUnreadable } from "../app/recognise";
import { ReviewSheetRefused } from "../app/review";
import { describeError } from "../app/wording/errors";
import { AdoptionRefused, FormNeeded, NotRecognised, StateUnknown } from "../app/useCases";
import { readFileSafely } from "../workbook/file/disk";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import { openWorkbookFile } from "../workbook/file/fileWorkbook";
import { writeFileAtomically } from "../workbook/file/replaceFile";
import { nodeInflater } from "../workbook/file/zip/nodeInflater";
import { WorkbookError } from "../workbook/port";
import { CommandFailure } from "./failure";
import { fileWording } from "./fileWording";
import { shownName } from "./printable";

export async function openWorkbook(path: string): Promise<FileWorkbook> {
  return openWorkbookFile(await readFileSafely(path), nodeInflater);
}

/** The text of a UTF-8 file. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFileSafely(path).catch((error: unknown) => {
    throw toFailure(path, error);
  });
  if (!isUtf8(bytes))
    throw new CommandFailure(
      "notUtf8",
      `${shownName(path)}：不是 UTF-8 编码的文本文件。请用记事本“另存为”，编码选 UTF-8。`,
    );
  return new TextDecoder().decode(bytes);
}

const WRONG_ENDING = { ".xlsx": "notXlsx", ".json": "notJson", ".docx": "notDocx" } as const;

/** Refuses before anything is computed: what is there may be somebody's day of typing. */
export async function refuseToOverwrite(
  path: string,
  force: boolean,
  ...endings: readonly (keyof typeof WRONG_ENDING)[]
): Promise<void> {
  const [first = ".xlsx", ...others] = endings;
  const allowed = [first, ...others];
  if (!allowed.some((ending) => path.toLowerCase().endsWith(ending)))
    throw new CommandFailure(
      WRONG_ENDING[first],
      `${shownName(path)}：--out 的文件名要以 ${allowed.join(" 或 ")} 结尾。`,
    );
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new CommandFailure("cannotWrite", `${shownName(path)}：${writeProblem(error.code)}`);
  });
  if (there?.isDirectory()) throw new CommandFailure("isFolder", `${shownName(path)}：${IS_FOLDER}`);
  if (there && !there.isFile()) throw new CommandFailure("notRegular", `${shownName(path)}：${NOT_REGULAR}`);
  if (there && !force)
    throw new CommandFailure("fileExists", `${shownName(path)}：文件已经存在，没有写入。要覆盖它，请加 --force。`);
}

/** Refuses to write a document over the workbook that it is made from, by whatever name or link: nothing of its formulas would be left. */
export async function refuseSource(source: string, out: string): Promise<void> {
  const [from, to] = await Promise.all([source, out].map(identityOf));
  if (!from || !to || (from.path !== to.path && (from.inode === null || from.inode !== to.inode))) return;
  throw new CommandFailure(
    "sameFile",
    `${shownName(out)}：这就是原来的工作簿，写成公开稿会失去公式和不公开的工作表，没有写入。请在 --out 写另一个文件名。`,
  );
}

/** Null where there is no such file. */
async function identityOf(path: string): Promise<{ readonly path: string; readonly inode: string | null } | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return { path: await realpath(path), inode: ino === 0n ? null : `${dev},${ino}` };
  } catch {
    return null;
  }
}

/** Written under .xlsx, a workbook with macros or a template is a file that Excel does not open. `source` is the file that was read. */
export async function saveWorkbook(path: string, workbook: FileWorkbook, source = path): Promise<void> {
  if (workbook.kind !== ".xlsx")
    throw new CommandFailure("otherKind", `${shownName(source)}：${describeOtherKind(workbook.kind)}`);
  const bytes = await workbook.toBytes().catch((error: unknown) => {
    throw toFailure(path, error);
  });
  await saveBytes(path, bytes);
}

/** In UTF-8. */
export async function saveText(path: string, text: string): Promise<void> {
  await saveBytes(path, new TextEncoder().encode(text));
}

export async function saveBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFileAtomically(path, bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw toFailure(path, error);
    throw new CommandFailure(
      "cannotWrite",
      `${shownName(path)}：${error.code === "readOnly" ? READ_ONLY : writeProblem(systemCode(error))}`,
    );
  }
}

function describeOtherKind(kind: string): string {
  const name = kind === ".xltx" ? "模板" : "带宏的文件";
  return `这是${name}（${kind}），写成 .xlsx 后 Excel 打不开，没有写入。请先用 Excel 把它另存为“Excel 工作簿（.xlsx）”，再用另存的文件。`;
}

const NAME_TOO_LONG = "文件名太长（一般最多 84 个汉字）。请换一个短一些的名字。";
const NOT_REGULAR = "这不是普通文件（是管道、设备之类），没有读写。请先保存成文件。";
const IS_FOLDER = "这是一个文件夹，不是文件。";
const LINKS_IN_CIRCLE = "这是一个互相指来指去的链接，找不到它指的文件。";
const READ_ONLY = "没有写入的权限，或者文件正在 Excel 中打开。请关闭后再试。";

function writeProblem(code: string | undefined): string {
  if (code === "ENOENT" || code === "ENOTDIR") return "要写入的文件夹不存在。";
  if (code === "ENAMETOOLONG") return NAME_TOO_LONG;
  if (code === "ENOTREG") return NOT_REGULAR;
  if (code === "EISDIR") return IS_FOLDER;
  if (code === "ELOOP") return LINKS_IN_CIRCLE;
  if (code === "ENOSPC" || code === "EDQUOT") return "磁盘已满，没有写入。";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return READ_ONLY;
  return `写不进去（${code ?? "原因不明"}）。`;
}

const READ_PROBLEMS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ["fileMissing", "找不到这个文件。"],
  ENOTDIR: ["fileMissing", "找不到这个文件。"],
  EISDIR: ["isFolder", IS_FOLDER],
  ENOTREG: ["notRegular", NOT_REGULAR],
  // What a socket answers.
  ENXIO: ["notRegular", NOT_REGULAR],
  ENODEV: ["notRegular", NOT_REGULAR],
  ENAMETOOLONG: ["nameTooLong", NAME_TOO_LONG],
  ELOOP: ["fileMissing", LINKS_IN_CIRCLE],
  EACCES: ["noPermission", "没有读取这个文件的权限。"],
  EPERM: ["noPermission", "没有读取这个文件的权限。"],
  EBUSY: ["noPermission", "文件正被别的程序占用，请关闭后再试。"],
};

/** Any failure to read, understand, change or save a file, with the code that scripts see. */
export function toFailure(path: string, error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof OwnPackUnreadable)
    return new CommandFailure("badOwnPack", `${shownName(path)}：${describeError(error)}`);
  if (error instanceof FormNeeded)
    return new CommandFailure("formNeeded", `${shownName(path)}：${describeError(error)}`);
  if (error instanceof NotRecognised)
    return new CommandFailure("notRecognised", `${shownName(path)}：${describeError(error)}`);
  if (error instanceof StateUnknown)
    return new CommandFailure("unknownState", `${shownName(path)}：${describeError(error)}`);
  if (error instanceof AdoptionRefused)
    return new CommandFailure(error.reason, `${shownName(path)}：${describeError(error)}`);
  if (error instanceof ExplanationRefused)
    return new CommandFailure(error.reason, `${shownName(path)}：${describeError(error)}`);
  if (error instanceof ReviewSheetRefused)
    return new CommandFailure(
      error.refusal.code === "taken" ? "sheetExists" : "sheetEdited",
      `${shownName(path)}：${describeError(error)}`,
    );
  if (!(error instanceof WorkbookError))
    return new CommandFailure("unexpected", `${shownName(path)}：${describeError(error)}`);
  const [code, message] = READ_PROBLEMS[systemCode(error) ?? ""] ?? [
    error.code,
    fileWording[error.code].replace("{detail}", () => error.detail),
  ];
  return new CommandFailure(code, `${shownName(path)}：${message}`);
}

function systemCode(error: WorkbookError): string | undefined {
  const cause = error.cause;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : undefined;
}
