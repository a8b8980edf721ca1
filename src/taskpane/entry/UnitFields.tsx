import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { unitKinds, yearsOf } from "../../app/entry/draft";
import { describeFormMissing } from "../../app/wording/partMissing";
import { describeOtherYear } from "../../app/wording/years";
import { Section } from "../frame/Section";
import { useDraftState, useOwnPacks, usePane } from "../pane";
import { useStyles } from "../styles";
import { UntilLaid } from "./UntilLaid";

/** The unit's name, year and, where the form asks for it, kind. */
export function UnitFields() {
  const styles = useStyles();
  const { desk, drafts, pack } = usePane();
  const { names } = useOwnPacks();
  const [missing, setMissing] = useState<string | null>(null);
  const { draft } = useDraftState();
  const years = yearsOf(pack);
  const otherYear = describeOtherYear(pack, Number(draft.year));
  const kinds = unitKinds(pack);
  const choose = async (id: string): Promise<void> => {
    setMissing(null);
    try {
      await desk.laying(desk.choose(id));
    } catch {
      setMissing(describeFormMissing(names.find((form) => form.id === id)?.title ?? id));
    }
  };
  return (
    <Section title="单位">
      <Field
        label="表式"
        hint="换表式时，原来表式填写的内容会留着。"
        {...(missing === null ? {} : { validationMessage: missing })}
      >
        <Select className={styles.narrow} value={pack.id} onChange={(_, { value }) => void choose(value)}>
          {names.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <UntilLaid>
        <Field
          label="预算年度"
          {...(otherYear === null ? {} : { validationState: "warning" as const, validationMessage: otherYear })}
        >
          <Select
            className={styles.narrow}
            value={draft.year}
            onChange={(_, { value }) => drafts.change((now) => ({ ...now, year: value }))}
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {year} 年
              </option>
            ))}
          </Select>
        </Field>
        <Field label="单位名称" hint="与印章一致的全称">
          <Input
            className={styles.narrow}
            value={draft.unitName}
            onChange={(_, { value }) => drafts.change((now) => ({ ...now, unitName: value }))}
          />
        </Field>
        {kinds.length > 0 ? (
          <Field label="单位性质">
            <Select
              className={styles.narrow}
              value={draft.unitKind}
              onChange={(_, { value }) => drafts.change((now) => ({ ...now, unitKind: value }))}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kind}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </UntilLaid>
    </Section>
  );
}
