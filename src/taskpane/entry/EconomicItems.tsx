import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Checkbox } from "@fluentui/react-components";
import { economicClasses } from "../../app/entry/choices";
import { ECONOMIC_GROUP } from "../../app/entry/funds";
import { findGroup } from "../../core/declare/lookups";
import { Section } from "../frame/Section";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";

/** 经济科目 that 表六 lists, ticked by 类. */
export function EconomicItems() {
  const styles = useStyles();
  const { drafts, pack } = usePane();
  const { draft } = useDraftState();
  const table = findGroup(pack, ECONOMIC_GROUP)?.table;
  if (!table) return null;
  const chosen = new Set(draft.economic);
  const tick = (code: string, on: boolean): void =>
    drafts.change((now) => ({
      ...now,
      economic: on ? [...now.economic, code].sort() : now.economic.filter((other) => other !== code),
    }));
  return (
    <Section title={`经济科目（${table.shortName}，${draft.economic.length} 个）`}>
      <p className={styles.hint}>常用的已经勾选。勾了不填金额也没有关系。</p>
      <Accordion multiple collapsible>
        {economicClasses(pack, draft).map(({ code, name, items }) => (
          <AccordionItem key={code} value={code}>
            <AccordionHeader as="h3">{`${code} ${name}（已选 ${items.filter((item) => chosen.has(item.code)).length}/${items.length}）`}</AccordionHeader>
            <AccordionPanel>
              <div role="group" aria-label={`${code} ${name}`} className={styles.section}>
                {items.map((item) => (
                  <Checkbox
                    key={item.code}
                    label={`${item.code} ${item.name}`}
                    checked={chosen.has(item.code)}
                    onChange={(_, { checked }) => tick(item.code, checked === true)}
                  />
                ))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}
