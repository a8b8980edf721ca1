/** The file adapter under the contract suite; exceljs-compatible excelts reads the bytes as an independent witness. */
import { Workbook } from "@cj-tech-master/excelts";
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellAddress } from "../../src/core/model/snapshot";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { ApplyOptions, WorkbookChange, WorkbookPort } from "../../src/workbook/port";
import type { Adapter, SeenStyle, Subject } from "./adapter";

export const fileAdapter: Adapter = {
  name: "file",
  async open(): Promise<Subject> {
    return new FileSubject();
  },
};

/** Reopens the saved bytes for every read and after every write, so that the suite tests what is on disk and not what is in memory. */
class FileSubject implements Subject, WorkbookPort {
  readonly port: WorkbookPort = this;
  private workbook: FileWorkbook = createWorkbookFile();

  async read() {
    return (await openWorkbookFile(await this.workbook.toBytes())).read();
  }

  async apply(plan: WorkbookPlan, options?: ApplyOptions): Promise<void> {
    await this.workbook.apply(plan, options);
    this.workbook = await openWorkbookFile(await this.workbook.toBytes());
  }

  reveal(address: CellAddress) {
    return this.workbook.reveal(address);
  }

  selection() {
    return this.workbook.selection();
  }

  listen(_listener: (change: WorkbookChange) => void) {
    return this.workbook.listen();
  }

  async renameSheet(from: string, to: string): Promise<void> {
    const parts = unzipSync(await this.workbook.toBytes());
    const path = "xl/workbook.xml";
    const renamed = strFromU8(parts[path] ?? new Uint8Array())
      .replaceAll(`name="${from}"`, `name="${to}"`)
      .replaceAll(`'${from}'!`, `'${to}'!`);
    this.workbook = await openWorkbookFile(zipSync({ ...parts, [path]: strToU8(renamed) }));
  }

  type(sheet: string, address: string, value: string | number): Promise<void> {
    return this.change((book) => {
      worksheet(book, sheet).getCell(address).value =
        typeof value === "string" && value.startsWith("=") ? { formula: value.slice(1) } : value;
    });
  }

  hide(sheet: string, lines: string): Promise<void> {
    return this.change((book) => {
      const [first = "", last = first] = lines.split(":");
      if (/^\d/.test(lines))
        for (let row = Number(first); row <= Number(last); row++) worksheet(book, sheet).getRow(row).hidden = true;
      else
        for (let column = first.charCodeAt(0); column <= last.charCodeAt(0); column++)
          worksheet(book, sheet).getColumn(String.fromCharCode(column)).hidden = true;
    });
  }

  hideSheet(sheet: string, how: "Hidden" | "VeryHidden"): Promise<void> {
    return this.change((book) => {
      worksheet(book, sheet).state = how === "Hidden" ? "hidden" : "veryHidden";
    });
  }

  private async change(edit: (book: Workbook) => void): Promise<void> {
    const book = await this.witness();
    edit(book);
    this.workbook = await openWorkbookFile(new Uint8Array((await book.xlsx.writeBuffer()) as unknown as ArrayBuffer));
  }

  async styleOf(sheet: string, address: string): Promise<SeenStyle> {
    return seen(worksheet(await this.witness(), sheet).getCell(address));
  }

  async mergedAreas(sheet: string): Promise<readonly string[]> {
    return worksheet(await this.witness(), sheet).model.merges ?? [];
  }

  async conditions(sheet: string): Promise<readonly string[]> {
    const formats = worksheet(await this.witness(), sheet).conditionalFormattings as readonly {
      readonly ref: string;
      readonly rules: readonly { readonly formulae?: readonly unknown[] }[];
    }[];
    return formats.flatMap(({ ref, rules }) => rules.map((rule) => `${ref} =${String(rule.formulae?.[0])}`));
  }

  async nameOf(name: string): Promise<string | null> {
    const defined = strFromU8(unzipSync(await this.workbook.toBytes())["xl/workbook.xml"] ?? new Uint8Array());
    return new RegExp(`<definedName name="${name}">([^<]*)<`).exec(defined)?.[1] ?? null;
  }

  async close(): Promise<void> {}

  private async witness(): Promise<Workbook> {
    const book = new Workbook();
    await book.xlsx.load((await this.workbook.toBytes()) as unknown as Parameters<typeof book.xlsx.load>[0]);
    return book;
  }
}

function worksheet(book: Workbook, name: string): Worksheet {
  const found = book.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function seen({ font, fill, alignment, numFmt }: Cell): SeenStyle {
  return {
    fontName: font?.name ?? "",
    fontSize: font?.size ?? 0,
    bold: font?.bold === true,
    fontColor: color(font?.color),
    fill: fill?.type === "pattern" ? color(fill.fgColor) : "",
    horizontal: alignment?.horizontal ?? "",
    wrap: alignment?.wrapText === true,
    numberFormat: typeof numFmt === "string" ? numFmt : "",
  };
}

function color(seenColor: { readonly argb?: string } | undefined): string {
  return seenColor?.argb === undefined ? "" : `#${seenColor.argb.slice(2)}`;
}
