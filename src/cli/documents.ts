/** Word documents in: told by the ending of their names. */
import { readFileSafely } from "../workbook/file/disk";
import { nodeInflater } from "../workbook/file/zip/nodeInflater";
import type { ReadDocument } from "../workbook/document/read/readDocument";
import { readDocument } from "../workbook/document/read/readDocument";
import { WorkbookError } from "../workbook/port";
import { CommandFailure } from "./failure";
import { toFailure } from "./files";
import { shownName } from "./printable";

const OTHER_FORMAT =
  "这是旧版的 Word 文档（.doc）、加了密码的文档，或者别的格式，不能读取。请用 Word 或 WPS 打开，取消密码，另存为“Word 文档（.docx）”。";

/** .doc too, so that whoever names one hears what to do. */
export function isDocumentName(path: string): boolean {
  return /\.(?:docx?|docm|wps)$/i.test(path);
}

/** Throws CommandFailure. */
export async function openDocument(path: string): Promise<ReadDocument> {
  try {
    return readDocument(await readFileSafely(path), nodeInflater);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "unsupportedFormat")
      throw new CommandFailure("unsupportedFormat", `${shownName(path)}：${OTHER_FORMAT}`);
    throw toFailure(path, error);
  }
}
