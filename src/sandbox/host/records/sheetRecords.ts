/** What Excel keeps about a sheet beyond cells and formats, remembered by the host because no engine models it. */
import { adjustForDeletedSheet, adjustForRename, adjustForStructure } from "../formula/adjust";
import { AreaRecords } from "./areaRecords";
import type { ChartRecord } from "./charts";
import type { CommentRecord } from "./comments";
import { shiftComments } from "./comments";
import { ConditionalFormats } from "./conditionalFormats";
import { PageSetup } from "./pageSetup";
import { shiftArea } from "./structureChange";
import type { StructureChange } from "./structureChange";
import type { Validation } from "./validation";
import { mapValidationFormulas } from "./validation";

/** A link of a cell; `documentReference` is a place in this workbook, `address` one outside. */
export interface Hyperlink {
  readonly address: string | undefined;
  readonly documentReference: string | undefined;
  readonly screenTip: string;
}

/** Switched on protection: the options the add-in gave and the password, "" for none. */
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string;
}

export class SheetRecords {
  /** Cells are locked unless this says otherwise. */
  readonly locked = new AreaRecords<boolean>();
  readonly formulaHidden = new AreaRecords<boolean>();
  readonly links = new AreaRecords<Hyperlink>();
  readonly conditionalFormats = new ConditionalFormats();
  readonly charts: ChartRecord[] = [];
  comments: CommentRecord[] = [];
  readonly page = new PageSetup();
  protection: Protection | null = null;
  veryHidden = false;
  /** Row numbers and column letters are shown. */
  showsHeadings = true;
  validations = new AreaRecords<Validation>();
  /** The grid does not show the present validations yet. */
  validationsChanged = false;

  /** Cells moved on this sheet (`isOwn`) or on another one that formulas here may refer to. */
  followStructure(home: string, changedSheet: string, isOwn: boolean, change: StructureChange): void {
    this.conditionalFormats.followStructure(home, changedSheet, isOwn, change);
    if (isOwn) {
      for (const records of [this.locked, this.formulaHidden, this.links, this.validations]) records.shift(change);
      this.page.shift(change);
      this.comments = shiftComments(this.comments, change);
      for (const chart of this.charts) chart.place = chart.place && shiftArea(chart.place, change);
    }
    this.mapValidations((formula) => adjustForStructure(formula, home, changedSheet, change));
    if (isOwn) this.validationsChanged = true;
  }

  followRename(before: string, after: string): void {
    this.conditionalFormats.followRename(before, after);
    this.mapValidations((formula) => adjustForRename(formula, before, after));
  }

  followDeletedSheet(deleted: string): void {
    this.conditionalFormats.followDeletedSheet(deleted);
    this.mapValidations((formula) => adjustForDeletedSheet(formula, deleted));
  }

  private mapValidations(map: (formula: string) => string): void {
    const mapped = new AreaRecords<Validation>();
    for (const { area, value } of this.validations.list()) mapped.put(area, mapValidationFormulas(value, map));
    this.validations = mapped;
  }
}
