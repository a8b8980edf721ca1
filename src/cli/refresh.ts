/** refresh: brings a workbook up to date with the codes and projects of today, or shows what that would do. */
import { basename } from "node:path";
import type { RefreshWishes } from "../app/refresh";
import {
  DataRefused,
  FormsUnknown,
  GuideUnknown,
  NotOurs,
  previewRefresh,
  refresh,
  WishesUnclear,
} from "../app/refresh";
import { describeWishProblem } from "../app/wording/refresh";
import type { RefreshAccount } from "../core/refresh/account";
import type { AskedGuide, GuideFile } from "../core/refresh/givenGuide";
import { plainCode } from "../app/entry/addSubject";
import type { Wish } from "../core/refresh/additions";
import { describeDataIssue } from "../core/data/wording";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import { packs } from "../packs";
import { readFileSafely } from "../workbook/file/disk";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import { readList } from "../workbook/list/readList";
import type { CommandArguments } from "./arguments";
import { findTargets, mayHoldForms } from "./batch/targets";
import { CommandFailure, UsageError } from "./failure";
import { openWorkbook, readTextFile, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { shownName } from "./printable";
import { refreshJson } from "./refreshJson";
import type { UnreadFile } from "./refreshJson";
import { refreshLines } from "./refreshText";

export async function runRefresh(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少要更新的工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能更新一个文件，多出了“${more.join(" ")}”。`);
  const wishes = [
    ...(given.lists.get("add") ?? []).map(codeWish),
    ...(given.lists.get("add-project") ?? []).map(projectWish),
  ];
  const out = given.flags.has("dry-run") ? null : (given.values.get("out") ?? null);
  if (out !== null) await refuseToOverwrite(out, given.flags.has("force"));
  const data = given.values.get("data");
  const { forms, unread } = await readForms(given.lists.get("forms") ?? []);
  const [inOrder, performance, copyPeriods] = [
    given.flags.has("order"),
    given.flags.has("add-forms"),
    given.flags.has("copy-goals"),
  ];
  const guide = await readGuideWish(given);
  const { workbook, account } = await work(
    file,
    {
      wishes,
      inOrder,
      data: data === undefined ? null : await readTextFile(data),
      performance,
      copyPeriods,
      forms,
      guide,
    },
    { write: out !== null, data: data ?? "" },
  );
  if (out !== null) await saveWorkbook(out, workbook, file);
  for (const { message } of unread) io.err(`${message}其他文件照常读入。`);
  if (given.flags.has("json")) printJson(io, refreshJson(file, out, account, unread));
  else io.out(refreshLines(file, out, account).join("\n"));
  return account.kept.length > 0 || unread.length > 0 ? EXIT.findings : EXIT.fine;
}

interface ReadForms {
  readonly forms: NonNullable<RefreshWishes["forms"]>;
  /** Files that could not be read, with the reason. */
  readonly unread: readonly UnreadFile[];
}

/** Workbooks with performance forms, or folders of them. One that cannot be read does not keep the others out; throws CommandFailure where none can. */
async function readForms(names: readonly string[]): Promise<ReadForms> {
  const forms: { readonly source: string; readonly snapshot: WorkbookSnapshot }[] = [];
  const failures: { readonly file: string; readonly failure: CommandFailure }[] = [];
  for (const { file, failure } of await findTargets(names, mayHoldForms)) {
    if (failure) {
      failures.push({ file, failure });
      continue;
    }
    try {
      forms.push({ source: basename(file), snapshot: await (await openWorkbook(file)).read() });
    } catch (error) {
      failures.push({ file, failure: toFailure(file, error) });
    }
  }
  const [first] = failures;
  if (first !== undefined && forms.length === 0) throw first.failure;
  return {
    forms,
    unread: failures.map(({ file, failure: { code, message } }) => ({ file: basename(file), code, message })),
  };
}

/** 政府购买服务指导性目录, of a file (.xlsx, .csv) or blank. */
async function readGuideWish(given: CommandArguments): Promise<AskedGuide> {
  const source = given.values.get("guide");
  const only = given.lists.get("guide-only") ?? [];
  if (source === undefined && only.length > 0)
    throw new UsageError("--guide-only 要和 --guide 一起用，写明从哪个文件取目录。");
  const file = source === undefined ? null : { source: basename(source), sheets: await readSheets(source) };
  return { wanted: given.flags.has("add-guide"), file, only };
}

async function readSheets(file: string): Promise<GuideFile["sheets"]> {
  try {
    return await readList(await readFileSafely(file));
  } catch (error) {
    throw toFailure(file, error);
  }
}

/** 2130311, 2130311=名称, 表八:2082202=名称 */
function codeWish(text: string): Wish {
  const equals = text.search(/[=＝]/);
  const [head, name] = equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
  const colon = head.search(/[:：]/);
  const [table, code] = colon < 1 ? [undefined, head.trim()] : [head.slice(0, colon), head.slice(colon + 1).trim()];
  if (code === "" || name?.trim() === "")
    throw new UsageError(`--add 后面写成 编码 或 编码=名称，如 2130311=农田建设；现在是“${text}”。`);
  return { kind: "code", table: table?.trim() ?? null, code: plainCode(code), name: name?.trim() ?? null };
}

/** 名称, 表十三:名称: a colon in a name is one only behind the name of a table. */
function projectWish(text: string): Wish {
  const [, table, name = ""] = /^(?:((?:预算公开)?表[一二三四五六七八九十\d]+) ?[:：])?(.*)$/s.exec(text.trim()) ?? [];
  if (name.trim() === "") throw new UsageError("--add-project 后面缺少项目名称。");
  return { kind: "project", table: table ?? null, code: null, name: name.trim() };
}

async function work(
  file: string,
  wishes: RefreshWishes,
  { write, data }: { readonly write: boolean; readonly data: string },
): Promise<{ readonly workbook: FileWorkbook; readonly account: RefreshAccount }> {
  try {
    const workbook = await openWorkbook(file);
    return {
      workbook,
      account: write ? await refresh(workbook, packs, wishes) : (await previewRefresh(workbook, packs, wishes)).account,
    };
  } catch (error) {
    throw failureOf(file, data, error);
  }
}

function failureOf(file: string, data: string, error: unknown): CommandFailure {
  if (error instanceof NotOurs)
    return new CommandFailure(
      "notOurs",
      `${shownName(file)}：这个工作簿不是本程序生成的，也没有接管过，没有更新。请先用 adopt 接管。`,
    );
  if (error instanceof FormsUnknown)
    return new CommandFailure(
      "noForms",
      `${shownName(file)}：这种表式没有绩效目标表，--add-forms、--copy-goals 和 --forms 用不上，没有更新。`,
    );
  if (error instanceof GuideUnknown)
    return new CommandFailure(
      "noGuide",
      `${shownName(file)}：这种表式没有政府购买服务指导性目录，--add-guide 和 --guide 用不上，没有更新。`,
    );
  if (error instanceof WishesUnclear)
    return new CommandFailure(
      "unclear",
      [
        `${shownName(file)}：有 ${error.problems.length} 处要写清楚，没有更新。`,
        ...error.problems.map((problem) => `  ${describeWishProblem(problem)}`),
      ].join("\n"),
    );
  if (error instanceof DataRefused)
    return new CommandFailure(
      "badData",
      [
        `${shownName(data)}：有 ${error.issues.length} 个问题，没有更新。`,
        ...error.issues.map((issue) => `  ${describeDataIssue(issue)}`),
      ].join("\n"),
    );
  return toFailure(file, error);
}
