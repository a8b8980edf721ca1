import { mergeClasses } from "@fluentui/react-components";
import { useStyles } from "../styles";

/** A page with nothing but words, for when the pane cannot work. */
export function PlainPage({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <main className={mergeClasses(styles.pane, styles.panel)}>
      <h1 className={styles.heading}>{title}</h1>
      {lines.map((line) => (
        <p key={line} className={styles.paragraph}>
          {line}
        </p>
      ))}
    </main>
  );
}

export const outsideExcel = {
  title: "请在 Excel 中使用",
  lines: ["这一页是 Excel 的面板，单独打开不能用。", "请打开 Excel 工作簿，在“预算公开”选项卡中点“打开面板”。"],
} as const;

export const tooOld = {
  title: "这个 Excel 的版本太低",
  lines: [
    "预算公开助手需要 Excel 2021、Excel 2024 或 Microsoft 365。",
    "请升级 Excel，或换一台装有以上版本的电脑。工作簿没有改动。",
  ],
} as const;
