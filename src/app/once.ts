/** Brought in once; where that fails, tried anew the next time. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let brought: Promise<Value> | null = null;
  return () =>
    (brought ??= load().catch((error: unknown) => {
      brought = null;
      throw error;
    }));
}
