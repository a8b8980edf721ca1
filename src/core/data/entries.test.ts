import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { catalogueLevels, entryGroups } from "./entries";

test("the groups and columns that are entered or prefilled, and no others", () => {
  const groups = [...entryGroups(pack)].map(([id, entry]) => [id, ...entry.texts, ...entry.amounts].join(" "));
  expect(groups).toEqual([
    "otherFunds general fund capital special unitFunds carry",
    "expenditure basic project",
    "generalBudget basic project",
    "basicByEconomic government staff operating",
    "governmentFundIncome income",
    "governmentFund basic project",
    "stateCapitalIncome income",
    "stateCapital basic project",
    "threePublic general fund capital",
    "t11Units fund capital",
    "projects general fund capital special unitFunds",
    "carryoverProjects general fund capital",
    "carryover general fund capital special unitFunds",
    "purchasedServices itemCode amount",
  ]);
});

test("of fixed rows, only those without a formula in every column", () => {
  expect(
    entryGroups(pack)
      .get("threePublic")
      ?.rows.map((entry) => entry.row.id),
  ).toEqual(["abroad", "reception", "vehiclePurchase", "vehicleRunning"]);
});

test("code lengths of the catalogues", () => {
  expect(catalogueLevels(pack, "function")).toEqual([3, 5, 7]);
  expect(catalogueLevels(pack, "economic")).toEqual([3, 5]);
});
