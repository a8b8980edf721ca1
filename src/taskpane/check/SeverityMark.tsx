import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { Severity } from "../../core/declare/rule";

const useOwnStyles = makeStyles({
  mark: { verticalAlign: "text-bottom" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

/** A sign by shape and colour; the word always stands beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useOwnStyles();
  const Icon = icons[severity];
  return <Icon aria-hidden className={mergeClasses(styles.mark, styles[severity])} />;
}
