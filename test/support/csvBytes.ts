/** Lines of cells as the bytes of a CSV file, in UTF-8 or in GB18030. */

export type Cells = readonly (readonly (string | number)[])[];

export function csvText(cells: Cells): string {
  return cells
    .map((line) =>
      line
        .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : String(cell)))
        .join(","),
    )
    .join("\r\n");
}

export function csvBytes(cells: Cells): Uint8Array {
  return new TextEncoder().encode(csvText(cells));
}

let pairs: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Node decodes GB18030 but does not encode it: the two-byte characters, turned round. */
function twoBytes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if (text.length === 1 && !found.has(text)) found.set(text, [first, second]);
    }
  }
  return found;
}

export function gb18030(cells: Cells): Uint8Array {
  pairs ??= twoBytes();
  const known = pairs;
  return Uint8Array.from(
    [...csvText(cells)].flatMap((character): readonly number[] => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const pair = known.get(character);
      if (!pair) throw new Error(`no two bytes for ${character}`);
      return pair;
    }),
  );
}
