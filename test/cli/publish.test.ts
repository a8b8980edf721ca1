import { linkSync, readFileSync, symlinkSync } from "node:fs";
import { edited, type } from "./editing";
import { run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
let file: string;
beforeEach(async () => {
  work = new Workspace();
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  file = work.path("写好.xlsx");
  await run("narrate", path, "--out", file);
});
afterEach(() => work.remove());

it("writes the workbook to publish, and overwrites nothing unasked", async () => {
  const out = work.path("公开稿.xlsx");
  const done = await run("publish", file, "--out", out);
  expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: "" });
  expect(done.out).toContain("已写成公开稿（封面、目录和 17 个部分）");
  expect(done.out).toContain("请另附：项目绩效目标表");
  expect((await run("check", out)).code).toBe(0);
  const before = readFileSync(out);
  expect((await run("publish", file, "--out", out)).code).toBe(2);
  expect(readFileSync(out).equals(before)).toBe(true);
  expect((await run("publish", file, "--out", out, "--force")).code).toBe(0);
});

it("writes nothing that is not ready, unless as a draft", async () => {
  const wrong = work.write("错.xlsx", await edited(readFileSync(file), (book) => type(book, "表12", "C7", 12.5)));
  const out = work.path("公开稿.xlsx");
  const refused = await run("publish", wrong, "--out", out, "--json");
  expect(refused.code).toBe(1);
  expect(work.files()).not.toContain("公开稿.xlsx");
  const { ready, out: written, obstacles, errors } = JSON.parse(refused.out);
  expect({ ready, written, codes: obstacles.map(({ code }: { code: string }) => code) }).toEqual({
    ready: false,
    written: null,
    codes: ["errors"],
  });
  expect(errors[0].cells[0]).toMatchObject({ sheet: "表3", address: "E6" });
  expect((await run("publish", wrong, "--out", out)).out).toContain("没有写入");
  const draft = await run("publish", wrong, "--out", out, "--draft");
  expect(draft.code).toBe(0);
  expect(draft.out).toContain("已写成草稿");
});

it("asks for the file to write", async () => {
  expect(await run("publish", file)).toMatchObject({ code: 2, err: expect.stringContaining("缺少 --out") });
  expect(await run("publish", file, "--out", work.path("公开稿.pdf"))).toMatchObject({ code: 2 });
});

it("never writes over the workbook that it reads, by whatever name", async () => {
  const before = readFileSync(file);
  const [soft, hard] = [work.path("软.xlsx"), work.path("硬.xlsx")];
  symlinkSync(file, soft);
  linkSync(file, hard);
  for (const out of [file, soft, hard])
    expect(await run("publish", file, "--out", out, "--force", "--draft")).toMatchObject({
      code: 2,
      err: expect.stringContaining("这就是原来的工作簿"),
    });
  expect(await run("publish", soft, "--out", file, "--force")).toMatchObject({ code: 2 });
  expect(readFileSync(file).equals(before)).toBe(true);
});
