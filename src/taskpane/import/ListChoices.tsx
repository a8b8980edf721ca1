import { Field, Select } from "@fluentui/react-components";
import { FIELD_IDS, fieldWords } from "../../core/import/fields";
import type { FieldId } from "../../core/import/fields";
import { columnLabel } from "../../core/import/header";
import { cellText } from "../../core/list/list";
import type { ListSheet } from "../../core/list/list";
import type { ColumnChoice } from "../../core/import/mapping";
import { MONEY_UNITS } from "../../core/amount/money";
import type { Ask, ImportChoices, ImportPreview } from "../../core/import/preview";
import { describeAsk } from "../../core/import/wording";
import { useStyles } from "../styles";

/** Rows offered as header. */
const HEADER_ROWS = 30;
const LONGEST_ROW = 30;
/** Value of the option that says the list has no such column. */
const NONE = "none";

interface Props {
  readonly sheets: readonly ListSheet[];
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  onChoose(change: Partial<ImportChoices>): void;
}

/** Sheet, header, unit of money and columns; what has to be chosen says so. */
export function ListChoices({ sheets, preview, choices, onChoose }: Props) {
  const styles = useStyles();
  const { asks, header, sheet, printedMoney } = preview;
  const problem = (find: (ask: Ask) => boolean): { readonly validationMessage?: string } => {
    const ask = asks.find(find);
    return ask === undefined ? {} : { validationMessage: describeAsk(ask) };
  };
  const setColumn = (field: FieldId, value: string): void => {
    const columns = new Map<FieldId, ColumnChoice>(choices.columns);
    columns.set(field, value === NONE ? null : { column: Number(value) });
    onChoose({ columns });
  };
  return (
    <>
      {sheets.length > 1 && (
        <Field label="工作表" {...problem(({ ask }) => ask === "sheet")}>
          <Select
            className={styles.narrow}
            value={sheet?.name ?? ""}
            onChange={(_, { value }) =>
              onChoose({ sheet: value === "" ? null : value, headerRow: null, columns: new Map(), money: null })
            }
          >
            {sheet === null && <option value="">请选择</option>}
            {sheets.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {sheet !== null && (
        <Field label="表头在哪一行" {...problem(({ ask }) => ask === "header")}>
          <Select
            className={styles.narrow}
            value={String(header?.row ?? "")}
            onChange={(_, { value }) =>
              onChoose({ headerRow: value === "" ? null : Number(value), columns: new Map() })
            }
          >
            {header === null && <option value="">请选择</option>}
            {headerRows(sheet).map(({ row, text }) => (
              <option key={row} value={row}>{`第 ${row + 1} 行：${text}`}</option>
            ))}
          </Select>
        </Field>
      )}
      {header !== null &&
        FIELD_IDS.map((field) => {
          const place = preview.mapping.get(field);
          return (
            <Field
              key={field}
              label={fieldWords[field]}
              required={preview.required.has(field)}
              {...problem((ask) => ask.ask === "column" && ask.field === field)}
            >
              <Select
                className={styles.narrow}
                value={place?.state === "found" ? String(place.column.column) : place?.state === "absent" ? NONE : ""}
                onChange={(_, { value }) => setColumn(field, value)}
              >
                {place?.state !== "found" && place?.state !== "absent" && <option value="">请选择</option>}
                {!preview.required.has(field) && <option value={NONE}>（没有这一列）</option>}
                {header.columns.map((column) => (
                  <option key={column.column} value={column.column}>
                    {columnLabel(column)}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      {header !== null &&
        (printedMoney.found ? (
          <p className={styles.paragraph}>金额单位：{printedMoney.unit}（导出表写明）</p>
        ) : (
          <Field label="导出表的金额单位" required {...problem(({ ask }) => ask === "money")}>
            <Select
              className={styles.narrow}
              value={choices.money ?? ""}
              onChange={(_, { value }) => onChoose({ money: MONEY_UNITS.find((unit) => unit === value) ?? null })}
            >
              <option value="">请选择</option>
              {MONEY_UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </Select>
          </Field>
        ))}
    </>
  );
}

function headerRows(sheet: ListSheet): readonly { readonly row: number; readonly text: string }[] {
  return sheet.rows.slice(0, HEADER_ROWS).flatMap((cells, row) => {
    const text = cells
      .map(cellText)
      .filter((cell) => cell !== "")
      .join("、")
      .replace(/\s+/g, " ");
    return text === "" ? [] : [{ row, text: text.length > LONGEST_ROW ? `${text.slice(0, LONGEST_ROW)}…` : text }];
  });
}
