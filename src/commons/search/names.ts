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
}
