/** Stands in for child.ts: ends, never ends, or grows, as the task says; answers anything else. */
process.on("message", ({ use }) => {
  if (use === "check") {
    process.stderr.write("last words\n");
    process.exit(3);
  }
  // Nothing else is heard meanwhile, as in a loop of the real thing.
  if (use === "balance") for (;;);
  if (use === "adopt") {
    const kept = [];
    for (;;) kept.push(new Uint8Array(8 * 1024 * 1024).fill(1));
  }
  process.send({
    answer: { exit: 0, out: "", err: "", seconds: 0, megabytes: 1, thrown: null, written: null },
    finding: null,
  });
});
process.on("disconnect", () => process.exit());
