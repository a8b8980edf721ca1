/** Where a command writes, and what its exit code means. */

/** Standard output carries results only, standard error everything else. Both take whole lines. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Resolves when standard output takes more: true, or false when nobody reads it any longer. Absent where output never waits. */
  ready?(): Promise<boolean>;
  /** The last line of a terminal, replaced by every call, taken away by null. Absent where standard error is no terminal. */
  status?(text: string | null): void;
}

/** 0 nothing to object to, 1 the content is at fault, 2 it could not be done at all. The highest of several wins. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((most, code) => (code > most ? code : most), EXIT.fine);
}

export function printJson(io: Io, document: unknown): void {
  io.out(JSON.stringify(document, null, 2));
}
