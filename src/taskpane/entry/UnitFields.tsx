import { Field, Input, Select } from "@fluentui/react-components";
import { unitKinds } from "../../app/entry/draft";
import { Section } from "../frame/Section";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";

/** The unit's name and kind. */
export function UnitFields() {
  const styles = useStyles();
  const { desk, drafts, pack, packs } = usePane();
  const { draft } = useDraftState();
  return (
    <Section title="单位">
      <Field label="表式" hint="换表式时，原来表式填写的内容会留着。">
        <Select className={styles.narrow} value={pack.id} onChange={(_, { value }) => desk.choose(value)}>
          {packs.map(({ id, title, year }) => <option key={id} value={id}>{`${title}，${year} 年`}</option>)}
        </Select>
      </Field>
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
