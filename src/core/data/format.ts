/** Name and version of the format of data files. */
export const DATA_SCHEMA = "budget-disclosure/data@1";
