/** Ids of what was found: they say where it stands, so that messages and state find it again while nothing moves. */
export const tableId = (position: number): string => `table${position + 1}`;
/** Of a table that stands beside those of a form. */
export const besideId = (position: number): string => `extra${position + 1}`;
export const isBesideId = (table: string): boolean => /^extra\d+$/.test(table);
export const columnId = (index: number): string => `c${index}`;
export const blockId = (position: number): string => `b${position + 1}`;
export const lineKey = (table: string, block: string, row: number): string => `${table}.${block}.r${row}`;
export const treeGroup = (table: string, block: string): string => `${table}.${block}.codes`;
export const lineGroup = (table: string, block: string): string => `${table}.${block}.lines`;
