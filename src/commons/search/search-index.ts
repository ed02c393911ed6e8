import type { FacetCount, Filters } from '../domain/filters.ts';
import { BestFew } from './best-few.ts';
import { Names } from './names.ts';
import { findIn, type Posting, Postings } from './postings.ts';
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
  readonly facets: Filters['facets'];
  readonly publishers: readonly string[];
  readonly years: readonly number[];
  /** The place and all that contain it, and the place itself, or `null`. */
  readonly place: { readonly id: string; readonly around: readonly string[] } | null;
}

/** What a search in the index answers. */
export interface IndexAnswer {
  /** Ids of the page asked for, the best first. */
  readonly ids: readonly string[];
  /** Resources by combination of codes, before the filters on these codes. */
  readonly counts: readonly FacetCount[];
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
  readonly #facets = new Names<number>();
  readonly #codes = new Map<number, FacetCount['values']>();
  #isAlive = new Uint8Array(firstRoom);
  #mask = new Uint8Array(0);
  #touched = new Uint32Array(0);
  #ranks: Float32Array[] = [];
  #scores = new Float64Array(0);

  /** Resources that may be found. */
  get size(): number {
    return this.#byId.size;
  }

  /** Numbers given to resources that are gone or have another one since. */
  get dead(): number {
    return this.#ids.length - this.#byId.size;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  knowsFacet(id: number): boolean {
    return this.#codes.has(id);
  }

  addFacet(id: number, values: FacetCount['values']): void {
    this.#codes.set(id, values);
  }

