import { Button } from "@fluentui/react-components";
import { describeCatalogueUse } from "../../app/wording/catalogues";
import type { CatalogueKind } from "../../core/declare/imported";
import { catalogueKindWords, describeCatalogue } from "../../core/catalogue/wording";
import { usePane, useSessionState, useShelf } from "../pane";
import { useStyles } from "../styles";

interface Line {
  readonly kind: CatalogueKind;
  readonly year: number;
  readonly text: string;
}

/** The imported catalogues of this computer and of the workbook that was checked last, each with a way to take it out. */
export function InUse() {
  const styles = useStyles();
  const { session, shelf } = usePane();
  const { catalogues } = useShelf();
  const { report } = useSessionState();
  const own: readonly Line[] = catalogues.map((catalogue) => ({
    kind: catalogue.kind,
    year: catalogue.year,
    text: describeCatalogue(catalogue),
  }));
  const uses = report?.catalogues ?? [];
  const others = uses
    .filter((use) => use.source !== null && !own.some((line) => line.kind === use.kind && line.year === use.year))
    .map((use): Line => ({ kind: use.kind, year: use.year, text: `${describeCatalogueUse(use)}（只存在本工作簿里）` }));
  const remove = ({ kind, year }: Line): void => {
    shelf.remove(kind, year);
    void session.dropCatalogue(kind, year);
  };
  const lines = [...own, ...others];
  return (
    <>
      {lines.length === 0 ? (
        <p className={styles.paragraph}>还没有导入科目目录，用的是自带的。</p>
      ) : (
        <ul className={styles.list} aria-label="已导入的科目目录">
          {lines.map((line) => (
            <li key={`${line.kind}${line.year}`} className={styles.spread}>
              <span>{line.text}</span>
              <Button
                size="small"
                className={styles.small}
                aria-label={`移除 ${catalogueKindWords[line.kind]} ${line.year} 年`}
                onClick={() => remove(line)}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
      {report !== null && lines.length > 0 && (
        <p className={styles.hint}>
          最近一次检查用的：
          {uses
            .filter((use) => use.used)
            .map(describeCatalogueUse)
            .join("；")}
          。
        </p>
      )}
    </>
  );
}
