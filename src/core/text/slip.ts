/** Whether one text of digits is another with a single slip of the hand. */

/** One digit that is another, two neighbours that changed places, one too many or one too few. */
export function isOneSlip(written: string, meant: string): boolean {
  if (written === meant) return false;
  const [shorter, longer] = written.length <= meant.length ? [written, meant] : [meant, written];
  const start = sharedStart(shorter, longer);
  if (shorter.length + 1 === longer.length) return shorter.slice(start) === longer.slice(start + 1);
  if (shorter.length !== longer.length) return false;
  if (shorter.slice(start + 1) === longer.slice(start + 1)) return true;
  return (
    shorter[start] === longer[start + 1] &&
    shorter[start + 1] === longer[start] &&
    shorter.slice(start + 2) === longer.slice(start + 2)
  );
}

function sharedStart(shorter: string, longer: string): number {
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  return at;
}