  remove(id: string): void {
    const doc = this.#byId.get(id);
    if (doc === undefined) return;
    this.#isAlive[doc] = 0;
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
    const marked = { length: 0 };
    const counts = asked.map(({ ways }, at) => {
      const stems = new Set(ways.flat()).size;
      // The very words that were typed count twice.
      return ways.reduce(
        (count, way, order) =>
          count + this.#mark(way, at, (way.length / stems + (order === 0 ? 1 : 0)) / 255, marked),
        0,
      );
    });
    const touched = this.#touched.subarray(0, marked.length);
    const byMask = new Uint32Array(256);
    for (let at = 0; at < touched.length; at++) byMask[this.#mask[touched[at]!]!]! += 1;
    return { touched, counts, byMask };
  }

  /** Forgets what was found: marks are kept once for all questions; ranks hold where a mark is only. */
  close({ touched }: Found): void {
    const mask = this.#mask;
    for (let at = 0; at < touched.length; at++) mask[touched[at]!] = 0;
  }

  #makeRoom(terms: number): void {
    const size = this.#ids.length;
    if (this.#mask.length < size) {
      this.#mask = new Uint8Array(Math.ceil(size * 1.2));
      this.#touched = new Uint32Array(this.#mask.length);
      this.#scores = new Float64Array(this.#mask.length);
      this.#ranks = [];
    }
    while (this.#ranks.length < terms) this.#ranks.push(new Float32Array(this.#mask.length));
  }

  /** Marks the resources that hold every stem of a way of a term, with its rank. @returns those that had no other way */
  #mark(way: readonly string[], at: number, share: number, marked: { length: number }): number {
    const bit = 1 << at;
    const [mask, touched, alive] = [this.#mask, this.#touched, this.#isAlive];
    const ranks = this.#ranks[at]!;
    const [rarest, ...others] = way
      .map((stem) => this.#postings.of(stem))
      .sort((one, other) => one.length - other.length);
    if (rarest === undefined) return 0;
    const { docs, worths, length } = rarest;
    const each = share / way.length;
    let [count, end] = [0, marked.length];
    for (let place = 0; place < length; place++) {
      const doc = docs[place]!;
      if (alive[doc] === 0) continue;
      const worth = others.length === 0 ? worths[place]! : together(worths[place]!, others, doc);
      if (worth < 0) continue;
      const before = mask[doc]!;
      if (before === 0) touched[end++] = doc;
      if ((before & bit) === 0) {
        count += 1;
        mask[doc] = before | bit;
        ranks[doc] = worth * each;
      } else ranks[doc]! += worth * each;
    }
    marked.length = end;
    return count;
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
    const passesFacet = this.#facetsPassing(narrowing.facets);
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
    const yearValues = Float64Array.from(this.#years.all());
    const length = found === null ? this.#ids.length : found.touched.length;
    for (let at = 0; at < length; at++) {
      const doc = found === null ? at : found.touched[at]!;
      if (found === null ? alive[doc] === 0 : wanted[mask[doc]!] === 0) continue;
      if (passesPlace !== null && passesPlace[areaOf[doc]!] === 0) continue;
      const facet = facetOf[doc]!;
      const isOfFacet = passesFacet === null || passesFacet[facet] === 1;
      const isOfPublisher = passesPublisher === null || passesPublisher[publisherOf[doc]!] === 1;
      const isOfYear = passesYear === null || passesYear[yearOf[doc]!] === 1;
      if (isOfFacet && isOfYear) byPublisher[publisherOf[doc]!]! += 1;
      if (isOfFacet && isOfPublisher) byYear[yearOf[doc]!]! += 1;
      if (!isOfPublisher || !isOfYear) continue;
      byFacet[facet]! += 1;
      if (!isOfFacet) continue;
      let score = 0;
      if (found === null) score = yearValues[yearOf[doc]!]!;
      else {
        const bits = mask[doc]!;
        for (let term = 0; term < ranks.length; term++)
          if ((bits & (1 << term)) !== 0) score += weights[term]! * ranks[term]![doc]!;
        score *= held[bits]!;
      }
      scores[doc] = score;
      if (!best.isFull || score >= scores[best.worst]!) best.offer(doc);
    }
    return {
      ids: best
        .inOrder()
        .slice(window.offset)
        .map((doc) => this.#ids[doc]!),
      counts: this.#facets.counted(byFacet).map(([id, total]) => ({ values: this.#codes.get(id)!, total })),
      publishers: mostFrequent(this.#publishers.counted(byPublisher)),
      years: mostFrequent(this.#years.counted(byYear).filter(([year]) => year !== 0)),
    };
  }

  /** Best score first, then the newest, then by id so that pages follow one another. */
  readonly #isBefore = (one: number, other: number): boolean => {
    const score = this.#scores[one]! - this.#scores[other]!;
    if (score !== 0) return score > 0;
    const year = this.#years.name(this.#yearOf[one]!) - this.#years.name(this.#yearOf[other]!);
    return year === 0 ? this.#ids[one]! < this.#ids[other]! : year > 0;
  };

  /** For each combination of codes, whether it has one of the answers of each filter. */
  #facetsPassing(facets: Filters['facets']): Uint8Array | null {
    const asked = Object.entries(facets).filter(([, values]) => values.length > 0);
    if (asked.length === 0) return null;
    return Uint8Array.from({ length: this.#facets.size }, (_, facet) => {
      const values = this.#codes.get(this.#facets.name(facet))!;
      return asked.every(([name, taken]) =>
        taken.some((value) => values[name as keyof Filters['facets']].includes(value)),
      )
        ? 1
        : 0;
    });
  }

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
  readonly touched: Uint32Array;
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
function mostFrequent(counts: readonly (readonly [string | number, number])[]): Count[] {
  const least =
    Uint32Array.from(counts, ([, total]) => total)
      .sort()
      .at(-mostCounted) ?? 0;
  return counts
    .filter(([, total]) => total >= least)
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, mostCounted)
    .map(([value, total]) => ({ value: String(value), total }));
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

/** What several stems are worth together in a resource, -1 when one of them is not there. */
function together(worth: number, others: readonly Posting[], doc: number): number {
  let sum = worth;
  for (const other of others) {
    const found = findIn(other, doc);
    if (found < 0) return -1;
    sum += other.worths[found]!;
  }
  return sum;
}

function wider<Kind extends Uint32Array | Uint8Array>(from: Kind, make: new (length: number) => Kind): Kind {
  const made = new make(from.length * 2);
  made.set(from);
  return made;
}
