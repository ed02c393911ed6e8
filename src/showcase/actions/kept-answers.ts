/** Keeps what was made from the pioneers as long as they are the same; the oldest leaves first. */
export interface KeptAnswers<Value> {
  /** What was kept under this key, or what `make` gives, which is kept. */
  get(source: object, key: string, make: () => Value): Value;
}

/**
 * @param most answers kept: addresses are many, each is asked by few
 */
export function createKeptAnswers<Value>(most: number): KeptAnswers<Value> {
  let from: object | null = null;
  const kept = new Map<string, Value>();
  return {
    get(source, key, make) {
      if (source !== from) kept.clear();
      from = source;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = make();
      if (kept.size >= most) kept.delete(kept.keys().next().value!);
      kept.set(key, made);
      return made;
    },
  };
}
