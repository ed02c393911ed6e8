import type { Language } from '../kernel/language.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { createKeptAnswers } from './actions/kept-answers.ts';
import type { ReadPioneers } from './actions/read-pioneers.ts';
import { openAddresses } from './addresses.ts';
import type { Pioneer } from './domain/pioneer.ts';
import { sharePicture } from './picture/share-picture.ts';
import { pioneerPoster } from './poster/pioneer-poster.ts';
import { pioneersAtom } from './published/atom.ts';
import { pioneersCsv } from './published/csv.ts';
import { pioneerFacts, pioneersGraph } from './published/json-ld.ts';

const shown = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' };
/** Pictures kept, of some forty kilobytes each. */
const picturesKept = 200;

/** Registers the pioneers as JSON, CSV, JSON-LD and Atom, and the picture of each. */
export function registerPioneerApi(router: Router, ports: Ports, readPioneers: ReadPioneers): void {
  const { origin } = ports.settings;
  const serve = (
    path: string,
    type: string,
    write: (pioneers: readonly Pioneer[], language: Language) => string,
  ) =>
    router.route('GET', path, {
      policy: publicPage,
      answer: async (context) =>
        context.body(write(await readPioneers(), languageOf(context)), 200, {
          'content-type': `${type}; charset=utf-8`,
          ...shown,
        }),
    });
  serve(openAddresses.json, 'application/json', (pioneers) =>
    JSON.stringify({ items: pioneers, next: null }),
  );
  serve(openAddresses.csv, 'text/csv', pioneersCsv);
  serve(openAddresses.jsonLd, 'application/ld+json', (pioneers, language) =>
    JSON.stringify(pioneersGraph(pioneers, language, origin)),
  );
  for (const language of ['fr', 'en'] as const)
    serve(openAddresses.atom[language], 'application/atom+xml', (pioneers) =>
      pioneersAtom(pioneers, language, origin),
    );
  router.route('GET', '/api/v1/pioneers/:file', {
    policy: publicPage,
    answer: answerOne(readPioneers, origin),
  });
  router.route('GET', '/posters/pioneers/:file', {
    policy: publicPage,
    isCostly: true,
    answer: answerPoster(readPioneers, ports),
  });
  router.route('GET', '/images/pioneers/:file', {
    policy: publicPage,
    answer: answerPicture(readPioneers, ports),
  });
}

/** Written at each request, within the bounds of documents. */
function answerPoster(readPioneers: ReadPioneers, { documents, settings }: Ports): PageHandler {
  return async (context) => {
    const [, slug, language] = /^([a-z0-9-]+)\.(fr|en)\.pdf$/.exec(context.req.param('file') ?? '') ?? [];
    const pioneer = (await readPioneers()).find((candidate) => candidate.slug === slug);
    if (pioneer === undefined) return context.notFound();
    const made = await documents.write('pdf', pioneerPoster(pioneer, language as Language, settings.origin));
    if (!made.ok) throw new RequestRefusal('SYS-003', { reasons: made.errors });
    return context.body(made.value as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${slug}.pdf"`,
      'cache-control': 'public, max-age=3600',
    });
  };
}

/** The language asked for by `lang`; French unless told. */
const languageOf = (context: RequestContext): Language => (context.req.query('lang') === 'en' ? 'en' : 'fr');

const answerOne =
  (readPioneers: ReadPioneers, origin: string): PageHandler =>
  async (context) => {
    const [, slug, linked] = /^([a-z0-9-]+)(\.jsonld)?$/.exec(context.req.param('file') ?? '') ?? [];
    const pioneer = (await readPioneers()).find((candidate) => candidate.slug === slug);
    if (pioneer === undefined) return context.notFound();
    if (linked === undefined) return context.json(pioneer, 200, shown);
    return context.body(JSON.stringify(pioneerFacts(pioneer, languageOf(context), origin)), 200, {
      'content-type': 'application/ld+json; charset=utf-8',
      ...shown,
    });
  };

/** Drawn at its first request, then kept. */
function answerPicture(readPioneers: ReadPioneers, { pictures }: Ports): PageHandler {
  const kept = createKeptAnswers<Promise<Uint8Array>>(picturesKept);
  return async (context) => {
    const [, slug, language] = /^([a-z0-9-]+)\.(fr|en)\.png$/.exec(context.req.param('file') ?? '') ?? [];
    const pioneers = await readPioneers();
    const pioneer = pioneers.find((candidate) => candidate.slug === slug);
    if (pioneer === undefined) return context.notFound();
    const drawn = kept.get(pioneers, `${slug}.${language}`, () =>
      pictures.draw(sharePicture(pioneer, language as Language)),
    );
    return context.body((await drawn) as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
    });
  };
}
