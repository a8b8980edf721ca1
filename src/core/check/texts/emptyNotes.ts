/** Notes that call the table empty at which they stand, in the form's words or in others. */
import { saysEmpty } from "../../locate/notes";
import { normalizeText } from "../../text/normalize";

/** Whatever the table is: 本表为空, 无此类支出, 注：无. */
const DENIES =
  /空表|[本该此]表(?:为|是)?[空零无]|表无(?:数据|内容)|没有数据|无此(?:项|类)|(?:无|没有|未安排|未发生|不涉及)(?:安排|发生)?(?:此|该|相关|上述)[项类]?(?:预算|支出|收入|资金|内容|数据|拨款)/;
/** Of one part of a table only. */
const PARTS = /基本支出|项目支出|上年结转|公务接待|因公出国|公务用车|其中/;

/** `fund`: what the form's own note names; a table without one is denied by anything that is no part of what its title names. */
export function callsEmpty(text: string, fund: string | undefined, title: string): boolean {
  const plain = normalizeText(text);
  if (DENIES.test(plain) || /^[(*]?(?:备?注|说明)\d{0,2}:无[。)]?$/.test(plain)) return true;
  const behind = /(?:无|没有|未安排|未发生|不涉及)([^,。;]*)/.exec(plain)?.[1] ?? "";
  const part = PARTS.exec(behind)?.[0];
  if (fund === undefined) return saysEmpty(text) && (part === undefined || normalizeText(title).includes(part));
  // The form says 政府性基金预算, people say 政府性基金.
  return behind.includes(normalizeText(fund).replace(/预算$/, "")) && part === undefined;
}
