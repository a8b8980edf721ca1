/** What the contract suite needs of an adapter: an empty workbook, and a second look at it that does not go through the port. */
import type { WorkbookPort } from "../../src/workbook/port";

export interface SeenStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  /** "#RRGGBB", upper case */
  readonly fontColor: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly wrap: boolean;
  readonly numberFormat: string;
}

export interface Subject {
  readonly port: WorkbookPort;
  renameSheet(from: string, to: string): Promise<void>;
  /** Types into a cell as a user would: a formula begins with "=". */
  type(sheet: string, address: string, value: string | number): Promise<void>;
  /** Hides rows and columns as a user would: "2:3", "C:D". */
  hide(sheet: string, lines: string): Promise<void>;
  hideSheet(sheet: string, how: "Hidden" | "VeryHidden"): Promise<void>;
  styleOf(sheet: string, address: string): Promise<SeenStyle>;
  mergedAreas(sheet: string): Promise<readonly string[]>;
  /** "C3:C5 =$C3<0", in no particular order. */
  conditions(sheet: string): Promise<readonly string[]>;
  /** Where a workbook-level name points, null when there is none. */
  nameOf(name: string): Promise<string | null>;
  close(): Promise<void>;
}

export interface Adapter {
  readonly name: string;
  open(): Promise<Subject>;
}
