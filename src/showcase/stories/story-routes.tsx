import { answerPage } from '../../people/index.ts';
import type { PageHandler, RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { answerKeptPage, type KeptPage, keepPage } from '../../platform/web/layout/kept-page.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { createKeptAnswers } from '../actions/kept-answers.ts';
import { storyAddresses } from '../addresses.ts';
import { storyTextNames } from '../domain/story.ts';
import { type PublishedStory, storyReaderOf } from './read-stories.ts';
import { StoriesPage } from './stories-page.tsx';
import { StoryPage, WithdrawnPage } from './story-page.tsx';
import { wasPublished } from './story-store.ts';

const pageSize = 12;
/** Pages kept, of some twenty kilobytes each. */
const pagesKept = 500;

/** Registers the public stories: their list and the page of each. */
export function registerStoryPages(router: Router, ports: Ports): void {
  const reader = storyReaderOf(ports);
  const lists = createKeptAnswers<KeptPage>(pagesKept);
  /** A page follows its own story: kept as long as what was read of it is the same object. */
  const sheets = new WeakMap<object, Map<string, KeptPage>>();
  const list: PageHandler = async (context) => {
    const stories = await reader.list();
    const search = readSearchText(context.req.query('q'));
    const found = search === '' ? stories : stories.filter((story) => matches(story, search));
    const pages = Math.max(1, Math.ceil(found.length / pageSize));
    const page = readPage(context.req.query('page'), pages);
    const make = () =>
      renderPage(
        <StoriesPage
          context={context.get('page')}
          search={search}
          shown={found.slice((page - 1) * pageSize, page * pageSize)}
          found={found.length}
          page={page}
          pages={pages}
        />,
      );
    if (context.get('page').person !== null) return context.html(make());
    if (search !== '') return answerKeptPage(context, keepPage(make()), 'passing');
    const kept = lists.get(stories, `${context.req.path} ${page}`, () => keepPage(make()));
    return answerKeptPage(context, kept);
  };
  const sheet: PageHandler = async (context) => {
    const slug = context.req.param('slug') ?? '';
    const read = await reader.one(slug);
    if (read === null) return answerGone(ports, context, slug);
    const make = () => renderPage(<StoryPage context={context.get('page')} {...read} />);
    if (context.get('page').person !== null) return context.html(make());
    const kept = sheets.get(read) ?? new Map<string, KeptPage>();
    sheets.set(read, kept);
    const page = kept.get(context.get('language')) ?? keepPage(make());
    kept.set(context.get('language'), page);
    return answerKeptPage(context, page);
  };
  router.page(storyAddresses.list, { get: { policy: publicPage, answer: list } });
  router.page(storyAddresses.story, { get: { policy: publicPage, answer: sheet } });
}

/** One that was public says that it was withdrawn, and nothing else of it. */
async function answerGone(ports: Ports, context: RequestContext, slug: string): Promise<Response> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug) || !(await wasPublished(ports.readDatabase, slug)))
    return context.notFound() as Promise<Response>;
  return answerPage(context, <WithdrawnPage context={context.get('page')} />, 410);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** True when a story has all these words, whatever their accents. */
function matches({ content, allianceName, territoryName }: PublishedStory, search: string): boolean {
  const { texts, translation, partners } = content;
  const said = plain(
    [
      ...[texts, ...(translation ? [translation] : [])].flatMap((told) =>
        storyTextNames.map((name) => told[name]),
      ),
      allianceName,
      territoryName ?? '',
      ...partners.map(({ name }) => name),
    ].join(' '),
  );
  return plain(search)
    .split(/\s+/)
    .every((word) => said.includes(word));
}
