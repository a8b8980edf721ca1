import { Combobox, Field, Option } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { removeSubject, toggleSubject } from "../../app/entry/addSubject";
import { searchSubjects, subjectLabel } from "../../app/entry/choices";
import { Section } from "../frame/Section";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";
import { NewSubject } from "./NewSubject";
import { SubjectRow } from "./SubjectRow";

/** 支出功能科目: picked from the catalogue or typed, each with the money that it is budgeted from. */
export function Subjects() {
  const styles = useStyles();
  const { drafts, pack } = usePane();
  const { draft } = useDraftState();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLDivElement>(null);
  const { choices, more } = useMemo(() => searchSubjects(pack, query), [pack, query]);

  const toggle = (code: string | undefined): void => {
    const choice = choices.find((entry) => entry.code === code);
    if (choice) drafts.change((now) => toggleSubject(now, pack, choice.code, choice.name));
    setQuery("");
  };
  const remove = (code: string): void => {
    drafts.change((now) => removeSubject(now, code));
    // The button that had the focus is gone.
    search.current?.querySelector("input")?.focus();
  };

  return (
    <Section title={`支出功能科目（${draft.subjects.length} 个）`}>
      <div ref={search}>
        <Field
          label="从科目表里选"
          hint="输入编码、名称或上级名称查找，可以选多个；这份科目表不是官方全本，请以当年科目表为准"
        >
          <Combobox
            className={styles.narrow}
            multiselect
            inlinePopup
            expandIcon={{ "aria-label": "展开科目表" }}
            selectedOptions={draft.subjects.map((subject) => subject.code)}
            value={query}
            placeholder="例如 20805、公积金、水利"
            onChange={(event) => setQuery(event.target.value)}
            onOptionSelect={(_, { optionValue }) => toggle(optionValue)}
          >
            {choices.map((choice) => (
              <Option key={choice.code} value={choice.code} text={`${choice.code} ${choice.name}`}>
                {subjectLabel(choice)}
              </Option>
            ))}
            {more > 0 && <Option disabled text="">{`还有 ${more} 个，请再输入几个字或几位编码`}</Option>}
            {choices.length === 0 && (
              <Option disabled text="">
                没有找到，请在下面填写编码和名称
              </Option>
            )}
          </Combobox>
        </Field>
      </div>
      <NewSubject />
      {draft.subjects.length === 0 ? (
        <p className={styles.hint}>还没有科目。不选也可以生成，之后在表里插入行填写，再用“更新”补齐公式。</p>
      ) : (
        <ul className={styles.list} aria-label="已选的功能科目">
          {draft.subjects.map((subject) => (
            <SubjectRow key={subject.code} subject={subject} onRemove={() => remove(subject.code)} />
          ))}
        </ul>
      )}
    </Section>
  );
}
