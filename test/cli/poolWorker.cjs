/** Does what its task says: { wait?: milliseconds, exit?: code, value }. */
const { setTimeout } = require("node:timers");
const { parentPort, threadId } = require("node:worker_threads");

parentPort.on("message", ({ wait = 0, exit, value }) => {
  if (exit !== undefined) process.exit(exit);
  setTimeout(() => parentPort.postMessage({ value, threadId }), wait);
});
