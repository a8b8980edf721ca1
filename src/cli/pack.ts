/** pack: the built-in forms listed, one saved as a file, a file looked through. */
import { isSamePack, packFileText } from "../core/packFile/packFile";
import { groupsOf } from "../core/declare/lookups";
import type { PackSpec } from "../core/declare/pack";
import { readPackFile } from "../core/packFile/readPackFile";
import { findPack, packs } from "../packs";
import type { CommandArguments } from "./arguments";
import { requiredValue } from "./arguments";
import { UsageError } from "./failure";
import { readTextFile, refuseToOverwrite, saveText } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { choosePack, faultLines } from "./packChoice";
import { triedFaults } from "./packTrial";
import { shownName } from "./printable";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/pack-check@1";

export async function runPack(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [action, subject, ...more] = given.files;
  if (action === "list") return list(given, io, subject);
  if (action !== "check" && action !== "save")
    throw new UsageError(
      action === undefined ? "缺少要做什么：list、check 或 save。" : `没有 pack ${action}，只有 list、check 和 save。`,
    );
  if (subject === undefined)
    throw new UsageError(action === "check" ? "缺少要核对的表式文件。" : "缺少要保存的表式编号。");
  if (more.length > 0) throw new UsageError(`一次只能一个，多出了“${more.join(" ")}”。`);
  return action === "check" ? check(subject, given, io) : save(subject, given, io);
}

function list(given: CommandArguments, io: Io, extra: string | undefined): ExitCode {
  if (extra !== undefined) throw new UsageError(`多出了“${extra}”。`);
  refuseOption(given, "out");
  if (given.flags.has("json")) printJson(io, { schema: "budget-disclosure/packs@1", packs: packs.map(summary) });
  else io.out(packs.map((pack) => `${pack.id}　${pack.title}，${years(pack)}`).join("\n"));
  return EXIT.fine;
}

async function save(id: string, given: CommandArguments, io: Io): Promise<ExitCode> {
  if (given.flags.has("json")) throw new UsageError("pack save 没有 --json：写出的文件就是 JSON。");
  const pack = await choosePack(id);
  const out = requiredValue(given, "out", "要写的表式文件 .json");
  await refuseToOverwrite(out, given.flags.has("force"), ".json");
  await saveText(out, packFileText(pack));
  io.out(`已保存 ${shownName(out)}：${pack.title}（${pack.id}）`);
  return EXIT.fine;
}

async function check(file: string, given: CommandArguments, io: Io): Promise<ExitCode> {
  refuseOption(given, "out");
  const reading = readPackFile(await readTextFile(file));
  const faults = reading.ok ? await triedFaults(reading.pack) : reading.faults;
  const pack = reading.ok ? reading.pack : null;
  if (given.flags.has("json"))
    printJson(io, {
      schema: SCHEMA,
      file,
      pack: pack && summary(pack),
      builtIn: pack && builtInWords(pack).kind,
      faults,
    });
  else
    io.out(
      [
        ...(faults.length > 0
          ? [`${shownName(file)}：有 ${faults.length} 处问题。`, ...faultLines(faults)]
          : [`${shownName(file)}：没有问题。`]),
        ...(pack ? described(pack) : []),
      ].join("\n"),
    );
  return faults.length > 0 ? EXIT.findings : EXIT.fine;
}

function refuseOption(given: CommandArguments, name: string): void {
  if (given.values.has(name)) throw new UsageError(`只有 pack save 用 --${name}。`);
}

function summary(pack: PackSpec): object {
  const { id, title, year } = pack;
  const published = pack.tables.filter(({ formNo }) => formNo !== null).length;
  return {
    id,
    title,
    year,
    years: pack.years ?? { first: year, last: year },
    tables: published,
    workingSheets: pack.tables.length - published,
    rules: pack.rules.length,
  };
}

function described(pack: PackSpec): readonly string[] {
  const published = pack.tables.filter(({ formNo }) => formNo !== null);
  return [
    `  ${pack.title}（${pack.id}），${years(pack)}`,
    `  公开的表 ${published.length} 张，不公开的 ${pack.tables.length - published.length} 张；行 ${pack.tables.flatMap(groupsOf).length} 组；规则 ${pack.rules.length} 条；科目 ${pack.catalogues.function.entries.length} 个功能、${pack.catalogues.economic.entries.length} 个经济`,
    ...builtInWords(pack).lines,
  ];
}

function years({ year, years: held }: PackSpec): string {
  return held && held.first !== held.last ? `${held.first}—${held.last} 年（新工作簿 ${year} 年）` : `${year} 年`;
}

/** How the pack stands to the built-in one of its id; null where there is none. */
function builtInWords(pack: PackSpec): {
  readonly kind: "same" | "different" | null;
  readonly lines: readonly string[];
} {
  const builtIn = findPack(pack.id);
  if (!builtIn) return { kind: null, lines: [] };
  if (isSamePack(builtIn, pack)) return { kind: "same", lines: ["  与内置的同一编号的表式完全相同"] };
  return {
    kind: "different",
    lines: [
      `  提示：编号与内置的 ${pack.id} 相同，内容不同。用这个文件时报告会写明不是内置的；给它另起一个编号（id）就不会弄混`,
    ],
  };
}
