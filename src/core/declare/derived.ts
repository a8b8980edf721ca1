/** What follows from a declaration (a table, a block, a pack), worked out once for each. */
export function derived<K extends object, V>(work: (declared: K) => V): (declared: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (declared) => {
    const before = known.get(declared);
    if (before) return before.value;
    const value = work(declared);
    known.set(declared, { value });
    return value;
  };
}
