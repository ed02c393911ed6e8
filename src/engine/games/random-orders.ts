import { type RandomBits, randomBits } from '../uncertainty/random-bits.ts';

/** Draws orders of arrival, each as likely as any other. */
export function createOrders(players: number, seed: number): { next(order: Int32Array): void } {
  const bits = randomBits(seed, 0);
  return {
    next(order) {
      for (let place = 0; place < players; place++) order[place] = place;
      for (let place = players - 1; place > 0; place--) {
        const other = below(bits, place + 1);
        const kept = order[place]!;
        order[place] = order[other]!;
        order[other] = kept;
      }
    },
  };
}

/** A whole number from 0 to `bound` − 1, all equally likely: words beyond the last full multiple are drawn again. */
function below(bits: RandomBits, bound: number): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const word = bits();
    if (word < limit) return word % bound;
  }
}
