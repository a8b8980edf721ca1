/** Whether what was found is a budget disclosure at all: a list of goods, of donations or of accounts has a total as well. */
import { namedCodes } from "../catalogue/known";
import type { PackSpec } from "../declare/pack";
import { comparableName, normalizeText } from "../text/normalize";
import { treeGroup, blockId } from "./ids";
import type { FormlessTable } from "./readTable";

/** Tables that state a unit of money; one is enough where it has codes of the classification. */
const FEWEST = 2;
/** Budgets and final accounts say so in the titles of their tables; those of a family, a company or a building site as well. */
const BUDGET = /预算|决算|收支|财政拨款|三公|机关运行|基本支出|项目支出|支出总|收入总|政府性基金|国有资本/;
/** What only public money is called, and who publishes: in a title, a header or a line. */
const PUBLIC =
  /财政拨款|一般公共|政府性基金|国有资本经营|财政专户|"?三公"?经费|机关运行|非税|部门(?:预|决)算|单位(?:预|决)算|政府(?:采购|购买|债|经济)|地方债|专项债|一般债|基本支出|工资福利支出|商品和服务支出|对个人和家庭/;

export function isDisclosure(tables: readonly FormlessTable[], catalogues: Catalogues): boolean {
  const titled = tables.some(({ title }) => BUDGET.test(normalizeText(title))) && tables.some(isPublic);
  const coded = tables.filter((table) => hasCodes(table, catalogues));
  const stating = tables.filter(({ statesMoney }) => statesMoney);
  return (titled || coded.length > 0) && (stating.length >= FEWEST || coded.some(({ statesMoney }) => statesMoney));
}

/** Of a single table in a workbook that is one: a title, a unit of money, and a word of public money or codes. */
export function isBudgetTable(table: FormlessTable, catalogues: Catalogues): boolean {
  return table.statesMoney && table.located.title !== null && (isPublic(table) || hasCodes(table, catalogues));
}

function isPublic({ title, located: { map } }: FormlessTable): boolean {
  return [title, ...map.table.columns.map(({ label }) => label), ...map.rows.map(({ label }) => label)].some((text) =>
    PUBLIC.test(normalizeText(text)),
  );
}

/** A 类 with a 款 or 项 under it, or some of the lowest level with the names that these have: 101 and 102 alone may be accounts or rooms. */
function hasCodes(table: FormlessTable, catalogues: Catalogues): boolean {
  const { map } = table.located;
  return table.codes.some((kind, at) => {
    if (kind === null) return false;
    const rows = map.rows.filter(({ group }) => group === treeGroup(map.table.id, blockId(at)));
    const names = namedCodes(catalogues[kind]);
    return (
      rows.some(({ children }) => children.length > 0) ||
      rows.filter(({ code, label }) => {
        const known = code !== null && code.length >= LOWEST[kind] ? names.get(code) : undefined;
        return known !== undefined && comparableName(known.name) === comparableName(label);
      }).length >= FEWEST_KNOWN
    );
  });
}

type Catalogues = PackSpec["catalogues"];

/** Digits of a code of the lowest level. */
const LOWEST = { function: 7, economic: 5 };
const FEWEST_KNOWN = 2;
