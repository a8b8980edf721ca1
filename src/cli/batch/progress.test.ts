import { BatchProgress } from "./progress";

test("counts, the bar and the time that is left", () => {
  const progress = new BatchProgress(40, 1000);
  expect(progress.line(1000)).toBe("已检查 0/40 [--------------------]　有错误 0　还剩 40 个");
  for (const exit of [0, 1, 1, 0] as const) progress.count(exit);
  expect(progress.line(3000)).toBe("已检查 4/40 [==------------------]　有错误 2　还剩 36 个，约 18 秒");
  expect(progress.line(21_000)).toBe("已检查 4/40 [==------------------]　有错误 2　还剩 36 个，约 3 分钟");
  progress.count(2);
  expect(progress.line(3000)).toContain("有错误 2　不能检查 1　还剩 35 个");
  for (let rest = 0; rest < 35; rest += 1) progress.count(0);
  expect(progress.line(9000)).toBe("已检查 40/40 [====================]　有错误 2　不能检查 1　还剩 0 个");
});
