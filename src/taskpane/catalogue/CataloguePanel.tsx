import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { CatalogueKind } from "../../core/declare/imported";
import { readCatalogue } from "../../core/catalogue/readCatalogue";
import {
  catalogueKindWords,
  describeCatalogue,
  describeCatalogueAsk,
  describeLeftOut,
} from "../../core/catalogue/wording";
import type { ListSheet } from "../../core/list/list";
import { ShowMore } from "../frame/ShowMore";
import { usePane } from "../pane";
import { useStyles } from "../styles";

const KINDS: readonly CatalogueKind[] = ["function", "economic"];
/** Entries shown so that one sees what was taken for code and name. */
const FIRST = 3;

/** What a file was read as, to be corrected, accepted or dropped. */
export function CataloguePanel({
  name,
  sheets,
  onClose,
}: {
  readonly name: string;
  readonly sheets: readonly ListSheet[];
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { session, shelf } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const [kind, setKind] = useState<CatalogueKind | null>(null);
  const [yearText, setYearText] = useState("");
  const typed = /^20\d\d$/.test(yearText.normalize("NFKC").trim()) ? Number(yearText.normalize("NFKC").trim()) : null;
  const reading = useMemo(() => readCatalogue(sheets, name, { kind, year: typed }), [sheets, name, kind, typed]);
  const { asks, catalogues, leftOut, otherSheets, years } = reading;
  useEffect(() => heading.current?.focus(), []);

  const accept = (): void => {
    if (asks.length > 0) return;
    shelf.add(catalogues);
    void session.keepCatalogues(catalogues);
    onClose();
  };

  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.subheading}>
        导入预览：{name}
      </h3>
      <Field label="取哪一种科目">
        <Select
          className={styles.narrow}
          value={kind ?? ""}
          onChange={(_, { value }) => setKind(KINDS.find((one) => one === value) ?? null)}
        >
          <option value="">按编码区分，都取</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              只取{catalogueKindWords[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="科目目录的年度"
        hint={years.length === 1 ? `文件里写的是 ${years[0] ?? ""} 年，不用再填` : "四位数，例如 2026"}
      >
        <Input className={styles.narrow} value={yearText} onChange={(_, { value }) => setYearText(value)} />
      </Field>
      <div role="status" className={styles.section}>
        {asks.map((ask) => (
          <p key={ask} className={styles.paragraph}>
            {describeCatalogueAsk(ask, reading)}
          </p>
        ))}
        <ul className={styles.bullets} aria-label="读到的科目目录">
          {catalogues.map((catalogue) => (
            <li key={catalogue.kind}>
              {describeCatalogue(catalogue)}：
              {Object.entries(catalogue.names)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .slice(0, FIRST)
                .map(([code, label]) => `${code} ${label}`)
                .join("、")}
              ……
            </li>
          ))}
        </ul>
        {otherSheets.filter((sheet) => sheet !== "").length > 0 && (
          <p className={styles.hint}>没有科目的工作表：{otherSheets.join("、")}。</p>
        )}
      </div>
      {leftOut.length > 0 && (
        <>
          <p className={styles.paragraph}>没有读入 {leftOut.length} 行：</p>
          <ShowMore
            items={leftOut}
            draw={(rows) => (
              <ul className={styles.bullets} aria-label="没有读入的行">
                {rows.map((row) => (
                  <li key={row.sheet + row.cell}>{describeLeftOut(row)}</li>
                ))}
              </ul>
            )}
          />
        </>
      )}
      <p className={styles.hint}>
        采用后记在这台电脑上，并存入打开的预算公开工作簿；只用于同一年度，工作簿里的单元格不会改动。
      </p>
      <div className={styles.row}>
        <Button appearance="primary" className={styles.small} disabledFocusable={asks.length > 0} onClick={accept}>
          采用
        </Button>
        <Button className={styles.small} onClick={onClose}>
          取消
        </Button>
      </div>
    </section>
  );
}
