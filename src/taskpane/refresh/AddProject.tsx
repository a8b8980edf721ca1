import { Field, Input } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { projectPlaces } from "../../app/refreshAsk";
import type { LocatedWorkbook } from "../../core/locate/locate";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { PlaceButtons } from "./PlaceButtons";

/** A project by name, in the list that the user says. Nothing where the form has no list of projects. */
export function AddProject({ located }: { readonly located: LocatedWorkbook }) {
  const styles = useStyles();
  const { session } = usePane();
  const {
    refresh: { asked },
  } = useSessionState();
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const lists = projectPlaces(located, [], "");
  const places = projectPlaces(located, asked.flat(), name.trim());
  if (lists.length === 0) return null;
  const there = lists.filter(({ table }) => !places.some((place) => place.table === table)).map(({ table }) => table);
  const add = async (table: string): Promise<void> => {
    if (!(await session.askFor([{ kind: "project", table, code: null, name: name.trim() }]))) return;
    setName("");
    field.current?.focus();
  };
  return (
    <Section title="增加项目">
      <Field label="项目名称" {...(there.length > 0 ? { hint: `${there.join("、")}已经有这个项目。` } : {})}>
        <Input
          input={{ ref: field }}
          className={styles.narrow}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <PlaceButtons
        question="加到哪张表："
        places={places}
        off={name.trim() === ""}
        onChoose={(table) => void add(table)}
      />
    </Section>
  );
}
