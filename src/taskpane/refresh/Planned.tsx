import { Button, Checkbox } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { PlannedRefresh } from "../../app/refresh";
import { describeAlreadyThere, describeIdle, describeOrderOffer, describeRefresh } from "../../app/wording/refresh";
import { describeAsked } from "../../app/wording/refreshPane";
import { codeNames, treeGroups } from "../../core/refresh/codes";
import { takes } from "../../core/refresh/codePlaces";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { KeptCells } from "./KeptCells";
import { Lines } from "./Lines";

/** What 更新 would do, what it would leave to people, and what was asked for besides. */
export function Planned({
  planned: { account, located },
  stale,
}: {
  readonly planned: PlannedRefresh;
  readonly stale: boolean;
}) {
  const styles = useStyles();
  const changes = describeRefresh(account);
  return (
    <Section title="要更新的">
      <AskedList located={located} />
      {changes.length === 0 && !stale && <p className={styles.paragraph}>没有要更新的。</p>}
      <Lines label="要做的更新" lines={changes.map((line) => `${line}。`)} />
      <OrderQuestion account={account} />
      <KeptCells kept={account.kept} canGo={account.added.length === 0 && !stale} />
      {account.there.length > 0 && <p className={styles.hint}>{describeAlreadyThere(account.there)}。</p>}
      {account.idle.length > 0 && <p className={styles.hint}>{describeIdle(account.idle)}。</p>}
    </Section>
  );
}

/** Nobody's tabs are moved unasked: others may go by their places. */
function OrderQuestion({ account }: Pick<PlannedRefresh, "account">) {
  const styles = useStyles();
  const { session } = usePane();
  const {
    busy,
    refresh: { inOrder },
  } = useSessionState();
  const offer = describeOrderOffer(account);
  if (offer === null && !inOrder) return null;
  return (
    <div className={styles.card} role="group" aria-label="工作表的次序">
      {offer !== null && <p className={styles.paragraph}>{offer}</p>}
      <Checkbox
        label="同意按公开的次序重排工作表，图表排到说明里，设置分页，在目录写上页码"
        checked={inOrder}
        disabled={busy !== null}
        onChange={(_, { checked }) => void session.putInOrder(checked === true)}
      />
      <p className={styles.hint}>
        只移动工作表的位置，不改内容；按工作表先后（第几张）取数的程序要改为按名称取。可以用“撤销上一步”移回。
      </p>
    </div>
  );
}

function AskedList({ located: { pack, book } }: Pick<PlannedRefresh, "located">) {
  const styles = useStyles();
  const { session } = usePane();
  const {
    busy,
    refresh: { asked },
  } = useSessionState();
  if (asked.length === 0) return null;
  const nameOf = codeNames(pack, book.tables, new Map());
  const known = (code: string): string | null =>
    treeGroups(pack)
      .filter((group) => takes(pack, group, code))
      .map((group) => nameOf(group, code))
      .find((name) => name !== null) ?? null;
  return (
    <ul className={styles.list} aria-label="要增加的">
      {asked.map((wishes, index) => {
        const words = describeAsked(wishes, known);
        return (
          <li key={words} className={styles.card}>
            <div className={styles.spread}>
              <span>增加 {words}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`不增加 ${words}`}
                disabledFocusable={busy !== null}
                onClick={() => void session.dropAsked(index)}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
