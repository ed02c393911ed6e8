import type { Language } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import { type Expressions, noExpressions, readExpressions } from '../domain/question.ts';
import { expressionsOf } from '../domain/synonyms.ts';
import { SearchIndex } from '../search/search-index.ts';
import {
  forgetChanges,
  type IndexMoment,
  listFacets,
  listIndexed,
  listStems,
  listSynonyms,
  readIndexed,
  readMoment,
} from '../store/search-store.ts';
import { type CommonsDatabase, commonsDatabase } from '../store/tables.ts';

/** Hours for which changes are kept; an index that was not asked for half of it is made again. */
const keptHours = 24;
const trustedMilliseconds = (keptHours / 2) * 3_600_000;
/** Changes followed one by one; beyond, the index is made again. */
const mostFollowed = 20_000;
/** Resources read at once. */
const batchSize = 1_000;
/** Words whose stem is remembered. */
const mostWords = 20_000;

/** The index of one language as a process keeps it: the database has the last word, at every search. */
class KeptIndex {
  readonly #database: CommonsDatabase;
  readonly #language: Language;
  #index = new SearchIndex();
  #moment: IndexMoment | null = null;
  #readAt = 0;
  #underWay: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  /** The last transaction seen for each resource that changed lately. */
  #seen = new Map<string, string>();
  readonly #stems = new Map<string, readonly string[]>();
  #synonyms: { readonly written: string; readonly expressions: Expressions } = {
    written: '',
    expressions: noExpressions,
  };

  constructor(database: CommonsDatabase, language: Language) {
    this.#database = database;
    this.#language = language;
  }

  /** The index, holding everything that was written before it is asked for. */
  async current(): Promise<SearchIndex> {
    // One look at the database is under way, one at most waits: whoever asks meanwhile shares the one that has not begun.
    this.#next ??= this.#underWay.then(() => {
      this.#underWay = this.#next!.catch(() => {});
      this.#next = null;
      return this.#refresh();
    });
    await this.#next;
    return this.#index;
  }

  async #refresh(): Promise<void> {
    const known = this.#moment;
    const isTrusted = performance.now() - this.#readAt < trustedMilliseconds;
    if (known === null || !isTrusted) return this.#make();
    const moment = await readMoment(this.#database, known.before, mostFollowed);
    const isFollowed = moment.made === known.made && moment.changed.length < mostFollowed;
    return isFollowed ? this.#follow(moment) : this.#make();
  }

  /** The stems of words, remembered: they never change. */
  async stemsOf(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const unknown = [...new Set(words)].filter((word) => !this.#stems.has(word));
    if (this.#stems.size + unknown.length > mostWords) this.#stems.clear();
    const found = unknown.length === 0 ? null : await listStems(this.#database, this.#language, unknown);
    for (const [word, stems] of found ?? []) this.#stems.set(word, stems);
    return new Map(words.map((word) => [word, this.#stems.get(word) ?? []]));
  }

  /** The list of synonyms as it is now, got ready again when somebody changed it. */
  async expressions(): Promise<Expressions> {
    const groups = await listSynonyms(this.#database, this.#language);
    const written = JSON.stringify(groups);
    if (written !== this.#synonyms.written)
      this.#synonyms = { written, expressions: readExpressions(groups.map(expressionsOf)) };
    return this.#synonyms.expressions;
  }

  async #make(): Promise<void> {
    const moment = await readMoment(this.#database, null, 0);
    const index = new SearchIndex();
    for await (const rows of readIndexed(this.#database, this.#language)) {
      await this.#addFacets(index, rows);
      for (const row of rows) index.put(row);
    }
    this.#index = index;
    this.#seen = new Map();
    this.#moment = moment;
    this.#readAt = performance.now();
  }

  /** Reads again the resources that changed. */
  async #follow(moment: IndexMoment): Promise<void> {
    const changed = moment.changed.filter(({ id, by }) => this.#seen.get(id) !== by);
    for (let start = 0; start < changed.length; start += batchSize) {
      const ids = changed.slice(start, start + batchSize).map(({ id }) => id);
      const rows = await listIndexed(this.#database, this.#language, ids);
      await this.#addFacets(this.#index, rows);
      for (const id of ids) this.#index.remove(id);
      for (const row of rows) this.#index.put(row);
    }
    this.#seen = new Map(moment.changed.map(({ id, by }) => [id, by]));
    this.#moment = moment;
    this.#readAt = performance.now();
    if (this.#index.dead > 1_000 + this.#index.size / 3) this.#readAt = Number.NEGATIVE_INFINITY;
  }

  async #addFacets(index: SearchIndex, rows: readonly { readonly facet: number }[]): Promise<void> {
    const unknown = [...new Set(rows.map(({ facet }) => facet))].filter((id) => !index.knowsFacet(id));
    if (unknown.length === 0) return;
    for (const { id, values } of await listFacets(this.#database, unknown)) index.addFacet(id, values);
  }
}

const kept = new WeakMap<Database, Map<Language, KeptIndex>>();

/** The index of a language that this process keeps of a database; made at the first search. */
export function indexOf(database: Database, language: Language): KeptIndex {
  const known = kept.get(database) ?? new Map<Language, KeptIndex>();
  kept.set(database, known);
  const index = known.get(language) ?? new KeptIndex(commonsDatabase(database), language);
  known.set(language, index);
  return index;
}

/** Forgets the changes that every process has followed. */
export const forgetFollowedChanges = (database: Database): Promise<void> =>
  forgetChanges(commonsDatabase(database), keptHours);
