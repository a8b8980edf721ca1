import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { describeColumn, describeTable, describeUnrecognised } from "../../app/wording/recognition";
import type { RecognisedTable as Table } from "../../core/locate/recognition";
import { CellLink } from "./CellLink";
import type { FreeChoices } from "../../core/locate/choices";
import { FreeTableChoice } from "./FreeTableChoice";
import { SheetChoice } from "./SheetChoice";
import { useSessionState } from "../pane";
import { useStyles } from "../styles";

export interface RecognisedTableProps {
  readonly table: Table;
  readonly sheets: readonly string[];
  /** The sheet that the user has chosen, "" for none. */
  readonly chosen: string;
  /** Of tables that no form declares. */
  readonly said: FreeChoices | undefined;
  onSheet(sheet: string): void;
  onColumn(column: string, at: number): void;
  onSay(said: FreeChoices): void;
}

/** One table: where it was read and why; the columns that were not found can be pointed out. */
export function RecognisedTable({ table, sheets, chosen, said, onSheet, onColumn, onSay }: RecognisedTableProps) {
  const styles = useStyles();
  const { busy } = useSessionState();
  const [open, setOpen] = useState(false);
  const unrecognised = describeUnrecognised(table);
  const [place] = table.places;
  return (
    <li className={styles.card}>
      <p className={styles.paragraph}>{describeTable(table)}</p>
      {unrecognised !== null && <p className={styles.paragraph}>{unrecognised}</p>}
      {table.columns
        .filter((column) => column.column === null)
        .map(({ id, label }) => (
          <Field key={id} label={`“${label}”是哪一列`}>
            <Select
              className={styles.narrow}
              value=""
              disabled={busy !== null}
              onChange={(_, { value }) => value !== "" && onColumn(id, Number(value))}
            >
              <option value="">没有这一列</option>
              {table.headerTexts.map(({ column, text }) => (
                <option key={column} value={column}>
                  {describeColumn(column, text)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      <div className={styles.row}>
        {place && <CellLink words="查看" address={{ sheet: place.sheet, row: place.headerTop, column: 0 }} />}
        <Button size="small" className={styles.small} onClick={() => setOpen(!open)} aria-expanded={open}>
          更正
        </Button>
      </div>
      {open && table.free === undefined && (
        <SheetChoice table={table.shortName} sheets={sheets} value={chosen} onChoose={onSheet} />
      )}
      {open && table.free !== undefined && (
        <FreeTableChoice table={table.free} sheet={place?.sheet ?? ""} said={said} onSay={onSay} />
      )}
    </li>
  );
}
