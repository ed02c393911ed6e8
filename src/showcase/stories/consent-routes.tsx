import { readAlliance } from '../../alliance/index.ts';
import { answerPage, goOn, peopleDatabase, readPosted, readText, sha256 } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { storyAddresses } from '../addresses.ts';
import type { StoryPartner } from '../domain/story.ts';
import { consentState, type StoryConsent } from '../domain/story-consent.ts';
import { ConsentDonePage, ConsentPage, type ConsentPageProps } from './consent-page.tsx';
import { answerForPartner, withdrawConsent } from './story-acts.ts';
import { storyRecord } from './story-record.ts';
import { findLink, listConsents, listEditions, type StoryEdition } from './story-store.ts';
import { storyWords } from './words.ts';

const longest = { name: 120, role: 120, reason: 500 } as const;

/** Registers what the holder of a consent link reads and answers: no account; no GET ever answers. */
export function registerConsents(router: Router, ports: Ports): void {
  router.page(storyAddresses.consent, {
    get: {
      policy: { resource: 'story-consent', verb: 'get' },
      answer: (context) => show(ports, context),
    },
    post: {
      policy: { resource: 'story-consent', verb: 'create' },
      isCostly: true,
      answer: (context) => answer(ports, context),
    },
  });
}

interface Linked {
  readonly edition: StoryEdition;
  readonly consent: StoryConsent;
  readonly partner: StoryPartner;
  readonly alliance: string;
  readonly publicSlug: string | null;
  readonly mayWithdraw: boolean;
}

/** What the token leads to. @throws RequestRefusal `REQ-404` for an unknown token, `STO-003` for one that is spent */
async function readLink(ports: Ports, context: RequestContext): Promise<Linked> {
  context.header('referrer-policy', 'no-referrer');
  context.header('x-robots-tag', 'noindex, nofollow');
  const database = peopleDatabase(ports.database);
  const token = context.req.param('token') ?? '';
  const link = /^[\w-]{20,60}$/.test(token) ? await findLink(database, sha256(token)) : null;
  if (link === null) throw new RequestRefusal('REQ-404');
  const { edition, consent } = link;
  const partner = edition.content.partners.find(({ key }) => key === consent.partnerKey);
  const story = await storyRecord.get(database, edition.storyId);
  const reading =
    story === null ? null : await readAlliance(database, String(story.fields.allianceId), 'everything');
  if (partner === undefined || story === null || reading === null) throw new RequestRefusal('REQ-404');
  const live = (await listEditions(database, edition.storyId)).filter(
    ({ state, content }) =>
      (state === 'asked' || state === 'published') && content.partners.some(({ key }) => key === partner.key),
  );
  const agreed = await Promise.all(
    live.map(async ({ id }) => {
      const own = (await listConsents(database, id)).find(({ partnerKey }) => partnerKey === partner.key);
      return consentState(own ?? null) === 'agreed';
    }),
  );
  const mayWithdraw = agreed.includes(true);
  const isPublic = live.some(({ state }) => state === 'published');
  // A text that is asked about no more, and of which nothing is left to take back, is not shown to whoever kept its link.
  if (edition.state !== 'asked' && !mayWithdraw) throw new RequestRefusal('STO-003');
  return {
    edition,
    consent,
    partner,
    alliance: reading.alliance.name,
    publicSlug: isPublic ? String(story.fields.slug) : null,
    mayWithdraw,
  };
}

async function show(
  ports: Ports,
  context: RequestContext,
  said: Partial<Pick<ConsentPageProps, 'typed' | 'problems'>> = {},
): Promise<Response> {
  const linked = await readLink(ports, context);
  return answerPage(
    context,
    <ConsentPage context={context.get('page')} {...linked} typed={() => ''} problems={{}} {...said} />,
    said.problems === undefined ? 200 : 422,
  );
}

async function answer(ports: Ports, context: RequestContext): Promise<Response> {
  const { edition, partner } = await readLink(ports, context);
  const posted = await readPosted(context);
  const typed = (name: string): string => (posted(name)[0] ?? '').trim();
  const order = {
    storyId: edition.storyId,
    personId: null,
    partnerKey: partner.key,
    organisationId: null,
  };
  const deed = typed('do');
  if (deed === 'withdraw') {
    if (!(await withdrawConsent(ports, { ...order, reason: '' }))) throw new RequestRefusal('STO-002');
    return finish(ports, context);
  }
  if (deed !== 'agree' && deed !== 'refuse') throw new RequestRefusal('REQ-400');
  const problems = problemsOf(context, typed);
  if (Object.keys(problems).length > 0) return show(ports, context, { typed, problems });
  const isKept = await answerForPartner(ports, {
    ...order,
    editionId: edition.id,
    answer: deed === 'agree' ? 'yes' : 'no',
    via: 'link',
    byName: typed('name').normalize('NFC'),
    byRole: typed('role').normalize('NFC'),
    reason: typed('reason').normalize('NFC'),
  });
  if (!isKept) throw new RequestRefusal('STO-002');
  return finish(ports, context);
}

/** Back to the page of the link, while it still says something. */
async function finish(ports: Ports, context: RequestContext): Promise<Response> {
  try {
    await readLink(ports, context);
    return goOn(context, context.req.path);
  } catch (error) {
    if (!(error instanceof RequestRefusal) || error.code !== 'STO-003') throw error;
    return answerPage(context, <ConsentDonePage context={context.get('page')} />);
  }
}

function problemsOf(context: RequestContext, typed: (name: string) => string): Record<string, string> {
  const words = storyWords[context.get('language')].consent.problems;
  const problems: Record<string, string> = {};
  for (const field of ['name', 'role', 'reason'] as const) {
    const outcome = readText(typed(field), { longest: longest[field], lines: false });
    if (!outcome.ok)
      problems[field] =
        outcome.fault.code === 'field.too-long'
          ? words.tooLong
          : outcome.fault.message[context.get('language')];
    else if (outcome.value === '' && field !== 'reason') problems[field] = words[field];
  }
  if (typed('speaks') !== 'yes') problems.speaks = words.speaks;
  return problems;
}
