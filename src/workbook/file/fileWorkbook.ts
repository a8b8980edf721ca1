/** An .xlsx file as a workbook of the port. It lives in memory; `disk.ts` is the only place that touches files. */
import { changedPlaces } from "../../core/model/changedPlaces";
import type { CellAddress, WorkbookSnapshot } from "../../core/model/snapshot";
import type { WorkbookPlan } from "../../core/model/workbookPlan";
import { cellName } from "../address";
import { checkPlan } from "../checkPlan";
import { WorkbookError } from "../port";
import { withVerdictCells, withVerdictFormulas } from "../verdicts";
import type { ApplyOptions, WorkbookPort } from "../port";
import { activateSheet } from "./parts/activeSheet";
import { blankPackage } from "./parts/blankPackage";
import { OfficePackage } from "./parts/officePackage";
import type { PackageKind } from "./parts/packageKind";
import { packageKind } from "./parts/packageKind";
import { addSheet, findWorkbookPart, listSheets, tabNames } from "./parts/workbookPart";
import type { SheetAppearance } from "./read/appearance";
import { readAppearance } from "./read/appearance";
import type { CalculatedWorkbook } from "./read/recalculate";
import { calculatedWorkbook } from "./read/recalculate";
import { refuseUnlessZip } from "./recognise";
import { applyPlan } from "./write/applyPlan";
import { storeResults } from "./write/cachedResults";
import { selectCell } from "./write/selectCell";
import { readArchive } from "./zip/archive";
import type { Inflater } from "./zip/inflate";

/** The tab of a workbook that nobody put a sheet into, as Excel names it. */
const defaultSheetName = "Sheet1";

/** Parses the bytes of an .xlsx. Throws WorkbookError emptyFile, unsupportedFormat, notAWorkbook, tooLarge, cellTooLong or unreadable. */
export async function openWorkbookFile(bytes: Uint8Array, inflate?: Inflater): Promise<FileWorkbook> {
  refuseUnlessZip(bytes);
  const pkg = new OfficePackage(readArchive(bytes, inflate));
  const workbook = new FileWorkbook(pkg, findWorkbookPart(pkg));
  // Whatever is wrong inside is found here, not at some later read.
  await workbook.read();
  return workbook;
}

/** A workbook without sheets; it gets Sheet1 only if it is saved that way. */
export function createWorkbookFile(): FileWorkbook {
  const pkg = blankPackage();
  return new FileWorkbook(pkg, findWorkbookPart(pkg));
}

/** Made by `openWorkbookFile` and `createWorkbookFile`. */
export class FileWorkbook implements WorkbookPort {
  private known: CalculatedWorkbook | null = null;
  private revealed: CellAddress | null = null;

  constructor(
    private pkg: OfficePackage,
    private readonly workbookPath: string,
  ) {}

  async read(): Promise<WorkbookSnapshot> {
    return this.calculated().seen;
  }

  private calculated(): CalculatedWorkbook {
    this.known ??= calculatedWorkbook(this.pkg, this.workbookPath);
    return this.known;
  }

  /** Works on a copy that takes the place of the workbook only when everything succeeded. */
  async apply(asked: WorkbookPlan, options: ApplyOptions = {}): Promise<void> {
    const plan = withVerdictCells(asked);
    const total = plan.sheets.length + 1;
    let done = 0;
    const stopIfCancelled = (): void => {
      if (options.cancel?.cancelled === true) throw new WorkbookError("cancelled", `${done} of ${total}`);
    };
    stopIfCancelled();
    const before = this.calculated();
    if (before.seen.isCutOff === true) throw new WorkbookError("unfinished", "");
    if (options.expected !== undefined) refuseChanged(options.expected, before.seen);
    checkPlan(plan, tabNames(this.pkg, this.workbookPath));
    const draft = this.pkg.fork();
    applyPlan(draft, this.workbookPath, plan, () => {
      options.onProgress?.(++done, total);
      stopIfCancelled();
    });
    const after = calculatedWorkbook(draft, this.workbookPath);
    storeResults(draft, this.workbookPath, before, after);
    this.pkg = draft;
    this.known = after;
    options.onProgress?.(total, total);
  }

  async reveal(address: CellAddress): Promise<void> {
    const entry = listSheets(this.pkg, this.workbookPath).find(
      (sheet) => sheet.name.toLowerCase() === address.sheet.toLowerCase(),
    );
    if (entry === undefined) throw new WorkbookError("sheetMissing", address.sheet);
    selectCell(this.pkg.edit(entry.path), cellName(address.row, address.column));
    activateSheet(this.pkg, this.workbookPath, entry);
    this.revealed = { ...address, sheet: entry.name };
  }

  /** Nobody looks at a file in memory; it opens where it was last told to. */
  async selection(): Promise<CellAddress | null> {
    return this.revealed;
  }

  /** The ending that a file of this kind has. */
  get kind(): PackageKind {
    return packageKind(this.pkg, this.workbookPath);
  }

  /** Merged areas and column widths, for somebody who shows the workbook. */
  appearance(): readonly SheetAppearance[] {
    return readAppearance(this.pkg, this.workbookPath);
  }

  /** Nobody else edits a file in memory, so there is nothing to hear. */
  async listen(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  /** The .xlsx to write to disk. */
  async toBytes(): Promise<Uint8Array> {
    if (listSheets(this.pkg, this.workbookPath).length > 0) return this.pkg.toBytes();
    const saved = this.pkg.fork();
    addSheet(saved, this.workbookPath, defaultSheetName);
    return saved.toBytes();
  }
}

/** Nobody types into a file in memory: what is another was another before. */
function refuseChanged(expected: WorkbookSnapshot, now: WorkbookSnapshot): void {
  const places = changedPlaces(expected.sheets.map(withVerdictFormulas), now.sheets.map(withVerdictFormulas));
  if (places !== null) throw new WorkbookError("changed", places);
  if (now.state !== expected.state) throw new WorkbookError("changed", "本助手在工作簿中的记录");
}
