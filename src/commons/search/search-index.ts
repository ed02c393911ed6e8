import type { Codes } from '../domain/filters.ts';
import { BestFew } from './best-few.ts';
import { type AnswerCounts, countPassing, Facets } from './facets.ts';
import { Names } from './names.ts';
import { type Posting, Postings, seek } from './postings.ts';
import { readVector } from './read-vector.ts';

/** A resource as the search knows it. */
export interface IndexedResource {
  readonly id: string;
  readonly facet: number;
  readonly publisher: string;
  readonly year: number | null;
  /** Its place, and all that contain it. */
  readonly area: string | null;
  readonly areas: readonly string[];
  /** Its words as PostgreSQL writes a `tsvector`. */
  readonly words: string;
}

/** One thing asked for: ways to say it, each a list of stems that all have to be there; the one typed comes first. */
export interface IndexTerm {
  readonly ways: readonly (readonly string[])[];
}

/** What a set of results is narrowed to, already resolved. */
export interface Narrowing {
  readonly facets: Codes;
  readonly publishers: readonly string[];
  readonly years: readonly number[];
  /** The place and all that contain it, and the place itself, or `null`. */
  readonly place: { readonly id: string; readonly around: readonly string[] } | null;
}

/** What a search in the index answers. */
export interface IndexAnswer {
  /** Ids of the page asked for, the best first. */
  readonly ids: readonly string[];
  readonly total: number;
  /** How many each answer of a filter on codes would give, the other filters kept. */
  readonly counts: AnswerCounts;
  readonly publishers: readonly Count[];
  readonly years: readonly Count[];
}

interface Count {
  readonly value: string;
  readonly total: number;
}

/** Values of a filter that are counted, at most: beyond, nobody reads. */
const mostCounted = 60;
/** Resources that there is room for, to begin with. */
const firstRoom = 1_024;
/** Terms that one question may have: each has a bit. */
const mostTerms = 8;

/**
 * Every resource that may be found, in memory: which hold each stem, and their codes. It answers in milliseconds what takes a
 * database ten times longer over hundreds of thousands; it is a cache, made from the database and brought up to date by it.
 * A resource that changes gets a new number, its former one is dead.
 */
export class SearchIndex {
  readonly #postings = new Postings();
  readonly #byId = new Map<string, number>();
  readonly #ids: string[] = [];
  #facetOf = new Uint32Array(firstRoom);
  #publisherOf = new Uint32Array(firstRoom);
  #yearOf = new Uint32Array(firstRoom);
  /** 0 where a resource concerns no place in particular. */
  #areaOf = new Uint32Array(firstRoom);
  readonly #publishers = new Names<string>();
  readonly #areas = new Names<string>();
  readonly #around: (readonly string[])[] = [];
  readonly #years = new Names<number>();
  readonly #facets = new Facets();
  #isAlive = new Uint8Array(firstRoom);
  readonly #gone: number[] = [];
  /** The terms of the question that each resource holds, a bit each. */
  #mask = new Uint8Array(0);
  #ranks: Float32Array[] = [];
  #scores = new Float64Array(0);

  /** Resources that may be found. */
  get size(): number {
    return this.#byId.size;
  }

  /** Numbers given to resources that are gone or have another one since. */
  get dead(): number {
    return this.#gone.length;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  knowsFacet(id: number): boolean {
    return this.#facets.has(id);
  }

  addFacet(id: number, codes: Codes): void {
    this.#facets.add(id, codes);
  }

  remove(id: string): void {
    const doc = this.#byId.get(id);
    if (doc === undefined) return;
    this.#isAlive[doc] = 0;
    this.#gone.push(doc);
    this.#byId.delete(id);
  }

