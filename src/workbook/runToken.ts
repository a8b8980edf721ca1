/** A mark of one run of a command: no two runs have the same, in whichever window they were given. */
export function newRunToken(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
