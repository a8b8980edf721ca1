import { Field, Select } from "@fluentui/react-components";
import { useSessionState } from "../pane";
import { useStyles } from "../styles";

export interface SheetChoiceProps {
  /** 表五 */
  readonly table: string;
  readonly sheets: readonly string[];
  /** "" while it is left to the recognition. */
  readonly value: string;
  onChoose(sheet: string): void;
}

/** The sheet on which a table stands, said by the user. */
export function SheetChoice({ table, sheets, value, onChoose }: SheetChoiceProps) {
  const styles = useStyles();
  const { busy } = useSessionState();
  return (
    <Field label={`${table}在哪张工作表`}>
      <Select
        className={styles.narrow}
        value={value}
        disabled={busy !== null}
        onChange={(_, chosen) => onChoose(chosen.value)}
      >
        <option value="">自动识别</option>
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </Select>
    </Field>
  );
}
