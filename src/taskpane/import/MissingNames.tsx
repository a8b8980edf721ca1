import { Field, Input } from "@fluentui/react-components";
import { useStyles } from "../styles";

interface Props {
  /** Codes whose rows are left out for want of a name. */
  readonly codes: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  onChange(names: ReadonlyMap<string, string>): void;
}

/** Names of the levels above the list's codes, which the tables print and the export does not. A field stays once it was filled. */
export function MissingNames({ codes, names, onChange }: Props) {
  const styles = useStyles();
  const shown = [...new Set([...codes, ...names.keys()])].sort();
  const type = (code: string, name: string): void => {
    const next = new Map(names);
    next.set(code, name);
    onChange(next);
  };
  return (
    <>
      {shown.map((code) => (
        <Field key={code} label={`科目 ${code} 的名称`} hint="内置科目表和导出表里都没有，填写后这个科目的行才能导入">
          <Input
            className={styles.narrow}
            value={names.get(code) ?? ""}
            onChange={(_, { value }) => type(code, value)}
          />
        </Field>
      ))}
    </>
  );
}
