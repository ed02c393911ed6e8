import { languageCode } from './language-code.ts';
import { textOfHtml } from './page-summary.ts';
import type { subjectReader } from './subject-themes.ts';

/** One thing that a source tells, as it tells it. */
export interface RawRecord {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  /** May hold HTML: only its text is kept. */
  readonly summary?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly date?: string | undefined;
  readonly licence?: string | undefined;
  /** What it is about, in the words of the source. */
  readonly subjects?: readonly string[] | undefined;
}

/** One thing, as it is kept: text only. */
export interface HarvestRecord {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly publisher: string;
  readonly language: string;
  readonly year: number | null;
  readonly licence: string | null;
  /** Codes of our themes. */
  readonly themes: readonly string[];
}

/** Something to know about a harvest, with how many records it concerns. */
export interface Notice {
  readonly code: string;
  readonly count: number;
  readonly detail?: string;
}

/** Characters of a text that are looked at: what is kept of it stands there. */
const looked = 50_000;

const clean = (text: string | undefined, most: number): string =>
  cutAt(
    textOfHtml(
      (text ?? '')
        .slice(0, looked)
        .replace(/<(script|style|noscript|template|svg|math)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' '),
    ),
    most,
  );

/** Cuts a long text after a word, never inside a letter. */
function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

function webAddress(text: string | undefined): string | null {
  if (text === undefined || text.length > 2_000 || !URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
}

/**
 * Reads what a source tells into records: without title or web address one is left out, and counted; a date that is missing or
 * in the future is no year; the same id twice is one record, the last.
 */
export function readRecords(
  raw: readonly RawRecord[],
  source: { readonly owner: string; readonly language: string; readonly licence: string | null },
  thisYear: number,
  themesOf: ReturnType<typeof subjectReader>,
): { readonly records: readonly HarvestRecord[]; readonly notices: readonly Notice[] } {
  const counts = new Map<string, number>();
  const count = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
  const records = new Map<string, HarvestRecord>();
  const subjects = new Map<string, number>();
  for (const one of raw) {
    const title = clean(one.title, 300);
    const url = webAddress(one.url);
    if (title === '' || url === null) {
      count(title === '' ? 'harvest.without-title' : 'harvest.without-address');
      continue;
    }
    const year = Number(/\b(1[89]\d\d|2\d\d\d)\b/.exec(one.date ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(year)) count('harvest.without-date');
    else if (year > thisYear) count('harvest.future-date');
    const id = (one.id ?? '').trim().slice(0, 500) || url;
    if (records.has(id)) count('harvest.repeated-id');
    const language = languageCode(one.language) ?? source.language;
    if (language !== source.language) count('harvest.other-language');
    const { themes, unknown } = themesOf(
      (one.subjects ?? []).map((subject) => clean(subject, 200)).filter((subject) => subject !== ''),
    );
    for (const subject of unknown) subjects.set(subject, (subjects.get(subject) ?? 0) + 1);
    records.set(id, {
      id,
      url,
      title,
      summary: clean(one.summary, 2_000),
      publisher: clean(one.publisher, 200) || source.owner,
      language,
      year: year >= 1900 && year <= thisYear ? year : null,
      licence: clean(one.licence, 200) || source.licence,
      themes,
    });
  }
  const notices: Notice[] = [...counts].map(([code, total]) => ({ code, count: total }));
  if (subjects.size > 0)
    notices.push({ code: 'harvest.unknown-subject', count: subjects.size, detail: mostSeen(subjects) });
  return {
    records: [...records.values()],
    notices,
  };
}

/** The subjects that come most often, to be put in the table of the source. */
const mostSeen = (subjects: ReadonlyMap<string, number>): string =>
  [...subjects]
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, 10)
    .map(([subject]) => subject)
    .join(', ')
    .slice(0, 300);

/** Fewer known records than this say nothing of how a source usually is. */
const fewest = 10;

/**
 * True when a source is suddenly so different from the last time that a person should look first: empty, or twice as large.
 *
 * @param known records that it had the last time
 */
export const isSuspicious = (known: number, received: number): boolean =>
  known >= 1 && (received === 0 || (known >= fewest && (received >= 2 * known || received * 2 < known)));
