/** Two windows on one workbook: the one that comes second writes nothing, and nobody takes back what another has done. */
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { stateToXml, wayBackNamespace } from "../../src/workbook/state";
import type { WorkbookPort } from "../../src/workbook/port";
import { fingerprint, firstDifferences } from "../support/officeHost/fingerprint";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, expenditureSheet, plan, update, value } from "./plans";

/** Two rows come in, so that a command takes several requests. */
const rowsIn = plan([
  update("表6", [value(3, 0, "0202"), value(4, 0, "0203")], {
    rows: { inserted: [{ before: 3, count: 2, like: 2 }], removed: [] },
  }),
]);
const figure = plan([update("汇总", [value(0, 0, 7)])]);
const note = (token: string) => ({ command: token.startsWith("b") ? "balance" : "refresh", again: null, token });

let subject: ExcelSubject;
let other: WorkbookPort;
beforeEach(async () => {
  subject = await openExcel();
  other = createExcelPort();
  await subject.port.apply(plan([expenditureSheet("表6"), create("汇总", [value(0, 0, 1)])]));
});
afterEach(() => subject.close());

/** `act` runs whole before this request of what is done meanwhile. */
async function before<Result>(
  request: number,
  act: () => Promise<unknown>,
  work: () => Promise<Result>,
): Promise<Result> {
  const { host } = subject.office;
  const execute = host.execute.bind(host);
  let count = 0;
  host.execute = async (body) => {
    count += 1;
    if (count === request) {
      host.execute = execute;
      await act();
    }
    return execute(body);
  };
  try {
    return await work();
  } finally {
    host.execute = execute;
  }
}

const seen = (): ReturnType<typeof fingerprint> => fingerprint(subject.office);

describe.each([
  ["in a workbook that knows of no command", false],
  ["behind an earlier command", true],
] as const)("two commands at once, %s", (_, isLater) => {
  test.each([1, 2, 3])("the other is done before request %d: one of both is written, and whole", async (request) => {
    if (isLater) await subject.port.apply(figure, { expected: await subject.port.read(), note: note("a0") });
    const expected = await subject.port.read();
    const otherExpected = await other.read();
    const outcomes: string[] = [];
    const give = async (port: WorkbookPort, reading: typeof expected, token: string): Promise<void> => {
      const outcome = port.apply(rowsIn, { expected: reading, note: note(token) });
      await outcome.then(
        () => outcomes.push(`${token} written`),
        (error: { readonly code: string }) => outcomes.push(`${token} ${error.code}`),
      );
    };
    await before(
      request,
      () => give(other, otherExpected, "b1"),
      () => give(subject.port, expected, "a1"),
    );
    const written = outcomes.filter((one) => one.endsWith("written"));
    expect(written).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.stringMatching(/ (?:changed|unfinished)$/));
    const token = written[0]?.split(" ")[0] ?? "";
    const sheet = (await subject.port.read()).sheets.find(({ name }) => name === "表6");
    expect(sheet?.values.map(([code]) => code).filter((code) => code === "0202" || code === "0203")).toEqual([
      "0202",
      "0203",
    ]);
    // Of the two one is known, and can be taken back; the next command finds nothing in its way.
    for (const port of [other, createExcelPort()])
      expect(await port.history?.()).toEqual({ unfinished: null, last: note(token) });
    await other.takeBack?.({ unfinished: null, last: note(token) });
    await subject.port.apply(figure, { expected: await subject.port.read(), note: note("a2") });
    expect(await other.history?.()).toEqual({ unfinished: null, last: note("a2") });
  });
});

/** Requests of both come in turns. */
test.each([false, true])("two commands in turns, behind an earlier one: %s", async (isLater) => {
  if (isLater) await subject.port.apply(figure, { expected: await subject.port.read(), note: note("a0") });
  const expected = await subject.port.read();
  const otherExpected = await other.read();
  const outcomes = await Promise.all(
    [
      subject.port.apply(rowsIn, { expected, note: note("a1") }),
      other.apply(rowsIn, { expected: otherExpected, note: note("b1") }),
    ].map((done) =>
      done.then(
        () => "written",
        ({ code }: { readonly code: string }) => code,
      ),
    ),
  );
  expect(outcomes).toEqual(["written", "changed"]);
  const sheet = (await subject.port.read()).sheets.find(({ name }) => name === "表6");
  expect(sheet?.values.filter(([code]) => code === "0202")).toHaveLength(1);
  expect(await other.history?.()).toEqual({ unfinished: null, last: note("a1") });
});

