import type { KnownCode } from "../../core/declare/pack";

/** Lines of a 类 or a 款 with its 项: `21303 水利|01 行政运行|05? 水利工程建设`. */
export function readKnown(text: string): readonly KnownCode[] {
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [head = "", ...items] = line.split("|");
      const above = read(head, "");
      return [above, ...items.map((item) => read(item, above.code))];
    });
}

function read(text: string, above: string): KnownCode {
  const at = text.indexOf(" ");
  const code = text.slice(0, at);
  return { code: above + code.replace("?", ""), name: text.slice(at + 1), doubtful: code.endsWith("?") };
}
