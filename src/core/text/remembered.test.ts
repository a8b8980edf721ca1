import { remembered } from "./remembered";

describe("what was made of texts", () => {
  const counted = (most: number): { readonly of: (text: string) => string; readonly made: string[] } => {
    const made: string[] = [];
    const of = remembered(most, (text) => {
      made.push(text);
      return text.toUpperCase();
    });
    return { of, made };
  };

  it("is made once", () => {
    const { of, made } = counted(4);
    expect([of("ab"), of("ab"), of("cd"), of("ab")]).toEqual(["AB", "AB", "CD", "AB"]);
    expect(made).toEqual(["ab", "cd"]);
  });

  it("is forgotten where the texts have more characters than that", () => {
    const { of, made } = counted(4);
    for (const text of ["ab", "cd", "e", "e", "ab"]) of(text);
    expect(made).toEqual(["ab", "cd", "e", "ab"]);
  });

  it("is not kept of a text that is longer by itself", () => {
    const { of, made } = counted(4);
    for (const text of ["abcde", "abcde", "abcd", "abcd"]) of(text);
    expect(made).toEqual(["abcde", "abcde", "abcd"]);
  });
});
