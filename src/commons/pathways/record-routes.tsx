import { personOf, sha256 } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { listFollowingsOf } from '../actions/follow-together.ts';
import { listOwnPathways } from '../actions/own-progress.ts';
import { readBadgeKey, signBadge } from '../actions/sign-badge.ts';
import { stableId } from '../actions/stable-id.ts';
import { issuerPath, issuerProfile, type OpenBadge, openBadge } from '../domain/open-badge.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { type RecordFacts, recordJsonLd, recordPaper } from './record-files.ts';
import { RecordPage } from './record-page.tsx';
import { recordWords } from './record-words.ts';
import { skillsOf } from './skills.ts';
import { withPathways } from './together-routes.tsx';

/** Registers one's own skills record, its files, its badges, and what verifies them. */
export function registerSkillsRecord(router: Router, ports: Ports): void {
  const own = { resource: 'skills-record', verb: 'export' } as const;
  router.page(pathwayAddresses.record, {
    get: {
      policy: { resource: 'skills-record', verb: 'get' },
      answer: (context) => showRecord(ports, context),
    },
  });
  router.route('GET', '/api/v1/skills-record.pdf', {
    policy: own,
    isCostly: true,
    answer: (context) => sendPdf(ports, context),
  });
  router.route('GET', '/api/v1/skills-record.jsonld', {
    policy: own,
    answer: async (context) =>
      send(context, {
        body: JSON.stringify(recordJsonLd(await factsOf(ports, context)), null, 1),
        type: 'application/ld+json; charset=utf-8',
        name: 'cap17-skills-record.jsonld',
      }),
  });
  for (const ending of ['jwt', 'json'] as const)
    router.route('GET', `/api/v1/skills-record/:key/badge.${ending}`, {
      policy: own,
      answer: (context) => sendBadge(ports, context, ending),
    });
  const open = { resource: 'public-page', verb: 'get' } as const;
  router.route('GET', issuerPath, {
    policy: open,
    answer: (context) =>
      context.json(
        {
          '@context': [
            'https://www.w3.org/ns/credentials/v2',
            'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
          ],
          ...issuerProfile(ports.settings.origin, issuerName(ports)),
        },
        200,
        // Verifiers may be pages of other sites.
        { 'access-control-allow-origin': '*' },
      ),
  });
  router.route('GET', '/api/v1/badges/keys/:key', {
    policy: open,
    answer: async (context) => {
      const key = await readBadgeKey(ports, context.req.param('key') ?? '');
      if (key === null) throw new RequestRefusal('REQ-404');
      return context.json(key, 200, {
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=86400',
      });
    },
  });
}

const issuerName = ({ settings }: Ports): string => settings.operator ?? 'Cap17';

/** The record of the person who asks. */
async function factsOf(ports: Ports, context: RequestContext): Promise<RecordFacts> {
  const personId = personOf(context);
  context.get('rights').require('export', { resource: 'skills-record', state: 'active', personId });
  const language = context.req.query('in') === 'en' ? 'en' : 'fr';
  return {
    language,
    origin: ports.settings.origin,
    person: context.get('session')?.name ?? '',
    at: ports.clock.now(),
    skills: skillsOf(language, await listOwnPathways(ports, personId)),
  };
}

async function showRecord(ports: Ports, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('get', { resource: 'skills-record', state: 'active', personId });
  const [own, followings] = await Promise.all([
    listOwnPathways(ports, personId),
    listFollowingsOf(ports, context.get('asker')),
  ]);
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <RecordPage
        context={context.get('page')}
        skills={skillsOf(context.get('language'), own)}
        followings={await withPathways(ports, followings)}
        maySign={ports.settings.sealingKey !== null}
      />,
    ),
  );
}

const send = (
  context: RequestContext,
  file: { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string; readonly name: string },
): Response =>
  context.body(file.body, 200, {
    'content-type': file.type,
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="${file.name}"`,
  });

async function sendPdf(ports: Ports, context: RequestContext): Promise<Response> {
  const written = await ports.documents.write('pdf', recordPaper(await factsOf(ports, context)));
  if (!written.ok) throw new RequestRefusal('SYS-003', { reasons: written.errors });
  return send(context, {
    body: written.value as Uint8Array<ArrayBuffer>,
    type: 'application/pdf',
    name: 'cap17-skills-record.pdf',
  });
}

/** A badge for a pathway done to its end; any other is as if it did not exist. */
async function sendBadge(ports: Ports, context: RequestContext, ending: 'jwt' | 'json'): Promise<Response> {
  const facts = await factsOf(ports, context);
  const session = context.get('session');
  const skill = facts.skills.find(({ pathway }) => pathway.key === context.req.param('key'));
  if (session === null || skill === undefined || !skill.isWhole) throw new RequestRefusal('REQ-404');
  const { language, origin } = facts;
  const badge: OpenBadge = openBadge({
    origin,
    issuerName: issuerName(ports),
    id: stableId(`badge ${session.personId} ${skill.pathway.id}`),
    person: { id: session.personId, name: session.name, email: session.email },
    language,
    title: skill.title,
    promise: skill.promise,
    page: `${origin}${pathwayAddress(language, skill.pathway.key)}`,
    selfDeclared: recordWords[language].selfDeclared,
    steps: skill.steps,
    sha256,
  });
  const name = `cap17-${skill.pathway.key}.${ending}`;
  if (ending === 'json')
    return send(context, {
      body: JSON.stringify(badge, null, 1),
      type: 'application/json; charset=utf-8',
      name,
    });
  const signed = await signBadge(ports, badge);
  if (signed === null) throw new RequestRefusal('REQ-404');
  return send(context, { body: signed, type: 'application/jwt', name });
}
