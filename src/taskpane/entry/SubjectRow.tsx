import { Button, Dropdown, Field, Option } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { setFunds } from "../../app/entry/addSubject";
import type { Subject } from "../../app/entry/draft";
import { fundsOf, ownFundOf } from "../../app/entry/funds";
import { usePane } from "../pane";
import { useStyles } from "../styles";

/** One 科目 of the list with its funds. */
export function SubjectRow({ subject, onRemove }: { readonly subject: Subject; readonly onRemove: () => void }) {
  const styles = useStyles();
  const { drafts, pack } = usePane();
  const { code, name } = subject;
  const funds = fundsOf(pack);
  const chosen = funds.filter((fund) => subject.funds.includes(fund.id));
  const own = ownFundOf(pack, code);
  const problem =
    chosen.length === 0
      ? { validationMessage: "请至少选一种资金" }
      : own && chosen.some(({ id }) => id === "general")
        ? { validationState: "warning" as const, validationMessage: `这个科目一般是${own.label}的，请核对资金` }
        : {};
  const choose = (ids: readonly string[]): void =>
    drafts.change((draft) =>
      setFunds(
        draft,
        code,
        funds.map((fund) => fund.id).filter((id) => ids.includes(id)),
      ),
    );
  return (
    <li className={styles.card}>
      <div className={styles.spread}>
        <span>
          {code} {name}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={`移除 ${code} ${name}`}
          onClick={onRemove}
        />
      </div>
      <Field {...problem}>
        <Dropdown
          className={styles.narrow}
          size="small"
          multiselect
          inlinePopup
          aria-label={`${code} ${name} 的资金`}
          selectedOptions={chosen.map((fund) => fund.id)}
          value={chosen.map((fund) => fund.label).join("、")}
          placeholder="选择资金"
          onOptionSelect={(_, { selectedOptions }) => choose(selectedOptions)}
        >
          {funds.map((fund) => (
            <Option key={fund.id} value={fund.id} text={fund.label}>
              {fund.label}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </li>
  );
}
