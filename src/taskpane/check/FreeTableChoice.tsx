import { Button, Field, Select } from "@fluentui/react-components";
import { describeColumn } from "../../app/wording/recognition";
import type { FreeChoices } from "../../core/locate/choices";
import { NO_FREE_CHOICES } from "../../core/locate/choices";
import type { FreeTable } from "../../core/locate/recognition";
import { useSessionState } from "../pane";
import { useStyles } from "../styles";

export interface FreeTableChoiceProps {
  readonly table: FreeTable;
  readonly sheet: string;
  readonly said: FreeChoices | undefined;
  onSay(said: FreeChoices): void;
}

/** What the user can say of a table that no form declares: which column is the total, which rows are none of it, that it is no table. */
export function FreeTableChoice({
  table: { key, amounts, rows },
  sheet,
  said = NO_FREE_CHOICES,
  onSay,
}: FreeTableChoiceProps) {
  const styles = useStyles();
  const { busy } = useSessionState();
  const isBusy = busy !== null;
  const [total] = said.totals[key] ?? [];
  const left = said.rows[key] ?? [];
  const leave = (texts: readonly string[]): void => onSay({ ...said, rows: { ...said.rows, [key]: texts } });
  return (
    <div className={styles.section}>
      <Field label="哪一列是其余各列的合计" hint="选了以后，每一行都按它核对。">
        <Select
          className={styles.narrow}
          value={total === undefined ? "" : String(total)}
          disabled={isBusy}
          onChange={(_, { value }) =>
            onSay({ ...said, totals: { ...said.totals, [key]: value === "" ? [] : [Number(value)] } })
          }
        >
          <option value="">按表头判断</option>
          {amounts.map(({ column, label }) => (
            <option key={column} value={column}>
              {describeColumn(column, label)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="哪一行不是这张表的" hint="选了的行不再核对，也不计入合计。">
        <Select
          className={styles.narrow}
          value=""
          disabled={isBusy}
          onChange={(_, { value }) => value !== "" && leave([...left, value])}
        >
          <option value="">请选择</option>
          {rows.map(({ text, row, words }) => (
            <option key={text} value={text}>{`第 ${row + 1} 行 ${words}`}</option>
          ))}
        </Select>
      </Field>
      {left.map((text) => (
        <div key={text} className={styles.row}>
          <span>不算：{text.replace(/\|/g, " ")}</span>
          <Button
            size="small"
            className={styles.small}
            disabled={isBusy}
            onClick={() => leave(left.filter((other) => other !== text))}
          >
            恢复
          </Button>
        </div>
      ))}
      <Button
        size="small"
        className={styles.small}
        disabled={isBusy}
        onClick={() => onSay({ ...said, noTables: [...said.noTables, sheet] })}
      >
        工作表“{sheet.trim()}”不是公开表，不核对
      </Button>
    </div>
  );
}
