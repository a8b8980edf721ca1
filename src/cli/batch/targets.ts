/** What the arguments of check stand for: a file for itself, a folder for the workbooks in it. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { WorkbookError } from "../../workbook/port";
import { CommandFailure } from "../failure";
import { emptyFolder } from "./wording";
import { shownName } from "../printable";
import type * as filesModule from "../files";

/** `failure` is set where a folder holds nothing to check. */
export interface Target {
  readonly file: string;
  readonly failure: CommandFailure | null;
}

/** Unit 2 comes before unit 10. */
const order = new Intl.Collator("zh-CN", { numeric: true });

export async function findTargets(
  names: readonly string[],
  isWanted: (name: string) => boolean = isWorkbook,
): Promise<readonly Target[]> {
  const found = await Promise.all(
    names.map(async (name) => ((await isFolder(name)) ? inFolder(name, isWanted) : [{ file: name, failure: null }])),
  );
  return found.flat();
}

/** What cannot be looked at is left to the reading of the file, which says why. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function inFolder(folder: string, isWanted: (name: string) => boolean): Promise<readonly Target[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const candidates = entries.filter((entry) => isWanted(entry.name));
    const regular = await Promise.all(candidates.map((entry) => isRegular(entry, join(folder, entry.name))));
    const names = candidates.filter((_, index) => regular[index]).map((entry) => entry.name);
    if (names.length === 0)
      return [{ file: folder, failure: new CommandFailure("emptyFolder", `${shownName(folder)}：${emptyFolder}`) }];
    return names.sort(order.compare).map((name) => ({ file: join(folder, name), failure: null }));
  } catch (cause) {
    const { toFailure } = require("../files") as typeof filesModule;
    return [{ file: folder, failure: toFailure(folder, new WorkbookError("unreadable", folder, { cause })) }];
  }
}

/** A pipe would be waited for, a device has no end. A link counts as what it leads to; one that leads nowhere is named by the reading. */
async function isRegular(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(path).then(
    (stats) => stats.isFile(),
    () => true,
  );
}

/** What a system may have exported a form as, also where it cannot be read: a file of a folder is not passed over in silence. */
export function mayHoldForms(name: string): boolean {
  return /\.(?:xls[xmb]?|et|csv|ods|docx?|wps|pdf|html?)$/i.test(name) && !/^(?:~\$|\.)/.test(name);
}

/** Excel's lock file of an open workbook begins with ~$, other programs' temporary files with a dot. */
function isWorkbook(name: string): boolean {
  return /\.xlsx$/i.test(name) && !/^(?:~\$|\.)/.test(name);
}
