/** The resources that hold a stem, by their numbers in increasing order, and what it is worth in each. */
export interface Posting {
  docs: Uint32Array;
  /** From 0 to 255. */
  worths: Uint8Array;
  length: number;
}

const none: Posting = { docs: new Uint32Array(0), worths: new Uint8Array(0), length: 0 };

/** Which resources hold each stem. Resources are added with ever greater numbers. */
export class Postings {
  readonly #byStem = new Map<string, Posting>();

  add(stem: string, doc: number, worth: number): void {
    let posting = this.#byStem.get(stem);
    if (posting === undefined) {
      posting = { docs: new Uint32Array(2), worths: new Uint8Array(2), length: 0 };
      this.#byStem.set(stem, posting);
    }
    const at = posting.length++;
    if (at === posting.docs.length) {
      posting.docs = grown(posting.docs, Uint32Array);
      posting.worths = grown(posting.worths, Uint8Array);
    }
    posting.docs[at] = doc;
    posting.worths[at] = Math.min(255, Math.round(worth * 255));
  }

  of(stem: string): Posting {
    return this.#byStem.get(stem) ?? none;
  }
}

function grown<Kind extends Uint32Array | Uint8Array>(from: Kind, make: new (length: number) => Kind): Kind {
  const wider = new make(Math.ceil(from.length * 1.5) + 1);
  wider.set(from);
  return wider;
}

/**
 * The first place, from one on, of a resource that is not before another: places asked for in order are found in a few steps.
 */
export function seek({ docs, length }: Posting, from: number, doc: number): number {
  let [low, step] = [from, 1];
  while (low + step < length && docs[low + step]! < doc) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}
