import { Field, Input, Select } from "@fluentui/react-components";
import { unitKinds } from "../../app/entry/draft";
import { Section } from "../frame/Section";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";

/** The unit's name and kind. */
export function UnitFields() {
  const styles = useStyles();
  const { drafts, pack } = usePane();
  const { draft } = useDraftState();
  return (
    <Section title="单位">
      <p className={styles.hint}>{pack.title}，{pack.year} 年</p>
      <Field label="单位名称" hint="与印章一致的全称">
        <Input className={styles.narrow} value={draft.unitName} onChange={(_, { value }) => drafts.change((now) => ({ ...now, unitName: value }))} />
      </Field>
      <Field label="单位性质">
        <Select className={styles.narrow} value={draft.unitKind} onChange={(_, { value }) => drafts.change((now) => ({ ...now, unitKind: value }))}>
          {unitKinds(pack).map((kind) => <option key={kind} value={kind}>{kind}</option>)}
        </Select>
      </Field>
    </Section>
  );
}
