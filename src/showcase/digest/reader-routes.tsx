import { readPosted } from '../../people/index.ts';
import type { PageHandler, RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import {
  askForDigest,
  changeChoice,
  confirmSubscription,
  endSubscription,
  readSubscriptionOf,
} from './actions/subscribe.ts';
import { withoutWithdrawn } from './actions/withdrawn-items.ts';
import { digestAddresses, issueAddress, subscriptionAddress } from './addresses.ts';
import { audienceOfWord, type DigestAudience, readAudience } from './domain/audiences.ts';
import type { DigestIssue } from './domain/issue.ts';
import { readChoice, readSubscription, type TypedSubscription } from './domain/subscription.ts';
import { digestFeed } from './feeds.ts';
import { IssuePage } from './pages/issue-page.tsx';
import { LandingPage } from './pages/landing-page.tsx';
import { ConfirmPage, LeftPage, NoSubscriptionPage, SubscriptionPage } from './pages/subscription-pages.tsx';
import { listPublishedIssues, readIssueOfDay } from './store/issue-store.ts';

const pageSize = 20;
const mostPages = 10_000;
const subscription = <Verb extends 'create' | 'get'>(verb: Verb) =>
  ({ resource: 'digest-subscription', verb }) as const;

/** Registers what everybody may see and do: read, follow, subscribe, confirm, leave. */
export function registerDigestReading(router: Router, ports: Ports): void {
  router.page(digestAddresses.landing, {
    get: { policy: publicPage, answer: showLanding(ports) },
    post: { policy: subscription('create'), isCostly: true, answer: askFrom(ports) },
  });
  router.page(digestAddresses.issue, {
    get: { policy: { resource: 'digest-issue', verb: 'get' }, answer: showIssue(ports) },
  });
  router.page(digestAddresses.edition, {
    get: { policy: { resource: 'digest-issue', verb: 'get' }, answer: showIssue(ports) },
  });
  router.page(digestAddresses.confirm, {
    get: { policy: subscription('get'), answer: showConfirmation(ports) },
    post: { policy: subscription('create'), answer: confirmFrom(ports) },
  });
  router.page(digestAddresses.subscription, {
    get: { policy: subscription('get'), answer: showSubscription(ports) },
    post: { policy: subscription('create'), answer: changeFrom(ports) },
  });
  registerOneClick(router, ports);
  router.route('GET', '/digest/feeds/:file', { policy: publicPage, answer: answerFeed(ports) });
}

/** Programs of mail end a subscription by a POST (RFC 8058); people and scanners that open the link change nothing. */
function registerOneClick(router: Router, ports: Ports): void {
  router.route('POST', '/digest/unsubscribe/:token', {
    policy: subscription('create'),
    answer: async (context) => {
      context.header('cache-control', 'no-store');
      const body = await context.req.text();
      if (
        !/(^|[&\s"])List-Unsubscribe=One-Click\b|name="List-Unsubscribe"\s+One-Click/i.test(
          body.slice(0, 2_000),
        )
      )
        return context.text('List-Unsubscribe=One-Click expected', 400);
      await endSubscription(ports, context.req.param('token') ?? '');
      // The same answer once it has ended: programs may ask twice.
      return context.text('', 200);
    },
  });
  router.route('GET', '/digest/unsubscribe/:token', {
    policy: subscription('get'),
    answer: async (context) => {
      const token = context.req.param('token') ?? '';
      const known = await readSubscriptionOf(ports, token);
      context.header('cache-control', 'no-store');
      return context.redirect(`${subscriptionAddress(known?.language ?? 'fr', token)}#leave`, 303);
    },
  });
}

const showLanding =
  (ports: Ports): PageHandler =>
  async (context) => {
    const language = context.get('language');
    const typed = { email: '', audience: '', language, confirmed: '' };
    return context.html(renderPage(await landing(ports, context, { typed, faults: [], state: 'form' })));
  };

async function landing(
  ports: Ports,
  context: RequestContext,
  rest: Pick<Parameters<typeof LandingPage>[0], 'typed' | 'faults' | 'state'>,
) {
  const page = readPage(context.req.query('page'), mostPages);
  const issues = await listPublishedIssues(ports.readDatabase, pageSize + 1, (page - 1) * pageSize);
  return (
    <LandingPage
      context={context.get('page')}
      issues={issues.slice(0, pageSize)}
      page={page}
      hasMore={issues.length > pageSize}
      isSent={ports.mail.isSent}
      {...rest}
    />
  );
}

const askFrom =
  (ports: Ports): PageHandler =>
  async (context) => {
    const posted = await readPosted(context);
    const text = (name: keyof TypedSubscription) => posted(name)[0] ?? '';
    const typed = {
      email: text('email'),
      audience: text('audience'),
      language: text('language'),
      confirmed: text('confirmed'),
    };
    const { wish, faults } = readSubscription(typed);
    const done = wish === null ? null : await askForDigest(ports, wish);
    const state = done === null ? 'form' : done === 'asked' ? 'sent' : 'too-many';
    context.header('cache-control', 'no-store');
    const page = await landing(ports, context, { typed, faults, state });
    return context.html(renderPage(page), done === null ? 422 : done === 'asked' ? 200 : 429);
  };

const showIssue =
  (ports: Ports): PageHandler =>
  async (context) => {
    const language = context.get('language');
    const day = context.req.param('day') ?? '';
    const word = context.req.param('audience');
    const audience = word === undefined ? null : audienceOfWord(language, word);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
    const whole = isDay
      ? await readIssueOfDay(ports.readDatabase, new Date(day).toISOString().slice(0, 10))
      : null;
    const rights = context.get('rights');
    if (whole === null || (word !== undefined && audience === null)) {
      rights.scope();
      return context.notFound();
    }
    rights.require('get', { resource: 'digest-issue', state: whole.state });
    const { issue, isShortened } = await withoutWithdrawn(whole, ports);
    if (whole.state === 'draft') context.header('cache-control', 'no-store');
    return context.html(
      renderPage(
        <IssuePage
          context={context.get('page')}
          issue={issue}
          audience={audience}
          isShortened={isShortened}
          {...(issue.state === 'published'
            ? { facts: factsOf(issue, audience, language, ports.settings.origin) }
            : {})}
        />,
      ),
    );
  };

const factsOf = (
  issue: DigestIssue,
  audience: DigestAudience | null,
  language: 'fr' | 'en',
  origin: string,
) => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: (language === 'en' && issue.title.en) || issue.title.fr,
  datePublished: issue.publishedAt?.toISOString(),
  dateModified: issue.updatedAt.toISOString(),
  inLanguage: language,
  url: origin + issueAddress(language, issue.day, audience),
});

