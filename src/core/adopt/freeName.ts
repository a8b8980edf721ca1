/** A name for a new sheet that no other has: 勾稽检查, else 勾稽检查(2), 勾稽检查(3) … Names differ by more than case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}(${number})`;
    if (!known.has(name.toLowerCase())) return name;
  }
}
