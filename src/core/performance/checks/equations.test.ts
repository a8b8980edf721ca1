import { faultWords, projectView } from "../../../../test/support/readForm";
import { equations } from "./equations";

const told = (plan: string): readonly string[] =>
  faultWords(equations(projectView({ name: "甲", life: 1, year: 1, fields: { plan } })), "printed", "result");

test.each([
  ["评审费4.5万元（9个项目×5人×1000元）。", []],
  ["评审费4.5万元（9个项目×6人×1000元）。", ["error perfEquationWrong 4.5万元(9个项目×6人×1000元) 5.4万元"]],
  ["共需24万元(6期×45人×5天×200元)", ["error perfEquationWrong 24万元(6期×45人×5天×200元) 27万元"]],
  ["评审费4.5万元（9个项目×6人×1000元，含税）。", []],
  ["评审费4.5万元（约9个项目×6人×1000元）。", []],
  ["评审费4.5万元（6人）。", []],
  ["9个×6人×1000元=4.5万元（6人）。", ["error perfEquationWrong 9个×6人×1000元=4.5万元 5.4万元"]],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});
