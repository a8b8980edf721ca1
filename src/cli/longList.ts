/** Lists that a hostile or wrong file makes long: a million lines are read by nobody. */

/** A county's list has hundreds of rows; whoever wants more of them takes --json. */
const MOST_LINES = 1000;

/** `rest` says how many are not shown. */
export function shownLines<T>(
  items: readonly T[],
  describe: (item: T) => string,
  rest: (count: number) => string,
): readonly string[] {
  const lines = items.slice(0, MOST_LINES).map(describe);
  return items.length > MOST_LINES ? [...lines, rest(items.length - MOST_LINES)] : lines;
}
