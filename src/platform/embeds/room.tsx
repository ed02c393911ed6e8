import { type Language, languages } from '../../kernel/language.ts';
import { contentSecurityPolicy } from '../http/security-headers.ts';
import type { Embeddable, EmbedView } from '../ports/embeddable.ts';
import type { PageHandler, RequestContext } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import { publicPage } from '../ports/rights.ts';
import type { Room, Router } from '../ports/room.ts';
import { builderAddresses, oEmbedPath } from '../web/layout/embed-addresses.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { readBuilderOrder } from './builder-order.ts';
import { BuilderPage } from './builder-page.tsx';
import style from './embed.css?raw';
import { embedPath, embedStyle } from './embed-address.ts';
import { embedNodes } from './embed-nodes.ts';
import { frameDocument } from './frame-document.ts';
import { answerOEmbed, keptSeconds } from './oembed.ts';
import { paintRule } from './paint.ts';
import { embedRequest, headingOf } from './read-embed.ts';
import { embedWords } from './words.ts';

/** Cards on the sites of partners: what rooms declare as embeddable, for frames, for the element, and the page that builds the line. */
export const embedsRoom: Room = {
  name: 'embeds',
  navigation: [
    {
      id: 'embeds',
      label: { fr: embedWords.fr.navigation, en: embedWords.en.navigation },
      addresses: builderAddresses,
      place: 'method',
      order: 40,
    },
  ],
  publicPages: () => [builderAddresses],
  routes(router, ports) {
    router.page(builderAddresses, { get: { policy: publicPage, answer: answerBuilder(ports) } });
    router.route('GET', oEmbedPath, { policy: publicPage, answer: answerOEmbed(ports) });
    router.route('GET', embedStyle, { policy: publicPage, answer: answerStyle });
    for (const embeddable of ports.contributions.embeddables)
      for (const language of languages) registerCard(router, ports, embeddable, language);
  },
};

/** For everybody, on any site, for a minute at most. */
const shown = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': `public, max-age=${keptSeconds}`,
};

/** Any site may frame it; it runs nothing and asks for nothing but its style. */
const framed = {
  ...shown,
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
  'cross-origin-embedder-policy': 'require-corp',
};

function registerCard(router: Router, ports: Ports, embeddable: Embeddable, language: Language): void {
  const words = embedWords[language];
  const read = (context: RequestContext) =>
    embeddable.read(embedRequest(parametersOf(context)), language, ports);
  const path = embedPath(language, embeddable.name);
  router.route('GET', `${path}.json`, {
    policy: publicPage,
    answer: async (context) => {
      const view = await read(context);
      if (view === null) return context.json({ error: words.gone }, 404, shown);
      tellShown(context, embeddable, view, ports);
      const heading = headingOf(parametersOf(context), 3);
      return context.json(embedNodes(view, { language, heading, isFramed: false }), 200, shown);
    },
  });
  router.route('GET', path, {
    policy: publicPage,
    answer: async (context) => {
      const parameters = parametersOf(context);
      const view = await read(context);
      if (view !== null) tellShown(context, embeddable, view, ports);
      const heading = headingOf(parameters, 2);
      const content =
        view === null
          ? (['p', {}, words.gone] as const)
          : embedNodes(view, { language, heading, isFramed: true });
      const title = view?.title ?? words.goneTitle;
      const html = frameDocument({ language, title, content, parameters });
      return context.html(html, view === null ? 404 : 200, framed);
    },
  });
}

/** Our own page that builds the line shows the card too: that is nobody’s reading. */
const tellShown = (
  context: RequestContext,
  { shown: tell }: Embeddable,
  view: EmbedView,
  ports: Ports,
): void => {
  if (context.req.header('sec-fetch-site') !== 'same-origin') tell?.(view, ports);
};

const parametersOf = (context: RequestContext): URLSearchParams => new URL(context.req.url).searchParams;

/** The style of frames, in the colours of the address; the address holds nothing else, and it may be kept for an hour. */
const answerStyle: PageHandler = (context) =>
  context.body(style + paintRule(':root', parametersOf(context)), 200, {
    ...shown,
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  });

const answerBuilder =
  (ports: Ports): PageHandler =>
  async (context) => {
    const page = context.get('page');
    const { embeddables } = ports.contributions;
    const order = readBuilderOrder(parametersOf(context), embeddables, page.language);
    if (order === null) return context.notFound();
    const choices = new URLSearchParams(order.choices);
    const [view, answers] = await Promise.all([
      order.embeddable.read(embedRequest(choices), order.language, ports),
      answersOf(order.embeddable, page.language, ports),
    ]);
    const kinds = embeddables.map(({ name, label }) => ({ name, label: label[page.language] }));
    context.header('content-security-policy', `${contentSecurityPolicy}; frame-src 'self'`);
    return context.html(renderPage(<BuilderPage {...{ context: page, order, kinds, answers, view }} />));
  };

async function answersOf({ fields }: Embeddable, language: Language, ports: Ports) {
  const lists = await Promise.all(
    fields.map(async ({ name, choices }) => [name, await choices?.(language, ports)] as const),
  );
  return new Map(lists.flatMap(([name, list]) => (list === undefined ? [] : [[name, list] as const])));
}
