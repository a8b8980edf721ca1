import { executeMethod } from "./executeMethod";
import type { MethodContext } from "./executeMethod";

function context(answer: unknown = null): MethodContext & { readonly bodies: string[]; readonly reports: string[] } {
  const bodies: string[] = [];
  const reports: string[] = [];
  const execute = (body: string): Promise<unknown> => {
    bodies.push(body);
    return Promise.resolve(answer);
  };
  return {
    host: { execute },
    settings: new Map(),
    reportUnsupported: (what) => reports.push(what),
    commandCompleted: (command, status) => reports.push(`${command} ended with ${status}`),
    bodies,
    reports,
  };
}

test("hands a request's body to the workbook and its answer back as an HTTP answer", async () => {
  const given = context({ Results: [] });
  const data = { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], '{"Actions":[]}'] };
  expect(await executeMethod(data, given)).toEqual({ Version: 1, Error: 0, Data: [200, [], '{"Results":[]}'] });
  expect(given.bodies).toEqual(['{"Actions":[]}']);
});

test("keeps the settings last saved", async () => {
  const given = context();
  const save = (Properties: unknown): Promise<unknown> =>
    executeMethod({ DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties } }, given);
  await save([
    ["a", "1"],
    ["b", "2"],
  ]);
  await save([["b", "3"]]);
  expect(await executeMethod({ DdaMethod: { DispatchId: 75 } }, given)).toMatchObject({
    Error: 0,
    Properties: { Settings: [{ Name: "b", Value: "3" }] },
  });
});

test("refuses what it cannot do and says so", async () => {
  const given = context();
  expect(await executeMethod({ DdaMethod: { DispatchId: 64 } }, given)).toEqual({ Version: 1, Error: 5000 });
  expect(given.reports).toEqual(["office.js 64"]);
});

test("hears that a ribbon button's function has ended", async () => {
  const given = context();
  expect(await executeMethod({ DdaMethod: { DispatchId: 94 }, 0: "3", 1: 0, 2: "{}" }, given)).toMatchObject({
    Error: 0,
  });
  expect(given.reports).toEqual(["3 ended with 0"]);
});
