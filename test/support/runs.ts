/**
 * How many examples a long test draws: `few` in `npm test`, `many` in `npm run test:long`, or what the environment variable
 * `name` says (`INCREMENTAL_RUNS=200 npx jest test/property/incremental`). Throws where that is no whole number above zero.
 */
export function runs(name: string, few: number, many: number): number {
  const said = process.env[name];
  if (said === undefined) return process.env["LONG_TESTS"] === "1" ? many : few;
  if (!/^[1-9]\d*$/.test(said)) throw new Error(`${name} must be a whole number above zero, not ${said}`);
  return Number(said);
}
