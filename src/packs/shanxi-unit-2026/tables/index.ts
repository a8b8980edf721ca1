/** The thirteen published tables in their order, then the working sheets. */
import { carry } from "./carry";
import { services } from "./services";
import { t01 } from "./t01";
import { t02 } from "./t02";
import { t03 } from "./t03";
import { t04 } from "./t04";
import { t05 } from "./t05";
import { t06 } from "./t06";
import { t07 } from "./t07";
import { t08 } from "./t08";
import { t09 } from "./t09";
import { t10 } from "./t10";
import { t11 } from "./t11";
import { t12 } from "./t12";
import { t13 } from "./t13";

export const tables = [t01, t02, t03, t04, t05, t06, t07, t08, t09, t10, t11, t12, t13, carry, services] as const;
