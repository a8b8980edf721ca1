/** How large a pack file may be, so that nobody waits for one. Our own have 300,000 characters and 15 tables. */

/** Of the file. */
export const MOST_CHARACTERS = 2_000_000;
/** Of the pack as a workbook takes it along, compressed. Ours have 65,000. */
export const MOST_CARRIED = 500_000;
/** Of texts, numbers, lists and groups together. Ours have 18,000. */
export const MOST_VALUES = 200_000;
/** Of one list. */
export const MOST_ITEMS = 5_000;
/** Of one text. */
export const LONGEST_TEXT = 5_000;
/** Of any number: widths, heights, rows, years. */
export const MOST = 3_000;
/** Of values that become rows of their own in every new workbook. */
export const MOST_ROWS: Readonly<Record<string, number>> = { minRows: 200, places: 100, rows: 200 };
export const MOST_TABLES = 60;
/** Groups of rows. */
export const MOST_GROUPS = 300;
/** Columns of one table. */
export const MOST_COLUMNS = 100;
/** Terms of all rules, over the rows and columns of a workbook with some codes. Ours have 6,000. */
export const MOST_WORK = 500_000;
export const MOST_FAULTS = 1_000;
