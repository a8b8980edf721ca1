/** What the command line says about a list: --column 字段=表头, --name 编码=名称, --money, --sheet, --hidden and --alike. */
import { fieldWords, findField } from "../core/import/fields";
import type { FieldId } from "../core/import/fields";
import type { RowChoice } from "../core/import/doubts";
import type { ColumnChoice } from "../core/import/mapping";
import { MONEY_UNITS } from "../core/amount/money";
import type { ImportChoices } from "../core/import/preview";
import type { CommandArguments } from "./arguments";
import { UsageError } from "./failure";

export function readListChoices(given: CommandArguments): Omit<ImportChoices, "catalogues"> {
  return {
    sheet: given.values.get("sheet") ?? null,
    headerRow: null,
    columns: new Map(pairs(given, "column", "字段=表头").map(([word, header]) => [fieldOf(word), columnOf(header)])),
    money: moneyOf(given.values.get("money")),
    names: new Map(pairs(given, "name", "编码=名称")),
    hidden: rowChoiceOf(given, "hidden"),
    alike: rowChoiceOf(given, "alike"),
  };
}

function rowChoiceOf(given: CommandArguments, option: "hidden" | "alike"): RowChoice {
  const text = given.values.get(option);
  const choice = (["keep", "drop"] as const).find((candidate) => candidate === text) ?? null;
  if (text !== undefined && choice === null)
    throw new UsageError(`--${option} 写的是“${text}”，只能写：keep（导入）、drop（不导入）。`);
  return choice;
}

/** 无 says that the list has no such column. */
function columnOf(header: string): ColumnChoice {
  return header === "无" ? null : { header };
}

function fieldOf(word: string): FieldId {
  const field = findField(word);
  if (field) return field;
  throw new UsageError(`--column 里的“${word}”不是字段。可用的字段：${Object.values(fieldWords).join("、")}。`);
}

function moneyOf(text: string | undefined): ImportChoices["money"] {
  const unit = MONEY_UNITS.find((candidate) => candidate === text);
  if (text !== undefined && unit === undefined)
    throw new UsageError(`--money 写的是“${text}”，只能写：${MONEY_UNITS.join("、")}。`);
  return unit ?? null;
}

function pairs(given: CommandArguments, option: string, form: string): readonly (readonly [string, string])[] {
  const read = (given.lists.get(option) ?? []).map((text): readonly [string, string] => {
    const at = text.indexOf("=");
    const [left, right] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 0 || left === "" || right === "") throw new UsageError(`--${option} 写的是“${text}”，应当写成 ${form}。`);
    return [left, right];
  });
  const twice = read.find(([left], index) => read.findIndex(([other]) => other === left) !== index);
  if (twice) throw new UsageError(`--${option} 里的“${twice[0]}”写了两次，请只留一个。`);
  return read;
}
