import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import { fold } from '../src/commons/domain/words-of.ts';
import { benchServer } from './bench-server.ts';
import { type BenchRow, prepared, timed } from './harness.ts';
import { fillCommons } from './search-content.ts';

/**
 * The search of the commons on the built server, over loopback, counts of the filters included: the sixty real questions, the
 * commonest words, filters, places, misspelt words. `npm run build` first. `CAP17_BENCH_DATABASE` measures the same on a
 * PostgreSQL of one's own, in a database made for it.
 */
const resources = Number(process.env.CAP17_BENCH_RESOURCES ?? 300_000);
const external = process.env.CAP17_BENCH_DATABASE;

const opened = (environment: Record<string, string>) =>
  prepared(async () => {
    const { shared } = await benchServer(
      ({ database }) => fillCommons(database.database, resources),
      environment,
    );
    const search = async (query: string): Promise<void> => {
      const answer = await fetch(`${shared.origin}/api/v1/resources?in=fr&limit=10&${query}`);
      if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
      await answer.arrayBuffer();
    };
    // The index is made again after so many changes; a server answers that it is busy when it takes too long.
    while (
      !(await search('q=alliance').then(
        () => true,
        () => false,
      ))
    );
    return { search };
  });

const embedded = opened({});
const own = opened(external === undefined ? {} : { DATABASE_URL: external });

const { questions } = JSON.parse(readFileSync('test/relevance/questions-fr.json', 'utf8')) as {
  readonly questions: readonly { readonly question: string }[];
};
const others = [
  '',
  'kind=method',
  'q=alliance',
  'q=association&theme=alliances',
  'q=territoire&place=Limoges',
  'place=Drôme',
  'q=projet&kind=tool&year=2020',
  'q=mécénat&publisher=Le+RAMEAU',
  'q=entreprise+association+territoire+alliance+projet+financement',
  'q=mairie',
  'q=benevollat',
  'q=finanssement+asociation',
];
const queries = [
  ...questions.map(({ question }) => new URLSearchParams({ q: question }).toString()),
  ...others,
];

/** The time under which so large a share of the searches stays; a rare one takes several rounds to be seen. */
async function quantile(open: typeof embedded, share: number): Promise<number> {
  const { search } = await open();
  const times: number[] = [];
  for (let round = 0; round < (share > 0.5 ? 4 : 1); round++)
    for (const query of queries) {
      const start = performance.now();
      await search(query);
      times.push(performance.now() - start);
    }
  return times.sort((one, other) => one - other)[Math.floor(times.length * share)]!;
}

const size = `${resources.toLocaleString('en')} resources`;
const rowsOf = (open: typeof embedded, server: string): BenchRow[] => [
  {
    group: 'Search of the commons',
    work: `${size}, ${server}, filters counted: half of the searches`,
    bar: '≤ 20 ms',
    elsewhere: true,
    ours: () => quantile(open, 0.5),
  },
  {
    group: 'Search of the commons',
    work: `${size}, ${server}, filters counted: 99 of 100 searches`,
    bar: '≤ 100 ms',
    elsewhere: true,
    ours: () => quantile(open, 0.99),
  },
];

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly summary: { readonly fr: string };
}

/** Three hundred thousand resources take minutes to make. */
export const together = true;

/** The real texts, and the sixty questions asked of MiniSearch; nothing is counted by filter. */
const peer = prepared(() => {
  const entries = JSON.parse(readFileSync('data/commons.json', 'utf8')) as readonly Entry[];
  const index = new MiniSearch<Record<string, string>>({
    fields: ['title', 'publisher', 'summary'],
    processTerm: (term) => fold(term) || null,
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(
    entries.map(({ id, title, publisher, summary }) => ({ id, title, publisher, summary: summary.fr })),
  );
  return index;
});
const real = prepared(async () => {
  const { shared } = await benchServer(async () => {});
  return async (query: string) => {
    const answer = await fetch(`${shared.origin}/api/v1/resources?in=fr&limit=5&${query}`);
    await answer.arrayBuffer();
  };
});

export const rows: readonly BenchRow[] = [
  ...rowsOf(embedded, 'embedded PostgreSQL'),
  ...(external === undefined ? [] : rowsOf(own, 'a server of one’s own')),
  {
    group: 'Search of the commons',
    work: 'the 303 real resources: the sixty questions, by the API',
    elsewhere: true,
    ours: async () => {
      const search = await real();
      const start = performance.now();
      for (const { question } of questions) await search(new URLSearchParams({ q: question }).toString());
      return performance.now() - start;
    },
    peer: {
      name: 'MiniSearch, in process, nothing counted by filter',
      run: () => {
        const index = peer();
        return timed(() => {
          for (const { question } of questions) index.search(question);
        });
      },
    },
  },
];
