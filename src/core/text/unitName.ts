/** Whether a text looks like the name of a unit, and whose. */

const UNIT_ENDS = /(?:局|委|办|厅|室|会|院|校|学|园|所|馆|队|站|处|中心|政府|支队|大队|集团|公司|社|庭|府|法院)$/;

/** Looks like the name of a unit, and is neither ours with something around it nor ours with something left out. Both comparable. */
export function isOtherUnit(printed: string, own: string): boolean {
  return (
    /^[\p{Script=Han}()]{4,40}$/u.test(printed) &&
    UNIT_ENDS.test(printed) &&
    !printed.includes(own) &&
    !isWithin(printed, own)
  );
}

/** All characters in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}
