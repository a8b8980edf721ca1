import { readArguments } from "./arguments";

test("serves on port 3000 after a build when nothing is said", () => {
  expect(readArguments([], {})).toEqual({ port: 3000, build: true });
});

test("the flag wins over PORT", () => {
  expect(readArguments([], { PORT: "4000" }).port).toBe(4000);
  expect(readArguments(["--port", "5000", "--no-build"], { PORT: "4000" })).toEqual({ port: 5000, build: false });
  expect(readArguments(["--port=5001"], {}).port).toBe(5001);
});

test.each([[["--port"]], [["--port", "abc"]], [["--port", "70000"]], [["--port", "0"]]])(
  "refuses the port in %j",
  (args) => {
    expect(() => readArguments(args, {})).toThrow("端口应为");
  },
);

test("refuses a flag it does not know", () => {
  expect(() => readArguments(["--prot", "5000"], {})).toThrow("不认识的参数“--prot”");
});
