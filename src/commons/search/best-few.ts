/**
 * The best few of many, without sorting the others: a heap of `most` whose top is the worst kept.
 *
 * @param isBefore whether one comes before another
 */
export class BestFew {
  readonly #heap: number[] = [];
  readonly #most: number;
  readonly #isBefore: (one: number, other: number) => boolean;

  constructor(most: number, isBefore: (one: number, other: number) => boolean) {
    this.#most = most;
    this.#isBefore = isBefore;
  }

  get isFull(): boolean {
    return this.#heap.length === this.#most;
  }

  /** The worst of those kept. */
  get worst(): number {
    return this.#heap[0]!;
  }

  offer(item: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(item);
      this.#rise(heap.length - 1);
    } else if (this.#most > 0 && this.#isBefore(item, heap[0]!)) {
      heap[0] = item;
      this.#sink();
    }
  }

  /** Those kept, the best first. */
  inOrder(): number[] {
    return [...this.#heap].sort((one, other) =>
      this.#isBefore(one, other) ? -1 : this.#isBefore(other, one) ? 1 : 0,
    );
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(heap[above]!, heap[at]!)) return;
      [heap[above], heap[at]] = [heap[at]!, heap[above]!];
      at = above;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < heap.length && this.#isBefore(heap[worst]!, heap[below]!)) worst = below;
      if (worst === at) return;
      [heap[worst], heap[at]] = [heap[at]!, heap[worst]!];
      at = worst;
    }
  }
}
