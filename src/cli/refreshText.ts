/** 更新 as people read it. */
import {
  describeAlreadyThere,
  describeIdle,
  describeKeptCell,
  describeOrderOffer,
  describeRefresh,
  describeRefreshed,
} from "../app/wording/refresh";
import type { RefreshAccount } from "../core/refresh/account";
import { changesAnything } from "../core/refresh/account";
import { shownName } from "./printable";

/** `out` is the file that was written, null when nothing was. */
export function refreshLines(file: string, out: string | null, account: RefreshAccount): readonly string[] {
  const changes = describeRefresh(account).map((line) => `  ${line}。`);
  const there = account.there.length === 0 ? [] : [`  ${describeAlreadyThere(account.there)}。`];
  const kept =
    account.kept.length === 0
      ? []
      : [
          "  没有改动，请您决定的：",
          ...account.kept.map((cell, index) => `  ${index + 1}. ${describeKeptCell(cell)}。`),
        ];
  const offer = describeOrderOffer(account);
  const order = offer === null ? [] : [`  ${offer}要重排请加 --order。`];
  const idle = account.idle.length === 0 ? [] : [`  ${describeIdle(account.idle)}。`];
  return [
    shownName(file),
    `  单位：${account.unit || "（没有找到单位名称）"}　年度：${account.year}　表式：${account.pack}`,
    ...there,
    ...changes,
    ...order,
    ...kept,
    ...idle,
    "",
    ending(out, account),
  ];
}

function ending(out: string | null, account: RefreshAccount): string {
  if (out !== null) return `${describeRefreshed(account)}已保存到 ${shownName(out)}`;
  return changesAnything(account) ? "以上只是显示，没有写入文件。要写入请加 --out。" : describeRefreshed(account);
}
