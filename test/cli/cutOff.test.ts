/** A file that was saved while a command of the pane was cut off: it is no pass, and nothing is written into it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runningNamespace, stateToXml, wayBackNamespace } from "../../src/workbook/state";
import { run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const RELATIONS = "xl/_rels/workbook.xml.rels";
const MARK = [runningNamespace, JSON.stringify({ token: "甲", rows: 0 })] as const;
const WAY = [wayBackNamespace, "{}"] as const;

async function withParts(...texts: readonly (readonly [namespace: string, json: string])[]): Promise<Uint8Array> {
  const parts = unzipSync(await sampleWorkbook());
  texts.forEach(([namespace, json], index) => {
    parts[`customXml/item9${index}.xml`] = strToU8(stateToXml(json, namespace));
    const link = `<Relationship Id="rIdCut${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item9${index}.xml"/>`;
    parts[RELATIONS] = strToU8(
      strFromU8(parts[RELATIONS] as Uint8Array).replace("</Relationships>", `${link}</Relationships>`),
    );
  });
  return zipSync(parts);
}

test("a command that was cut off is an error of the check, and commands do not write", async () => {
  const path = work.write("公开表.xlsx", await withParts(MARK, WAY));
  const { code, out } = await run("check", path);
  expect(code).toBe(1);
  expect(out).toContain("上一次操作在 Excel 里没有做完，这个文件可能只写了一部分。请在 Excel 里打开");
  for (const [command, ...more] of [["narrate"], ["refresh", "--add", "表五:2210203=购房补贴"], ["balance"]] as const) {
    expect([command, await run(command, path, ...more, "--out", work.path("新.xlsx"))]).toMatchObject([
      command,
      { code: 2, err: expect.stringContaining("文件里有一步没有做完的操作，没有写入") },
    ]);
  }
  expect(work.files()).toEqual(["公开表.xlsx"]);
});

test.each([
  ["a command that has finished leaves its way", [WAY]],
  ["a mark without a way is of one that has written nothing", [MARK]],
  ["a mark of another command than the way is so too", [[runningNamespace, "[]"], WAY]],
] as const)("%s: nothing to tell", async (_, parts) => {
  const { code, out } = await run("check", work.write("公开表.xlsx", await withParts(...parts)));
  expect(out).not.toContain("没有做完");
  expect(code).toBe(0);
});
