import { Badge, Button, Checkbox } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Prepared } from "../../app/publish";
import { DRAFT, publishedWorkbook } from "../../app/publish";
import { publicationHtml } from "../../core/publish/publicationHtml";
import { describePlaced } from "../../core/review/wording";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** 公开稿: what is not ready, and after a yes the document. */
export function PublishTab() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, publication, stale } = useSessionState();
  const publicationStale = stale.has("publication");
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null}
          onClick={() => void session.preparePublication()}
        >
          查看公开稿
        </Button>
        <span role="status">
          {publicationStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              结果已过期
            </Badge>
          )}
        </span>
      </div>
      <p className={styles.hint}>
        公开稿只有要公开的内容：封面、目录、各部分文字、各张表和图，按公开的次序排好；没有数的科目行、项目行不印。要打印、导出
        PDF，请用公开稿，不要直接打印现在的工作簿。现在的工作簿不会改动。
      </p>
      {publication === null ? (
        <p className={styles.paragraph}>还没有查看。</p>
      ) : publicationStale ? (
        <p className={styles.paragraph}>工作簿已改动，请再点一次“查看公开稿”。</p>
      ) : (
        <Ready prepared={publication} />
      )}
    </>
  );
}

function Ready({ prepared }: { readonly prepared: Prepared }) {
  const styles = useStyles();
  // A yes is to these reasons: others that come later are shown before anything is made.
  const [agreedTo, setAgreedTo] = useState<Prepared | null>(null);
  const agreed = agreedTo === prepared;
  const { obstacles, remarks, review, publication } = prepared;
  const isReady = obstacles.length === 0;
  return (
    <>
      {!isReady && (
        <Section title="还不能公开">
          <ul className={styles.bullets} aria-label="还不能公开的原因">
            {[
              ...obstacles.map(({ message }) => message),
              ...review.errors.slice(0, MOST_ERRORS).map(describePlaced),
            ].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Checkbox
            checked={agreed}
            onChange={(_, { checked }) => setAgreedTo(checked === true ? prepared : null)}
            label={`先做草稿看看（每页印有“${DRAFT}”，不要公开）`}
          />
        </Section>
      )}
      {remarks.length > 0 && (
        <Section title="请注意">
          <ul className={styles.bullets}>
            {remarks.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={`${publication.unit} ${publication.year} 年公开稿`}>
        {isReady || agreed ? (
          <Ways prepared={prepared} draft={!isReady} />
        ) : (
          <p className={styles.paragraph}>改好上面各项以后再查看一次；要先看样子，勾选“先做草稿看看”。</p>
        )}
      </Section>
    </>
  );
}

const MOST_ERRORS = 20;

const done = {
  workbook: "已在新窗口打开，请在那里保存。",
  document:
    "已交给浏览器下载，一般在“下载”文件夹。没有出现下载时（Mac 上的 Excel、有些单位的电脑不允许），请用“在新工作簿中打开”或“复制全文”，或者请技术人员用命令行 publish 生成。",
  copied: "已复制，请在 Word 或 WPS 文字里粘贴（不含图表和目录页码）。",
} as const;
const refused = {
  workbook: "这里打不开新工作簿。请用“保存为 Word 文档”或“复制全文”，或者请技术人员用命令行 publish 生成。",
  document: "没有做成 Word 文档。请用“在新工作簿中打开”或“复制全文”。",
  copied: "这里不能自动复制。请用“在新工作簿中打开”。",
} as const;

const MAKING = "正在做，请稍等……";

/** What was said of a document says nothing of another one. */
interface Said {
  readonly of: Prepared;
  readonly text: string;
}

function Ways({ prepared, draft }: { readonly prepared: Prepared; readonly draft: boolean }) {
  const styles = useStyles();
  const { handOver } = usePane();
  const [said, setSaid] = useState<Said | null>(null);
  const isMaking = said?.text === MAKING;
  const { publication } = prepared;
  const act = (way: keyof typeof done, task: () => Promise<void>): void => {
    if (isMaking) return;
    const say = (text: string): void => setSaid({ of: prepared, text });
    say(MAKING);
    void task().then(
      () => say(done[way]),
      () => say(refused[way]),
    );
  };
  const name = `${publication.unit}${publication.year}年预算公开${draft ? `（${DRAFT}）` : ""}.docx`.replace(
    /[\\/:*?"<>|]/g,
    "",
  );
  return (
    <>
      <div className={styles.row}>
        <Button
          disabledFocusable={isMaking}
          onClick={() => act("workbook", () => handOver.openWorkbook(publishedWorkbook(prepared, draft)))}
        >
          在新工作簿中打开
        </Button>
        <Button
          disabledFocusable={isMaking}
          onClick={() => act("document", () => handOver.saveDocument(publication, draft ? DRAFT : null, name))}
        >
          保存为 Word 文档
        </Button>
        <Button
          disabledFocusable={isMaking}
          onClick={() => act("copied", () => handOver.copyRich(publicationHtml(publication, draft ? DRAFT : null)))}
        >
          复制全文
        </Button>
      </div>
      <p role="status" className={styles.paragraph}>
        {said?.of === prepared ? said.text : ""}
      </p>
    </>
  );
}
