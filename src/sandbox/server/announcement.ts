import type { Certificate } from "./certificate";
import { errorCode } from "./errorCode";

const untrusted = `浏览器会提示“您的连接不是私密连接”，因为本机的证书是自己签发的。
点“高级”，再点“继续前往 localhost（不安全）”即可：页面只在这台电脑上，数据不离开本机。
要在 Excel 里试用，先运行一次 npx office-addin-dev-certs install，让 Excel 信任本机的证书。
`;

/** What the terminal shows once the server is up. */
export function announcement(port: number, certificate: Certificate): string {
  return `
预算公开助手（试用）已启动，在浏览器中打开：

    https://localhost:${port}/

${certificate.trusted ? "已使用本机装好的开发证书，浏览器不会提示。\n" : untrusted}
左边是一张可以编辑的电子表格，右边就是 Excel 里的那个面板。
这里仅供试用和测试，不是 Excel；正式编制和报送请在 Excel 中进行。
按 Ctrl+C 停止。
`;
}

/** Why the server could not start, in words that say what to do. */
export function startFailure(error: unknown, port: number): string {
  const code = errorCode(error);
  if (code === "EADDRINUSE")
    return `端口 ${port} 已被别的程序占用。换一个端口再试，例如：npm start -- --port ${port + 1}`;
  if (code === "EACCES")
    return `没有使用端口 ${port} 的权限。换一个大于 1024 的端口再试，例如：npm start -- --port 3001`;
  return error instanceof Error ? error.message : String(error);
}
