import { Badge, Button, Checkbox } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { describeAdditions, describeKept, describeSkipped, describeUnrecognised } from "../../app/wording/adoption";
import type { AdoptionAccount } from "../../core/adopt/adoption";
import { Section } from "../frame/Section";
import { ShowMore } from "../frame/ShowMore";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** 接管: what would be added to a workbook that was made elsewhere, first said and then done. */
export function AdoptSection() {
  const styles = useStyles();
  const { session } = usePane();
  const { adoption, stale, busy } = useSessionState();
  const adoptionStale = stale.has("adoption");
  const [formulas, setFormulas] = useState(false);
  const ready = adoption !== null && !adoption.done && !adoptionStale;
  const choose = (on: boolean): void => {
    setFormulas(on);
    if (adoption !== null && !adoption.done) void session.previewAdoption({ formulas: on });
  };
  return (
    <Section title="接管这个工作簿">
      <p className={styles.paragraph}>
        这个工作簿不是本助手生成的。接管后，不平的单元格会变红，并增加“勾稽检查”表；原有的数字、格式和工作表都不移动。
      </p>
      <Checkbox
        label="数与公式的结果一致的单元格，换成公式"
        checked={formulas}
        disabled={busy !== null}
        onChange={(_, { checked }) => choose(checked === true)}
      />
      <div className={styles.row}>
        <Button disabledFocusable={busy !== null} onClick={() => void session.previewAdoption({ formulas })}>
          预览接管
        </Button>
        {ready && (
          <Button
            appearance="primary"
            disabledFocusable={busy !== null}
            onClick={() => void session.adopt({ formulas })}
          >
            接管
          </Button>
        )}
        <span role="status">
          {adoptionStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              工作簿已改动，请重新预览
            </Badge>
          )}
        </span>
      </div>
      {adoption !== null && !adoption.done && <Account account={adoption.account} />}
    </Section>
  );
}

function Account({ account }: { readonly account: AdoptionAccount }) {
  const styles = useStyles();
  const lists = [
    { title: "将要增加", lines: describeAdditions(account) },
    { title: "数与公式不一致，保留原数", lines: account.formulas.kept.map(describeKept) },
    { title: "没有认出", lines: account.unrecognised.map(describeUnrecognised) },
    { title: "不能列入勾稽检查", lines: account.skipped.map(describeSkipped) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <>
      {lists.map(({ title, lines }) => (
        <div key={title} role="group" aria-label={title}>
          <h3 className={styles.subheading}>{title}</h3>
          <ShowMore
            items={lines}
            draw={(shown) => (
              <ul className={styles.bullets}>
                {shown.map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            )}
          />
        </div>
      ))}
    </>
  );
}
