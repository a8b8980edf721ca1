import { Combobox, Field, Input, Option } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { subjectLabel } from "../../app/entry/choices";
import type { SubjectQuestion } from "../../app/refreshAsk";
import { searchCodes, subjectQuestion, subjectWishes } from "../../app/refreshAsk";
import { describeNoPlace, describeThere } from "../../app/wording/refreshPane";
import type { LocatedWorkbook } from "../../core/locate/locate";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { PlaceButtons } from "./PlaceButtons";

/** Options drawn at once: nobody reads more, they type on. */
const SHOWN = 20;

/** A 科目 by code or name; which table it goes into is asked, because the money may be of several kinds. */
export function AddSubject({ located }: { readonly located: LocatedWorkbook }) {
  const styles = useStyles();
  const { session } = usePane();
  const {
    refresh: { asked },
  } = useSessionState();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const search = useRef<HTMLDivElement>(null);
  const question = subjectQuestion(located, asked.flat(), query);
  const found = question === null ? searchCodes(located.pack, query) : [];

  const type = (text: string): void => {
    setQuery(text);
    setNames(new Map());
  };
  const add = async (whole: SubjectQuestion, table: string): Promise<void> => {
    if (!(await session.askFor(subjectWishes(whole, table, names)))) return;
    type("");
    setOpen(false);
    // The button that had the focus is gone.
    search.current?.querySelector("input")?.focus();
  };
  return (
    <Section title="增加科目">
      <div ref={search}>
        <Field label="科目编码或名称" hint="输入编码或名称查找；目录里没有的，写全编码">
          <Combobox
            className={styles.narrow}
            freeform
            inlinePopup
            expandIcon={{ "aria-label": "展开科目表" }}
            value={query}
            selectedOptions={[]}
            open={open && found.length > 0}
            onOpenChange={(_, data) => setOpen(data.open)}
            placeholder="例如 2130311、公积金、水利"
            onChange={(event) => type(event.target.value)}
            onOptionSelect={(_, { optionValue }) => type(optionValue ?? query)}
          >
            {found.slice(0, SHOWN).map((choice) => (
              <Option key={choice.code} value={choice.code} text={choice.code}>
                {subjectLabel(choice)}
              </Option>
            ))}
            {found.length > SHOWN && <Option disabled text="">{`还有 ${found.length - SHOWN} 个，请接着输入`}</Option>}
          </Combobox>
        </Field>
      </div>
      {question !== null && (
        <Question
          key={question.code}
          question={question}
          names={names}
          onName={(code, name) => setNames(new Map([...names, [code, name]]))}
          onChoose={(table) => void add(question, table)}
        />
      )}
    </Section>
  );
}

interface QuestionProps {
  readonly question: SubjectQuestion;
  readonly names: ReadonlyMap<string, string>;
  readonly onName: (code: string, name: string) => void;
  readonly onChoose: (table: string) => void;
}

function Question({ question, names, onName, onChoose }: QuestionProps) {
  const styles = useStyles();
  const { code, name, unnamed, places, there } = question;
  const nowhere = describeNoPlace(question);
  if (nowhere !== null)
    return (
      <p className={styles.paragraph} role="status">
        {nowhere}
      </p>
    );
  const needed = [...unnamed, ...(name === null ? [code] : [])];
  return (
    <div className={styles.card} role="group" aria-label={`增加 ${code}`}>
      <p className={styles.paragraph}>
        {code} {name ?? ""}
      </p>
      {needed.map((one) => (
        <Field key={one} label={one === code ? "科目名称" : `上级科目 ${one} 的名称`}>
          <Input
            className={styles.narrow}
            value={names.get(one) ?? ""}
            onChange={(_, { value }) => onName(one, value)}
          />
        </Field>
      ))}
      {there.length > 0 && <p className={styles.hint}>{describeThere(there)}</p>}
      <PlaceButtons
        question={places.length > 1 ? "加到哪张表，看是哪一种资金：" : "可以加的表："}
        places={places}
        off={needed.some((one) => (names.get(one) ?? "").trim() === "")}
        onChoose={onChoose}
      />
    </div>
  );
}