/** Pages opened by a secret link: no cache keeps them, no other site learns the link. */
function beSecret(context: RequestContext): string {
  context.header('cache-control', 'no-store');
  context.header('referrer-policy', 'no-referrer');
  context.get('rights').scope();
  return context.req.param('token') ?? '';
}

const noSubscription = (context: RequestContext): Response =>
  context.html(renderPage(<NoSubscriptionPage context={context.get('page')} />), 404) as Response;

const showConfirmation =
  (ports: Ports): PageHandler =>
  async (context) => {
    const token = beSecret(context);
    const known = await readSubscriptionOf(ports, token);
    if (known === null) return noSubscription(context);
    return context.html(renderPage(<ConfirmPage context={context.get('page')} token={token} {...known} />));
  };

const confirmFrom =
  (ports: Ports): PageHandler =>
  async (context) => {
    const token = beSecret(context);
    if (!(await confirmSubscription(ports, token))) return noSubscription(context);
    return context.redirect(context.req.path, 303);
  };

const showSubscription =
  (ports: Ports): PageHandler =>
  async (context) => {
    const token = beSecret(context);
    if (context.req.query('left') === '1')
      return context.html(renderPage(<LeftPage context={context.get('page')} />));
    const known = await readSubscriptionOf(ports, token);
    if (known === null) return noSubscription(context);
    const isSaved = context.req.query('saved') === '1';
    return context.html(
      renderPage(
        <SubscriptionPage context={context.get('page')} token={token} isSaved={isSaved} {...known} />,
      ),
    );
  };

const changeFrom =
  (ports: Ports): PageHandler =>
  async (context) => {
    const token = beSecret(context);
    const posted = await readPosted(context);
    const { path } = context.req;
    if (posted('do')[0] === 'leave') {
      await endSubscription(ports, token);
      return context.redirect(`${path}?left=1`, 303);
    }
    const { value } = readChoice({
      audience: posted('audience')[0] ?? '',
      language: posted('language')[0] ?? '',
    });
    if (value === null) return context.redirect(path, 303);
    if (!(await changeChoice(ports, token, value))) return noSubscription(context);
    return context.redirect(`${path}?saved=1`, 303);
  };

const types = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;
/** Issues of a feed: those of half a year. */
const feedIssues = 26;

const answerFeed =
  (ports: Ports): PageHandler =>
  async (context) => {
    const [, code, language, format] =
      /^([a-z]+)\.(fr|en)\.(atom|rss|json)$/.exec(context.req.param('file') ?? '') ?? [];
    const audience = readAudience(code);
    if (audience === null) return context.notFound();
    const known = format as keyof typeof types;
    const whole = await listPublishedIssues(ports.readDatabase, feedIssues, 0);
    const issues = await Promise.all(
      whole.map(async (issue) => (await withoutWithdrawn(issue, ports)).issue),
    );
    const text = digestFeed(known, {
      issues,
      audience,
      language: language as 'fr' | 'en',
      origin: ports.settings.origin,
    });
    return context.body(text, 200, {
      'content-type': `${types[known]}; charset=utf-8`,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
    });
  };
