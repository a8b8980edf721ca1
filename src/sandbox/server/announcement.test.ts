import { announcement, startFailure } from "./announcement";

const failure = (code: string): Error => Object.assign(new Error(code), { code });

test("a taken port is named, with the command that helps", () => {
  expect(startFailure(failure("EADDRINUSE"), 3000)).toBe(
    "端口 3000 已被别的程序占用。换一个端口再试，例如：npm start -- --port 3001",
  );
});

test("other failures keep their own words", () => {
  expect(startFailure(new Error("编译失败"), 3000)).toBe("编译失败");
});

test("tells of the browser's question only when it will come", () => {
  const certificate = { cert: "", key: "" };
  expect(announcement(3000, { ...certificate, trusted: false })).toContain("继续前往 localhost");
  expect(announcement(3000, { ...certificate, trusted: true })).not.toContain("继续前往");
  expect(announcement(3000, { ...certificate, trusted: true })).toContain("https://localhost:3000/");
});
