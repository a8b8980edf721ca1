/** Wrong command lines: a Chinese reason and the usage on standard error, exit code 2. */
import { run } from "./workspace";

const wrong: readonly [string, string[], string][] = [
  ["no command", [], "请写明要做什么"],
  ["an unknown command", ["verify"], "没有“verify”这个命令"],
  ["an inherited name", ["toString"], "没有“toString”这个命令"],
  ["an unknown option", ["check", "a.xlsx", "--fast"], "没有 --fast 这个选项"],
  ["an option of another command", ["check", "a.xlsx", "--out", "b.xlsx"], "没有 --out 这个选项"],
  ["an option twice", ["generate", "--pack", "a", "--pack", "b"], "--pack 写了两次"],
  ["an option without its value", ["generate", "--pack"], "--pack 后面缺少内容"],
  ["an option for a value", ["generate", "--pack", "--out", "a.xlsx"], "--pack 后面缺少内容"],
  ["an empty value", ["generate", "--pack="], "--pack 后面缺少内容"],
  ["a value for a flag", ["check", "a.xlsx", "--json=yes"], "--json 后面不带内容"],
  ["two formats", ["check", "a.xlsx", "--json", "--ndjson"], "--json 与 --ndjson 不能同时用"],
  ["a table in JSON", ["check", "a.xlsx", "--summary", "--json"], "--json 与 --summary 不能同时用"],
  ["no threads", ["check", "a.xlsx", "--workers", "0"], "--workers 写的是“0”"],
  ["too many threads", ["check", "a.xlsx", "--workers", "65"], "1 到 64 的整数"],
  ["threads in words", ["check", "a.xlsx", "--workers=两个"], "--workers 写的是“两个”"],
  ["no file", ["check"], "缺少要检查的文件"],
  ["no pack", ["generate", "--out", "a.xlsx"], "缺少 --pack"],
  ["no target", ["generate", "--pack", "shanxi-unit-2026"], "缺少 --out"],
  ["a stray file", ["generate", "--pack", "shanxi-unit-2026", "--out", "a.xlsx", "data.json"], "多出了“data.json”"],
  ["no list to import", ["import", "--pack", "shanxi-unit-2026", "--out", "a.json"], "缺少要导入的文件"],
  ["an import without a target", ["import", "a.csv", "--pack", "shanxi-unit-2026"], "缺少 --out"],
  ["no file to adopt", ["adopt", "--out", "b.xlsx"], "缺少要接管的工作簿文件"],
  ["two files to adopt", ["adopt", "a.xlsx", "b.xlsx", "--out", "c.xlsx"], "一次只能接管一个文件"],
  ["no target to adopt to", ["adopt", "a.xlsx"], "缺少 --out"],
  ["two files to narrate", ["narrate", "a.xlsx", "b.xlsx"], "一次只能写一个文件"],
];

test.each(wrong)("%s", async (_, argv, message) => {
  const { code, out, err } = await run(...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(err).toContain("npm run -s cli --");
});

test("help goes to standard output", async () => {
  expect(await run("--help")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("narrate") });
  for (const command of ["generate", "import", "check", "narrate", "adopt"]) {
    expect(await run(command, "-h")).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringMatching(new RegExp(`^用法：npm run -s cli -- ${command} [^]*退出码：`)),
    });
  }
});

test("names that begin with a dash are possible after --", async () => {
  expect((await run("check", "--", "-无.xlsx")).err).toBe("-无.xlsx：找不到这个文件。");
});
