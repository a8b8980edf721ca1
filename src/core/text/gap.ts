/** A visible place in a text where the user has something to enter. */
export function gapText(what: string): string {
  return `【待填：${what}】`;
}
