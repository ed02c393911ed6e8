/** Numbers for names, given as they come. */
export class Names<Name> {
  readonly #numbers = new Map<Name, number>();
  readonly #names: Name[] = [];

  get size(): number {
    return this.#names.length;
  }

  numberOf(name: Name): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** The number of a name, -1 when it has none. */
  find(name: Name): number {
    return this.#numbers.get(name) ?? -1;
  }

  name(number: number): Name {
    return this.#names[number]!;
  }

  all(): readonly Name[] {
    return this.#names;
  }

  /** The names that were counted at least once. */
  counted(totals: Uint32Array): (readonly [Name, number])[] {
    const counted: (readonly [Name, number])[] = [];
    for (let at = 0; at < totals.length; at++)
      if (totals[at]! > 0) counted.push([this.#names[at]!, totals[at]!]);
    return counted;
  }
}
