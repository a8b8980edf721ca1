import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";

/** Lines drawn at once; more would make the pane slow and nobody reads them in one go. */
export const PAGE = 50;

/** A list that draws its first items and lets the user ask for the next ones. */
export function ShowMore<Item>({
  items,
  draw,
}: {
  readonly items: readonly Item[];
  readonly draw: (items: readonly Item[]) => ReactNode;
}) {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      {draw(items.slice(0, shown))}
      <MoreButton total={items.length} shown={shown} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}

/** Nothing when all is shown. */
export function MoreButton({
  total,
  shown,
  onMore,
}: {
  readonly total: number;
  readonly shown: number;
  readonly onMore: () => void;
}) {
  return total <= shown ? null : <Button onClick={onMore}>显示更多（还有 {total - shown} 条）</Button>;
}
