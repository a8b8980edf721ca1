import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Select,
} from "@fluentui/react-components";
import { countRecognised, describeMissing, describeOtherSheets } from "../../app/wording/recognition";
import type { TableChoices } from "../../core/locate/choices";
import { NO_CHOICES } from "../../core/locate/choices";
import type { Recognition } from "../../core/locate/recognition";
import { Section } from "../frame/Section";
import { useCheckedForm, usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { RecognisedTable } from "./RecognisedTable";
import { SheetChoice } from "./SheetChoice";

/** 识别结果: which form, which sheet holds which table, what told; and the way to say it better. */
export function Recognised({ recognition }: { readonly recognition: Recognition }) {
  const styles = useStyles();
  const { session } = usePane();
  const { packs } = useCheckedForm();
  const { busy } = useSessionState();
  const { choices, missing, pack, sheets, tables } = recognition;
  const isFormless = !packs.some(({ id }) => id === pack);
  const others = describeOtherSheets(recognition);
  const correct = (changed: TableChoices): void => void session.correct({ pack, choices: changed });
  const chooseSheet = (table: string, sheet: string): void => {
    const { [table]: _, ...rest } = choices.tables;
    correct({ ...choices, tables: sheet === "" ? rest : { ...rest, [table]: sheet } });
  };
  const chooseColumn = (table: string, column: string, at: number): void => {
    correct({ ...choices, columns: { ...choices.columns, [table]: { ...choices.columns[table], [column]: at } } });
  };
  const restore = (sheet: string): void => {
    if (choices.free)
      correct({
        ...choices,
        free: { ...choices.free, noTables: choices.free.noTables.filter((name) => name !== sheet) },
      });
  };
  return (
    <Section title="识别结果">
      <Field
        label="按哪种表式检查"
        hint={`${isFormless ? `找到 ${String(tables.length)} 张表` : countRecognised(recognition)}。识别错了可以在这里改。`}
      >
        <Select
          className={styles.narrow}
          value={pack}
          disabled={busy !== null}
          onChange={(_, { value }) =>
            void session.correct({ pack: value, choices: { ...NO_CHOICES, free: choices.free } })
          }
        >
          {isFormless && (
            <option value={pack} disabled>
              没有表式
            </option>
          )}
          {packs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {describeMissing(recognition).map((line, index) => (
        <div key={line} className={styles.card}>
          <p className={styles.paragraph}>{line}如果它在别的工作表里，请选择：</p>
          <SheetChoice
            table={missing[index]?.shortName ?? ""}
            sheets={sheets}
            value=""
            onChoose={(sheet) => chooseSheet(missing[index]?.id ?? "", sheet)}
          />
        </div>
      ))}
      <Accordion collapsible>
        <AccordionItem value="tables">
          <AccordionHeader as="h3">各表在哪里（{tables.length} 张）</AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list} aria-label="识别出的表">
              {tables.map((table) => (
                <RecognisedTable
                  key={table.id}
                  table={table}
                  sheets={sheets}
                  chosen={choices.tables[table.id] ?? ""}
                  said={choices.free}
                  onSay={(free) => correct({ ...choices, free })}
                  onSheet={(sheet) => chooseSheet(table.id, sheet)}
                  onColumn={(column, at) => chooseColumn(table.id, column, at)}
                />
              ))}
            </ul>
            {choices.free?.noTables.map((sheet) => (
              <div key={sheet} className={styles.row}>
                <span>工作表“{sheet.trim()}”：您说过不是公开表，没有核对。</span>
                <Button size="small" className={styles.small} disabled={busy !== null} onClick={() => restore(sheet)}>
                  恢复
                </Button>
              </div>
            ))}
            {others !== null && <p className={styles.hint}>{others}</p>}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}
