/** Univer without a screen, with the plugins that the host needs. */
import "./nodeModules";
import { generateRandomId, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverBook } from "../../../src/sandbox/host";

export interface HeadlessWorkbook {
  readonly univer: Univer;
  readonly book: UniverBook;
  /** Univer's own interface, for doing what its screen would do. */
  readonly facade: FWorkbook;
  /** Runs one of Univer's commands; false when it was refused. */
  run(command: string, parameters: object): boolean;
  dispose(): Promise<void>;
}

export interface HeadlessOptions {
  readonly sheetName: string;
  readonly fileName: string;
  /** Lets Univer evaluate conditional formats and validations as its screen would; costs time for each cell of a rule. */
  readonly showRules: boolean;
}

/** A new workbook with one empty sheet. */
export function createHeadlessWorkbook(options: HeadlessOptions): HeadlessWorkbook {
  const locale = LocaleType.ZH_CN;
  const univer = new Univer({ locale, locales: { [locale]: {} }, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  if (options.showRules) {
    univer.registerPlugin(UniverDataValidationPlugin);
    univer.registerPlugin(UniverSheetsDataValidationPlugin);
    univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  }
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({
    // Univer keeps parsed formulas by workbook id for as long as the process lives.
    id: `workbook-${generateRandomId(8)}`,
    name: options.fileName,
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: options.sheetName, rowCount: 1000, columnCount: 40 } },
  });
  const book = new UniverBook(univer, api, workbook);
  const dispose = async (): Promise<void> => {
    await book.dispose();
    univer.dispose();
  };
  const run = (command: string, parameters: object): boolean => api.syncExecuteCommand(command, parameters) !== false;
  return { univer, book, facade: workbook, run, dispose };
}
