import { Badge, Button, Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import {
  describeOtherUnit,
  presentWords,
  sourceWords,
  takenWords,
  takingStatusWords,
} from "../../app/wording/lastYear";
import type { LastYearProposal, Taking } from "../../core/lastYear/taking";
import { canBeWritten, fillsBlank } from "../../core/lastYear/taking";
import { CellLink } from "../check/CellLink";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** What the file gives, field by field: blank ones are ticked, what the user has typed is only written when ticked. */
export function Takings({ name, proposal }: { readonly name: string; readonly proposal: LastYearProposal }) {
  const styles = useStyles();
  const id = useId();
  const { session } = usePane();
  const { busy, lastYear, stale } = useSessionState();
  const lastYearStale = stale.has("lastYear");
  const heading = useRef<HTMLHeadingElement>(null);
  const { takings } = proposal;
  /** What the user has ticked or unticked; the rest is as proposed. */
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const ticked = (taking: Taking): boolean => canBeWritten(taking) && (said.get(taking.field) ?? fillsBlank(taking));
  const chosen = takings.filter(ticked);
  const otherUnit = describeOtherUnit(proposal);
  const off = busy !== null || lastYearStale || chosen.length === 0;
  useEffect(() => heading.current?.focus(), []);
  const write = async (): Promise<void> => {
    if (!off && (await session.takeLastYear(new Set(chosen.map(({ field }) => field))))) setSaid(new Map());
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.subheading}>
        {name}
        {proposal.lastYear === null ? "" : `（${proposal.lastYear} 年）`}
      </h3>
      {otherUnit !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{otherUnit}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.hint}>金额单位：万元</p>
      <ul className={styles.list} aria-label="上年数">
        {takings.map((taking) => (
          <Line
            key={taking.field}
            taking={taking}
            ticked={ticked(taking)}
            onTick={(now) => setSaid(new Map(said).set(taking.field, now))}
          />
        ))}
      </ul>
      <div className={styles.row}>
        <Button appearance="primary" className={styles.small} disabledFocusable={off} onClick={() => void write()}>
          写入 {chosen.length} 项
        </Button>
        {lastYearStale && lastYear !== null && (
          <Button
            className={styles.small}
            disabledFocusable={busy !== null}
            onClick={() => void session.previewLastYear(name, lastYear.snapshot, lastYear.anyYear)}
          >
            重新查看
          </Button>
        )}
        <Button className={styles.small} onClick={() => session.closeLastYear()}>
          关闭
        </Button>
        <span role="status">
          {lastYearStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              工作簿已改动，请重新查看
            </Badge>
          )}
        </span>
      </div>
    </section>
  );
}

function Line({
  taking,
  ticked,
  onTick,
}: {
  readonly taking: Taking;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}) {
  const styles = useStyles();
  const { label, status, before, target } = taking;
  return (
    <li className={styles.card}>
      {canBeWritten(taking) ? (
        <Checkbox label={label} checked={ticked} onChange={(_, { checked }) => onTick(checked === true)} />
      ) : (
        <strong>{label}</strong>
      )}
      <p className={styles.paragraph}>
        {presentWords(before)} → {takenWords(taking)}（{takingStatusWords[status]}）
      </p>
      <p className={styles.hint}>
        上年文件：{sourceWords(taking)}
        {target !== null && (
          <>
            　填在 <CellLink words="" address={target} />
          </>
        )}
      </p>
    </li>
  );
}
