import { writeDelimited } from '../formats/table/index.ts';
import { type Language, languages } from '../kernel/language.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { readAudienceOf, readPublishers } from './actions/count-shown.ts';
import { commonsAddresses, resourceAddress } from './addresses.ts';
import { audienceWords } from './audience-words.ts';
import { leastShown, toldCount } from './domain/audience.ts';
import { AudiencePage } from './pages/audience-page.tsx';

/** Registers what publishers see of what their resources bring: anybody may, since nobody can be recognised in it. */
export function registerAudience(router: Router, ports: Ports): void {
  const policy = { resource: 'resource', verb: 'list' } as const;
  router.page(commonsAddresses.audience, { get: { policy, answer: answerAudience(ports) } });
  for (const language of languages)
    router.route('GET', `${addressIn(language, commonsAddresses.audience)}.csv`, {
      policy,
      answer: answerFile(ports, language),
    });
}

const publisherOf = (context: RequestContext): string =>
  (context.req.query('publisher') ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200);

const answerAudience =
  (ports: Ports): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const publisher = publisherOf(context);
    const [publishers, { since, resources }] = await Promise.all([
      readPublishers(ports),
      readAudienceOf(ports, publisher),
    ]);
    const page = context.get('page');
    return context.html(
      renderPage(<AudiencePage {...{ context: page, publisher, since, resources, publishers }} />),
    );
  };

const answerFile =
  (ports: Ports, language: Language): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const words = audienceWords[language];
    const { resources } = await readAudienceOf(ports, publisherOf(context));
    const told = (count: number) => toldCount(count) ?? `<${leastShown}`;
    const rows = resources.map(({ key, title, sheet, card, uses }) => [
      ports.settings.origin + resourceAddress(language, key),
      title,
      told(sheet),
      told(card),
      uses,
    ]);
    const head = ['url', words.resource, words.sheet, words.card, words.uses];
    return context.body(writeDelimited([head, ...rows], ','), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'access-control-allow-origin': '*',
    });
  };
