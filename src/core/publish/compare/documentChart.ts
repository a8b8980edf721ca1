/** A chart of a document: what it shows. */
export interface DocumentChart {
  readonly title: string;
  /** In 万元; null where its figures cannot be read. */
  readonly lines: readonly { readonly label: string; readonly value: number }[] | null;
}

/** How many charts were held against each other, and how many of either side could not be. */
export interface ChartCount {
  readonly compared: number;
  readonly notCompared: number;
}
