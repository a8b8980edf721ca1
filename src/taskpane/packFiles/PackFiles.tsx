import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ChangeEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { OfferedPack } from "../../core/packFile/packIndex";
import { COMMAND_MISSING, isPartMissing } from "../../app/wording/partMissing";
import { Section } from "../frame/Section";
import { ShowMore } from "../frame/ShowMore";
import { readTextFile } from "../entry/readTextFile";
import { useOwnPacks, usePane } from "../pane";
import { useStyles } from "../styles";

interface Said {
  readonly intent: "error" | "success";
  readonly title: string;
  readonly lines: readonly string[];
}

/** 表式文件: forms that are not built in, from a file or from the pane's own server. */
export function PackFiles() {
  const styles = useStyles();
  const { desk, offers, packShelf } = usePane();
  const { own, stored } = useOwnPacks();
  const picker = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [offered, setOffered] = useState<readonly OfferedPack[]>([]);
  useEffect(() => {
    let gone = false;
    void offers.list().then((list) => {
      if (!gone && list.length > 0) setOffered(list);
    });
    return () => {
      gone = true;
    };
  }, [offers]);

  const take = async (source: string, text: string): Promise<void> => {
    const { loadPack } = await import("../../app/packFiles");
    const reading = loadPack(text);
    if (!reading.ok)
      return setSaid({
        intent: "error",
        title: `“${source}”有 ${String(reading.faults.length)} 处问题，没有使用：`,
        lines: reading.faults,
      });
    const { pack } = reading;
    if (pack.carried !== undefined) packShelf.add({ pack, source });
    await desk.choose(pack.id);
    setSaid({
      intent: "success",
      title:
        pack.carried === undefined
          ? `“${source}”与内置的“${pack.title}”完全相同，已选用内置的。`
          : `已选用“${pack.title}”（${pack.id}）。它不是内置的表式：核对什么由它决定。`,
      lines: [],
    });
  };
  const open = async (source: string, text: Promise<string>): Promise<void> => {
    try {
      await take(source, await text);
    } catch (error) {
      const why = isPartMissing(error) ? COMMAND_MISSING : "";
      setSaid({ intent: "error", title: `“${source}”打不开，没有使用。${why}`, lines: [] });
    }
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { target } = event;
    const file = target.files?.[0];
    if (file === undefined) return;
    await open(file.name, readTextFile(file));
    // The same file, mended, can be chosen again.
    target.value = "";
  };
  const remove = (id: string, title: string): void => {
    packShelf.remove(id);
    setSaid({
      intent: "success",
      title: `已移除“${title}”。用它做的工作簿里存有这个表式，仍可以检查；填写的内容还留着，再打开文件就看得到。`,
      lines: [],
    });
  };

  return (
    <Section title="表式文件">
      <p className={styles.hint}>
        本地区或本单位自己的表式（.json）。打开后可以在“表式”里选用，由它做的工作簿里存有表式。
      </p>
      <div className={styles.row}>
        <Button className={styles.small} onClick={() => picker.current?.click()}>
          打开表式文件…
        </Button>
        {offered.map(({ file, title }) => (
          <Button
            key={file}
            className={styles.small}
            appearance="subtle"
            onClick={() => void open(title, offers.read(file))}
          >
            选用“{title}”
          </Button>
        ))}
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label="表式文件"
          hidden
          onChange={(event) => void choose(event)}
        />
      </div>
      {own.length > 0 && (
        <ul className={styles.list} aria-label="打开过的表式文件">
          {own.map(({ pack: { id, title }, source }) => (
            <li key={id} className={styles.row}>
              <span>
                {title}（{id}，“{source}”）
              </span>
              <Button
                className={styles.small}
                appearance="subtle"
                aria-label={`移除 ${title}`}
                onClick={() => remove(id, title)}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {said !== null && (
          <MessageBar intent={said.intent} layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{said.title}</MessageBarTitle>
              {said.lines.length > 0 && (
                <ShowMore
                  items={said.lines}
                  draw={(lines) => (
                    <ul className={styles.bullets}>
                      {lines.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  )}
                />
              )}
            </MessageBarBody>
          </MessageBar>
        )}
        {!stored && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>这台电脑不允许保存表式，关闭面板后要重新打开文件；由它做的工作簿不受影响。</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Section>
  );
}