test("what the button shows is taken back, and nothing else", async () => {
  await subject.port.apply(figure, { note: note("a1") });
  const shown = { unfinished: null, last: note("a1") };
  await other.apply(plan([update("汇总", [value(1, 0, 8)])]), { note: note("b1") });
  const standing = await seen();
  await expect(subject.port.takeBack?.(shown)).rejects.toMatchObject({ code: "historyChanged" });
  expect(firstDifferences(standing, await seen())).toEqual([]);
  const now = { unfinished: null, last: note("b1") };
  await expect(other.takeBack?.({ unfinished: note("b1"), last: null })).rejects.toMatchObject({
    code: "historyChanged",
  });
  expect(await other.takeBack?.(now)).toMatchObject({ command: "balance" });
  await expect(subject.port.takeBack?.(now)).rejects.toMatchObject({ code: "historyChanged" });
});

test("taken back in the middle by another window: the command stops, and the workbook is as before", async () => {
  const standing = await seen();
  const expected = await subject.port.read();
  await expect(
    before(
      3,
      async () => other.takeBack?.((await other.history?.()) ?? { unfinished: null, last: null }),
      () => subject.port.apply(rowsIn, { expected, note: note("a1") }),
    ),
  ).rejects.toMatchObject({ code: "changed" });
  expect(firstDifferences(standing, await seen())).toEqual([]);
  expect(await other.history?.()).toEqual({ unfinished: null, last: null });
});

test("a command that begins while another window takes back: only one of both happens", async () => {
  await subject.port.apply(rowsIn, { expected: await subject.port.read(), note: note("a1") });
  const expected = await other.read();
  await expect(
    before(
      2,
      async () => subject.port.takeBack?.(),
      () => other.apply(figure, { expected, note: note("b1") }),
    ),
  ).rejects.toMatchObject({ code: "changed" });
  expect((await other.read()).sheets.find(({ name }) => name === "汇总")?.values[0]?.[0]).toBe(1);
  expect(await other.history?.()).toEqual({ unfinished: null, last: null });
});

test("two records, as an earlier version left them: the last command is known, and the next leaves one", async () => {
  await subject.port.apply(figure, { note: note("a1") });
  await subject.office.Excel.run(async ({ workbook, sync }) => {
    const xml = workbook.customXmlParts.getByNamespace(wayBackNamespace).getOnlyItem().getXml();
    await sync();
    workbook.customXmlParts.add(
      stateToXml(JSON.stringify({ schema: "budget-disclosure/way-back@1", token: "x" }), wayBackNamespace),
    );
    workbook.customXmlParts.add(xml.value);
    await sync();
  });
  expect(await other.history?.()).toEqual({ unfinished: null, last: note("a1") });
  await other.apply(plan([update("汇总", [value(1, 0, 8)])]), { note: note("b1") });
  expect(await subject.port.history?.()).toEqual({ unfinished: null, last: note("b1") });
  await subject.port.takeBack?.();
  expect(await other.history?.()).toEqual({ unfinished: null, last: null });
});

test.each(["表6", "汇总"])("%s was renamed since: nothing is begun, and named back it is taken back", async (name) => {
  const standing = await seen();
  const both = plan([...rowsIn.sheets, ...figure.sheets]);
  await subject.port.apply(both, { expected: await subject.port.read(), note: note("a1") });
  await subject.renameSheet(name, "别名");
  const renamed = await seen();
  await expect(subject.port.takeBack?.()).rejects.toMatchObject({
    code: "cannotUndo",
    detail: `工作表“${name}”改了名或删除了（改了名的请先改回来）`,
  });
  expect(firstDifferences(renamed, await seen())).toEqual([]);
  await subject.renameSheet("别名", name);
  expect(await other.history?.()).toEqual({ unfinished: null, last: note("a1") });
  await other.takeBack?.();
  expect(firstDifferences(standing, await seen())).toEqual([]);
});
