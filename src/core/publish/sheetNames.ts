/** Names of tabs, each once: Excel allows 31 characters and none of []:*?/\. */
const LONGEST = 31;

export class SheetNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  /** The wanted name, else with a number behind it. */
  free(wanted: string): string {
    const plain =
      wanted
        .replace(/[[\]:*?/\\]/g, "")
        .replaceAll("'", "")
        .trim()
        .slice(0, LONGEST) || "工作表";
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? "" : `(${number})`;
      const name = `${plain.slice(0, LONGEST - suffix.length)}${suffix}`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}
