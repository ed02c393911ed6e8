import type { Language } from '../../kernel/language.ts';
import type { PageHandler } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { createKeptAnswers } from '../actions/kept-answers.ts';
import { storyOpenAddresses } from '../addresses.ts';
import { feedTypes, storyFeed } from './feeds.ts';
import { storyFactsLd } from './json-ld.ts';
import { storyReaderOf } from './read-stories.ts';
import { storyData } from './story-data.ts';
import { storyPicture } from './story-picture.ts';
import { storyPoster } from './story-poster.ts';

/** A withdrawn story is gone from caches on the way within half a minute, the ten seconds of the reader besides. */
const shown = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=30' };
const picturesKept = 200;

/** Registers stories for programs: JSON, JSON-LD, feeds, the picture and the poster of each. */
export function registerStoryApi(router: Router, ports: Ports): void {
  const reader = storyReaderOf(ports);
  const { origin } = ports.settings;
  router.route('GET', storyOpenAddresses.json, {
    policy: publicPage,
    answer: async (context) =>
      context.json(
        { items: (await reader.list()).map((story) => storyData(story, origin)), next: null },
        200,
        shown,
      ),
  });
  router.route('GET', '/api/v1/stories/:file', { policy: publicPage, answer: answerOne(ports) });
  for (const kind of ['atom', 'rss', 'json'] as const)
    for (const language of ['fr', 'en'] as const)
      router.route('GET', storyOpenAddresses.feeds[kind][language], {
        policy: publicPage,
        answer: async (context) =>
          context.body(storyFeed(kind, await reader.list(), language, origin), 200, {
            'content-type': `${feedTypes[kind]}; charset=utf-8`,
            ...shown,
          }),
      });
  router.route('GET', '/posters/stories/:file', {
    policy: publicPage,
    isCostly: true,
    answer: answerPoster(ports),
  });
  router.route('GET', '/images/stories/:file', { policy: publicPage, answer: answerPicture(ports) });
}

const answerOne =
  (ports: Ports): PageHandler =>
  async (context) => {
    const [, slug = '', linked] = /^([a-z0-9-]+)(\.jsonld)?$/.exec(context.req.param('file') ?? '') ?? [];
    const read = await storyReaderOf(ports).one(slug);
    if (read === null) return context.notFound();
    const { origin } = ports.settings;
    if (linked === undefined) return context.json(storyData(read.story, origin, read.facts), 200, shown);
    return context.body(JSON.stringify(storyFactsLd(read.story, origin, read.story.content.language)), 200, {
      'content-type': 'application/ld+json; charset=utf-8',
      ...shown,
    });
  };

function answerPoster(ports: Ports): PageHandler {
  return async (context) => {
    const [, slug = '', language] =
      /^([a-z0-9-]+)\.(fr|en)\.pdf$/.exec(context.req.param('file') ?? '') ?? [];
    const read = await storyReaderOf(ports).one(slug);
    if (read === null) return context.notFound();
    const made = await ports.documents.write(
      'pdf',
      storyPoster(read, language as Language, ports.settings.origin),
    );
    if (!made.ok) throw new RequestRefusal('SYS-003', { reasons: made.errors });
    return context.body(made.value as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${slug}.pdf"`,
      'cache-control': shown['cache-control'],
    });
  };
}

/** Drawn at its first request, then kept while the stories are the same. */
function answerPicture(ports: Ports): PageHandler {
  const kept = createKeptAnswers<Promise<Uint8Array>>(picturesKept);
  return async (context) => {
    const [, slug = '', language] =
      /^([a-z0-9-]+)\.(fr|en)\.png$/.exec(context.req.param('file') ?? '') ?? [];
    const stories = await storyReaderOf(ports).list();
    const story = stories.find((candidate) => candidate.slug === slug);
    if (story === undefined) return context.notFound();
    const drawn = kept.get(stories, `${slug}.${language}`, () =>
      ports.pictures.draw(storyPicture(story, language as Language)),
    );
    return context.body((await drawn) as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'image/png',
      'cache-control': shown['cache-control'],
      'cross-origin-resource-policy': 'cross-origin',
    });
  };
}