  /** Adds a resource, or puts it in the place of what it was. */
  put(resource: IndexedResource): void {
    this.remove(resource.id);
    const doc = this.#ids.push(resource.id) - 1;
    this.#byId.set(resource.id, doc);
    if (doc >= this.#isAlive.length) this.#widen();
    this.#facetOf[doc] = this.#facets.numberOf(resource.facet);
    this.#publisherOf[doc] = this.#publishers.numberOf(resource.publisher);
    this.#yearOf[doc] = this.#years.numberOf(resource.year ?? 0);
    const area = this.#areas.numberOf(resource.area ?? '');
    this.#around[area] = resource.areas;
    this.#areaOf[doc] = area;
    this.#isAlive[doc] = 1;
    readVector(resource.words, (stem, worth) => this.#postings.add(stem, doc, worth));
  }

  /** True when some resource, present or past, holds a stem. */
  holds(stem: string): boolean {
    return this.#postings.of(stem).length > 0;
  }

  #widen(): void {
    this.#facetOf = wider(this.#facetOf, Uint32Array);
    this.#publisherOf = wider(this.#publisherOf, Uint32Array);
    this.#yearOf = wider(this.#yearOf, Uint32Array);
    this.#areaOf = wider(this.#areaOf, Uint32Array);
    this.#isAlive = wider(this.#isAlive, Uint8Array);
  }

  /** Looks for what a question asks: call `close` when done with what it found. */
  find(terms: readonly IndexTerm[]): Found {
    const asked = terms.slice(0, mostTerms);
    this.#makeRoom(asked.length);
    for (const [at, { ways }] of asked.entries()) this.#markTerm(ways, at);
    const mask = this.#mask;
    for (const doc of this.#gone) mask[doc] = 0;
    const byMask = new Uint32Array(256);
    for (let doc = 0; doc < this.#ids.length; doc++) {
      const bits = mask[doc]!;
      if (bits !== 0) byMask[bits]! += 1;
    }
    const counts = asked.map((_, at) =>
      byMask.reduce((sum, count, bits) => ((bits & (1 << at)) === 0 ? sum : sum + count), 0),
    );
    return { counts, byMask };
  }

  /** Forgets what was found: marks are kept once for all questions; ranks hold where a mark is only. */
  close(): void {
    this.#mask.fill(0, 0, this.#ids.length);
  }

  #makeRoom(terms: number): void {
    const size = this.#ids.length;
    if (this.#mask.length < size) {
      this.#mask = new Uint8Array(Math.ceil(size * 1.2));
      this.#scores = new Float64Array(this.#mask.length);
      this.#ranks = [];
    }
    while (this.#ranks.length < terms) this.#ranks.push(new Float32Array(this.#mask.length));
  }

  /** Marks the resources that hold every stem of one of the ways to say a term, with its rank. */
  #markTerm(ways: IndexTerm['ways'], at: number): void {
    const stems = new Set(ways.flat()).size;
    let isFirst = true;
    for (const [order, way] of ways.entries()) {
      const [rarest, ...others] = way
        .map((stem) => this.#postings.of(stem))
        .sort((one, other) => one.length - other.length);
      if (rarest === undefined || rarest.length === 0) continue;
      // The very words that were typed count twice.
      const share = (way.length / stems + (order === 0 ? 1 : 0)) / 255;
      const marked = { at, each: share / way.length, isFirst };
      if (others.length === 0) this.#mark(rarest, marked);
      else this.#mark(together(rarest, others), marked);
      isFirst = false;
    }
  }

  #mark(
    { docs, worths, length }: Held,
    { at, each, isFirst }: { readonly at: number; readonly each: number; readonly isFirst: boolean },
  ): void {
    const bit = 1 << at;
    const mask = this.#mask;
    const ranks = this.#ranks[at]!;
    if (isFirst)
      for (let place = 0; place < length; place++) {
        const doc = docs[place]!;
        mask[doc]! |= bit;
        ranks[doc] = worths[place]! * each;
      }
    else
      for (let place = 0; place < length; place++) {
        const doc = docs[place]!;
        const before = mask[doc]!;
        if ((before & bit) === 0) {
          mask[doc] = before | bit;
          ranks[doc] = worths[place]! * each;
        } else ranks[doc]! += worths[place]! * each;
      }
  }

  /**
   * What was found, narrowed, counted and put in order; everything when nothing was asked.
   *
   * @param isWanted by the bits of the terms that a resource holds
   * @param weights what each term tells
   */
  answer(
    found: Found | null,
    { isWanted, weights }: { isWanted: (mask: number) => boolean; weights: readonly number[] },
    narrowing: Narrowing,
    window: { readonly offset: number; readonly limit: number },
  ): IndexAnswer {
    this.#makeRoom(0);
    const [facetOf, publisherOf, yearOf, areaOf] = [
      this.#facetOf,
      this.#publisherOf,
      this.#yearOf,
      this.#areaOf,
    ];
    const [mask, alive, scores] = [this.#mask, this.#isAlive, this.#scores];
    const missing = this.#facets.missing(narrowing.facets);
    const passesPlace = this.#areasPassing(narrowing.place);
    const passesPublisher = passing(this.#publishers, narrowing.publishers);
    const passesYear = passing(this.#years, narrowing.years);
    const byFacet = new Uint32Array(this.#facets.size);
    const byPublisher = new Uint32Array(this.#publishers.size);
    const byYear = new Uint32Array(this.#years.size);
    const wanted = Uint8Array.from({ length: 256 }, (_, bits) => (isWanted(bits) ? 1 : 0));
    const held = heldShares(weights);
    const ranks = this.#ranks.slice(0, weights.length);
    const best = new BestFew(window.offset + window.limit, this.#isBefore);
    let [least, leastYear] = [Number.NEGATIVE_INFINITY, 0];
    const yearValues = Float64Array.from(this.#years.all());
    const length = this.#ids.length;
    for (let doc = 0; doc < length; doc++) {
      const bits = mask[doc]!;
      if (found === null ? alive[doc] === 0 : wanted[bits] === 0) continue;
      if (passesPlace !== null && passesPlace[areaOf[doc]!] === 0) continue;
      const facet = facetOf[doc]!;
      const isOfFacet = missing === null || missing[facet] === 0;
      const isOfPublisher = passesPublisher === null || passesPublisher[publisherOf[doc]!] === 1;
      const isOfYear = passesYear === null || passesYear[yearOf[doc]!] === 1;
      if (isOfFacet && isOfYear) byPublisher[publisherOf[doc]!]! += 1;
      if (isOfFacet && isOfPublisher) byYear[yearOf[doc]!]! += 1;
      if (!isOfPublisher || !isOfYear) continue;
      byFacet[facet]! += 1;
      if (!isOfFacet) continue;
      const year = yearValues[yearOf[doc]!]!;
      let score = 0;
      if (found === null) score = year;
      else {
        for (let term = 0; term < ranks.length; term++)
          if ((bits & (1 << term)) !== 0) score += weights[term]! * ranks[term]![doc]!;
        score *= held[bits]!;
      }
      if (score < least || (score === least && year < leastYear)) continue;
      scores[doc] = score;
      best.offer(doc);
      if (!best.isFull) continue;
      least = scores[best.worst]!;
      leastYear = yearValues[yearOf[best.worst]!]!;
    }
    const yearless = this.#years.find(0);
    if (yearless >= 0) byYear[yearless] = 0;
    return {
      ids: best
        .inOrder()
        .slice(window.offset)
        .map((doc) => this.#ids[doc]!),
      total: countPassing(byFacet, missing),
      counts: this.#facets.count(byFacet, missing),
      publishers: mostFrequent(this.#publishers, byPublisher),
      years: mostFrequent(this.#years, byYear),
    };
  }

  /** Best score first, then the newest, then by id so that pages follow one another. */
  readonly #isBefore = (one: number, other: number): boolean => {
    const score = this.#scores[one]! - this.#scores[other]!;
    if (score !== 0) return score > 0;
    const year = this.#years.name(this.#yearOf[one]!) - this.#years.name(this.#yearOf[other]!);
    return year === 0 ? this.#ids[one]! < this.#ids[other]! : year > 0;
  };

  /** For each place of a resource, whether it is asked for: what holds for a place that contains it, and what it contains. */
  #areasPassing(place: Narrowing['place']): Uint8Array | null {
    if (place === null) return null;
    const around = new Set(place.around);
    return Uint8Array.from({ length: this.#areas.size }, (_, area) =>
      this.#areas.name(area) === ''
        ? 0
        : around.has(this.#areas.name(area)) || this.#around[area]!.includes(place.id)
          ? 1
          : 0,
    );
  }
}

/** Resources that hold something of what was asked: open until `SearchIndex.close`. */
export interface Found {
  /** How many hold each term. */
  readonly counts: readonly number[];
  /** How many hold exactly the terms of these bits. */
  readonly byMask: Uint32Array;
}

/** Which share of what was asked for a resource holds, by its bits, to the power that puts complete answers first. */
function heldShares(weights: readonly number[]): Float64Array {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from({ length: 256 }, (_, mask) => {
    const held = weights.reduce((sum, weight, at) => (mask & (1 << at) ? sum + weight : sum), 0);
    return all === 0 ? 0 : (held / all) ** 1.5;
  });
}

/** The values counted most, among thousands of which a few dozen are wanted. */
function mostFrequent<Name extends string | number>(names: Names<Name>, totals: Uint32Array): Count[] {
  const least = Math.max(1, totals.slice().sort().at(-mostCounted) ?? 0);
  const counts: Count[] = [];
  for (let at = 0; at < totals.length; at++)
    if (totals[at]! >= least) counts.push({ value: String(names.name(at)), total: totals[at]! });
  return counts
    .sort((one, other) => other.total - one.total || (one.value < other.value ? -1 : 1))
    .slice(0, mostCounted);
}

/** Which of the names are among those asked for; null when none is. */
function passing<Name>(names: Names<Name>, asked: readonly Name[]): Uint8Array | null {
  if (asked.length === 0) return null;
  const passes = new Uint8Array(names.size);
  for (const name of asked) {
    const number = names.find(name);
    if (number >= 0) passes[number] = 1;
  }
  return passes;
}

/** Resources in increasing order, and what something is worth in each. */
interface Held {
  readonly docs: Uint32Array;
  readonly worths: Uint8Array | Uint16Array;
  readonly length: number;
}

/** The resources that hold several stems, with what these are worth together. */
function together(rarest: Posting, others: readonly Posting[]): Held {
  const places = others.map(() => 0);
  const [docs, worths] = [new Uint32Array(rarest.length), new Uint16Array(rarest.length)];
  let length = 0;
  next: for (let place = 0; place < rarest.length; place++) {
    const doc = rarest.docs[place]!;
    let worth = rarest.worths[place]!;
    for (const [at, other] of others.entries()) {
      const found = seek(other, places[at]!, doc);
      places[at] = found;
      if (found === other.length) break next;
      if (other.docs[found] !== doc) continue next;
      worth += other.worths[found]!;
    }
    docs[length] = doc;
    worths[length++] = worth;
  }
  return { docs, worths, length };
}

function wider<Kind extends Uint32Array | Uint8Array>(from: Kind, make: new (length: number) => Kind): Kind {
  const made = new make(from.length * 2);
  made.set(from);
  return made;
}
