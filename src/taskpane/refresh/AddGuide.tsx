import { Button, Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ChangeEvent } from "react";
import { useMemo, useRef, useState } from "react";
import { describeError } from "../../app/wording/errors";
import { describeGuideThere } from "../../app/wording/refreshPane";
import { guideIn } from "../../core/guide/readGuide";
import type { LocatedWorkbook } from "../../core/locate/locate";
import { choicesIn } from "../../core/refresh/givenGuide";
import type { ServiceGuide } from "../../core/declare/serviceGuide";
import { readState } from "../../core/state/state";
import { readList } from "../../workbook/list/readList";
import { Section } from "../frame/Section";
import { ShowMore } from "../frame/ShowMore";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** 政府购买服务指导性目录: a blank sheet, or the unit's own rows of a list in a file. Nothing where the form has none, or the workbook was adopted. */
export function AddGuide({ located }: { readonly located: LocatedWorkbook }) {
  const { pack, snapshot } = located;
  const spec = pack.serviceGuide;
  if (spec === undefined || readState(snapshot.state)?.adopted !== undefined) return null;
  return <GuideQuestion spec={spec} located={located} />;
}

function GuideQuestion({ spec, located }: { readonly spec: ServiceGuide; readonly located: LocatedWorkbook }) {
  const styles = useStyles();
  const { session } = usePane();
  const {
    busy,
    refresh: {
      guide: { wanted, file },
    },
  } = useSessionState();
  const picker = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const there = useMemo(() => guideIn(located.pack, located.snapshot), [located]);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = target.files?.[0];
    if (chosen === undefined) return;
    try {
      const sheets = await readList(new Uint8Array(await chosen.arrayBuffer()));
      setRefusal(null);
      await session.askForGuide({ file: { source: chosen.name, sheets }, only: [] });
    } catch (error) {
      setRefusal(`“${chosen.name}”没有打开。${describeError(error)}`);
    }
    // The same file, mended, can be chosen again.
    target.value = "";
  };
  return (
    <Section title="政府购买服务指导性目录">
      <p className={styles.hint}>{describeGuideThere(there?.rows.length ?? null)}</p>
      {there === null && (
        <Checkbox
          label="增加空白的目录"
          checked={wanted}
          disabled={busy !== null}
          onChange={(_, { checked }) => void session.askForGuide({ wanted: checked === true })}
        />
      )}
      <div className={styles.row}>
        <Button className={styles.small} disabledFocusable={busy !== null} onClick={() => picker.current?.click()}>
          选择目录文件…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.csv,.txt"
          aria-label="政府购买服务指导性目录文件"
          hidden
          onChange={(event) => void choose(event)}
        />
      </div>
      {file !== null && (
        <div className={styles.spread}>
          <span>{file.source}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`不取 ${file.source}`}
            disabledFocusable={busy !== null}
            onClick={() => void session.askForGuide({ file: null, only: [] })}
          />
        </div>
      )}
      {file !== null && <Choices spec={spec} />}
      <div role="alert">
        {refusal !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusal}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Section>
  );
}

/** Which parts of the list are the unit's own. */
function Choices({ spec }: { readonly spec: ServiceGuide }) {
  const styles = useStyles();
  const { session } = usePane();
  const {
    busy,
    refresh: {
      guide: { file, only },
    },
  } = useSessionState();
  const choices = useMemo(() => (file === null ? [] : choicesIn(spec, file)), [spec, file]);
  if (choices.length === 0) return null;
  const tick = (wish: string, checked: boolean): void =>
    void session.askForGuide({ only: checked ? [...only, wish] : only.filter((one) => one !== wish) });
  return (
    <div role="group" aria-label="只取目录的这些部分">
      <p className={styles.hint}>
        {only.length === 0 ? "现在整份目录都取；只取本单位用的，在下面勾选：" : `只取勾选的 ${only.length} 部分：`}
      </p>
      <ShowMore
        items={choices}
        draw={(shown) => (
          <ul className={styles.list}>
            {shown.map(({ wish, words, rows }) => (
              <li key={wish}>
                <Checkbox
                  label={`${words}（${rows} 行）`}
                  checked={only.includes(wish)}
                  disabled={busy !== null}
                  onChange={(_, { checked }) => tick(wish, checked === true)}
                />
              </li>
            ))}
          </ul>
        )}
      />
    </div>
  );
}
