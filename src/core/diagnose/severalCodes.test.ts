/** Several misprinted codes in one table: each suspect answers for its own finding, and no code is a rival of another. */
import { nameOf, published, reportOn, withCells } from "../../../test/support/diagnosis";
import { addressKey } from "../model/address";

test("each code is suspected once, and follows from no other", () => {
  const { findings, suspects } = reportOn(withCells(published, { "表5!A14": "2080595", "表5!A20": "2101193" }));
  const codes = suspects.filter(({ kind }) => kind === "code");
  expect(codes.map(nameOf).sort()).toEqual(["表5!A14", "表5!A20"]);
  const cells = new Set(codes.map(({ address }) => addressKey(address)));
  for (const code of codes) {
    const told = code.findings.flatMap((index) =>
      (findings[index]?.cells ?? []).map(({ address }) => addressKey(address)).filter((key) => cells.has(key)),
    );
    expect(new Set(told)).toEqual(new Set([addressKey(code.address)]));
  }
});
