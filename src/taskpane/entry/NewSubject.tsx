import { Button, Field, Input } from "@fluentui/react-components";
import type { FormEvent } from "react";
import { useId, useRef, useState } from "react";
import type { SubjectChange } from "../../app/entry/addSubject";
import { addPending, unnamedSection } from "../../app/entry/addSubject";
import type { PendingSubject } from "../../app/entry/draft";
import { describeSubjectProblem } from "../../app/wording/entry";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";

type Refused = Extract<SubjectChange, { ok: false }>;

/** Adds a 项 that the catalogue does not have. What is half typed stays in the draft. */
export function NewSubject() {
  const styles = useStyles();
  const id = useId();
  const { drafts, pack } = usePane();
  const { draft } = useDraftState();
  const [refused, setRefused] = useState<Refused | null>(null);
  const fields = {
    code: useRef<HTMLInputElement>(null),
    name: useRef<HTMLInputElement>(null),
    sectionName: useRef<HTMLInputElement>(null),
  };
  const section = unnamedSection(draft, pack);

  const type = (field: keyof PendingSubject, value: string): void => {
    setRefused(null);
    drafts.change((now) => ({ ...now, pending: { ...now.pending, [field]: value } }));
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const change = addPending(draft, pack);
    setRefused(change.ok ? null : change);
    if (change.ok) drafts.change(() => change.draft);
    fields[change.ok ? "code" : change.field].current?.focus();
  };
  const problem = (field: keyof PendingSubject) =>
    refused?.field === field ? { validationMessage: describeSubjectProblem(refused.problem, refused.detail) } : {};
  const input = (field: keyof PendingSubject) => (
    <Input
      input={{ ref: fields[field] }}
      className={styles.narrow}
      value={draft.pending[field]}
      onChange={(_, { value }) => type(field, value)}
    />
  );

  return (
    <form className={styles.card} aria-labelledby={id} noValidate onSubmit={add}>
      <h3 id={id} className={styles.subheading}>
        科目表里没有的，在这里填写
      </h3>
      <Field label="科目编码（7 位）" {...problem("code")}>
        {input("code")}
      </Field>
      <Field label="科目名称" {...problem("name")}>
        {input("name")}
      </Field>
      {section !== null && (
        <Field label={`上级科目（款）${section} 的名称`} {...problem("sectionName")}>
          {input("sectionName")}
        </Field>
      )}
      <div className={styles.row}>
        <Button type="submit">添加科目</Button>
      </div>
    </form>
  );
}
