import { Checkbox, Field, Textarea } from "@fluentui/react-components";
import { namesOf } from "../../app/entry/draft";
import { CARRYOVER_PROJECT_GROUP, PROJECT_GROUP } from "../../app/entry/funds";
import { projectCount } from "../../app/entry/forms";
import { describeFormsWanted } from "../../app/wording/entry";
import { makesForms } from "../../core/plan/performance/formNames";
import { findGroup } from "../../core/declare/lookups";
import { Section } from "../frame/Section";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";

const lists = [
  { field: "projects", group: PROJECT_GROUP, label: "本年项目" },
  { field: "carryoverProjects", group: CARRYOVER_PROJECT_GROUP, label: "上年结转项目" },
] as const;

/** Names of the projects, one a line, so that a column can be pasted from elsewhere. */
export function Projects() {
  const styles = useStyles();
  const { drafts, pack } = usePane();
  const { draft } = useDraftState();
  const shown = lists.flatMap((list) => {
    const table = findGroup(pack, list.group)?.table;
    return table ? [{ ...list, label: `${list.label}（${table.shortName}）` }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Section title="项目">
      {shown.map(({ field, label }) => (
        <Field
          key={field}
          label={label}
          hint={`一行写一个项目名称，可以从别处整列粘贴；现有 ${namesOf(draft[field]).length} 个`}
        >
          <Textarea
            className={styles.narrow}
            rows={4}
            resize="vertical"
            value={draft[field]}
            onChange={(_, { value }) => drafts.change((now) => ({ ...now, [field]: value }))}
          />
        </Field>
      ))}
      {makesForms(pack) && (
        <Field hint={describeFormsWanted(projectCount(draft), pack.performance?.overall !== undefined)}>
          <Checkbox
            label="同时做绩效目标表"
            checked={draft.forms}
            onChange={(_, { checked }) => drafts.change((now) => ({ ...now, forms: checked === true }))}
          />
        </Field>
      )}
      {pack.serviceGuide !== undefined && (
        <Field hint="公开的册子在“十二、其他说明”后面附的目录（代码、一级到四级），在表中填写，或者以后在“更新”里从文件取。">
          <Checkbox
            label="同时做政府购买服务指导性目录"
            checked={draft.guide}
            onChange={(_, { checked }) => drafts.change((now) => ({ ...now, guide: checked === true }))}
          />
        </Field>
      )}
    </Section>
  );
}
