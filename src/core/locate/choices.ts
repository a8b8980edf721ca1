/** What the user has said about where tables stand, where the recognition was wrong or could not tell. */

export interface TableChoices {
  /** Table id → name of its sheet. */
  readonly tables: Readonly<Record<string, string>>;
  /** Table id → column id → sheet column from 0. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const NO_CHOICES: TableChoices = { tables: {}, columns: {} };
