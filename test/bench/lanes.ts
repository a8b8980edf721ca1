/** A long bench in as many processes as there are processors: each does every n-th of its steps and writes them into the common journal. */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";

export interface Lane {
  /** From 0. */
  readonly place: number;
  readonly of: number;
}

const NAME = "BENCH_LANE";

/** Null in the process that was started by hand. */
export function ownLane(text: string | undefined = process.env[NAME]): Lane | null {
  const [place, of] = (text ?? "").split("/").map(Number);
  return place !== undefined && of !== undefined && of > 0 && place >= 0 && place < of ? { place, of } : null;
}

export function isInLane(index: number, { place, of }: Lane): boolean {
  return index % of === place;
}

/** Starts this same script once for each processor, with the same options but `without`. Ends when all have; rejects when one fails. */
export async function runLanes(without: readonly string[]): Promise<void> {
  const [, script = "", ...options] = process.argv;
  const of = availableParallelism();
  await Promise.all(
    Array.from({ length: of }, async (_, place) => {
      const child = fork(
        script,
        options.filter((option) => !without.includes(option)),
        { env: { ...process.env, [NAME]: `${place}/${of}` } },
      );
      const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
      if (code !== 0) throw new Error(`lane ${place} of ${of} ended with ${String(code)}`);
    }),
  );
}

/** A lane whose starter is gone ends as well. */
export function endWithStarter(): void {
  process.on("disconnect", () => process.exit(1));
}
