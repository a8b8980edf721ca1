import { Field, Textarea } from "@fluentui/react-components";
import { namesOf } from "../../app/entry/draft";
import { Section } from "../frame/Section";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";

const lists = [
  { field: "projects", label: "本年项目（表十二）" },
  { field: "carryoverProjects", label: "上年结转项目（表十三）" },
] as const;

/** Names of the projects, one a line, so that a column can be pasted from elsewhere. */
export function Projects() {
  const styles = useStyles();
  const { drafts } = usePane();
  const { draft } = useDraftState();
  return (
    <Section title="项目">
      {lists.map(({ field, label }) => (
        <Field key={field} label={label} hint={`一行写一个项目名称，可以从别处整列粘贴；现有 ${namesOf(draft[field]).length} 个`}>
          <Textarea className={styles.narrow} rows={4} resize="vertical" value={draft[field]} onChange={(_, { value }) => drafts.change((now) => ({ ...now, [field]: value }))} />
        </Field>
      ))}
    </Section>
  );
}
