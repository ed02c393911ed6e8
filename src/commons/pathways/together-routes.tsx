import { goOn, peopleDatabase, personOf, readPosted, readText } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import {
  type Body,
  beginFollowing,
  endFollowing,
  followingSubject,
  listFollowingsOf,
  listFollowingsOfBody,
  readBody,
  readFollowing,
  readShared,
  removeNote,
  shareStep,
  writeNote,
} from '../actions/follow-together.ts';
import { readPathway } from '../actions/list-pathways.ts';
import { listPathwaysById, listPathwaysOfOrganisation } from '../store/pathway-store.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import type { ShownFollowing } from './following-list.tsx';
import { FollowingPage, type FollowingPageProps } from './following-page.tsx';
import { OrganisationPathwaysPage } from './organisation-pathways-page.tsx';
import { requireOrganisation } from './pathway-editable.ts';
import type { StoredPathway } from './pathway-record.ts';
import { TogetherPage } from './together-page.tsx';
import { togetherWords } from './together-words.ts';

/** Characters of a note, at most. */
const longestNote = 2_000;

/** Registers what is followed together: where one begins, the page of each, those of an organisation. */
export function registerTogether(router: Router, ports: Ports): void {
  const get = { resource: 'pathway', verb: 'get' } as const;
  const run = { resource: 'pathway', verb: 'run' } as const;
  router.page(pathwayAddresses.following, {
    get: { policy: get, answer: (context) => showFollowing(ports, context, {}) },
    post: { policy: run, answer: (context) => answerFollowing(ports, context) },
  });
  router.page(pathwayAddresses.together, {
    get: { policy: get, answer: (context) => showTogether(ports, context) },
    post: { policy: run, answer: (context) => answerBegin(ports, context) },
  });
  router.page(pathwayAddresses.ofOrganisation, {
    get: {
      policy: { resource: 'organisation-pathway', verb: 'list' },
      answer: (context) => showOrganisation(ports, context),
    },
  });
}

/** Followings with what they follow, those whose pathway is no longer there left out. */
export async function withPathways(
  ports: Ports,
  followings: readonly Pick<ShownFollowing, 'following' | 'body'>[],
): Promise<ShownFollowing[]> {
  const ids = [...new Set(followings.map(({ following }) => following.pathwayId))];
  const found = await listPathwaysById(peopleDatabase(ports.database), ids);
  const pathways = new Map(found.map((pathway) => [pathway.id, pathway]));
  return followings.flatMap((one) => {
    const pathway = pathways.get(one.following.pathwayId);
    return pathway === undefined ? [] : [{ ...one, pathway }];
  });
}

async function requirePublished(ports: Ports, context: RequestContext): Promise<StoredPathway> {
  const pathway = await readPathway(peopleDatabase(ports.database), context.req.param('key') ?? '');
  const rights = context.get('rights');
  if (pathway === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  rights.require('get', { resource: 'pathway', state: pathway.state });
  return pathway;
}

/** Those with whom this person may begin something: organisations that they write for, territories that they catalyse. */
async function bodiesOf(ports: Ports, context: RequestContext): Promise<Body[]> {
  const { organisations, catalystOf } = context.get('asker');
  const asked = [
    ...Object.keys(organisations).map((id) => ['organisation', id] as const),
    ...catalystOf.map((id) => ['territory', id] as const),
  ];
  const found = await Promise.all(asked.map(([kind, id]) => readBody(ports, kind, id)));
  const rights = context.get('rights');
  return found.filter((body) => body !== null && rights.may('create', followingSubject(body))) as Body[];
}

async function showTogether(ports: Ports, context: RequestContext): Promise<Response> {
  const pathway = await requirePublished(ports, context);
  const asker = context.get('asker');
  const [bodies, followings] = await Promise.all([
    bodiesOf(ports, context),
    asker.personId === null ? [] : listFollowingsOf(ports, asker),
  ]);
  const shown = (await withPathways(ports, followings)).filter((one) => one.pathway.id === pathway.id);
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <TogetherPage
        context={context.get('page')}
        pathway={pathway}
        isSignedIn={asker.personId !== null}
        bodies={bodies.filter(({ id }) => shown.every(({ body }) => body.id !== id))}
        followings={shown}
      />,
    ),
  );
}

async function answerBegin(ports: Ports, context: RequestContext): Promise<Response> {
  const pathway = await requirePublished(ports, context);
  const personId = personOf(context);
  const [kind, id = ''] = ((await readPosted(context))('with')[0] ?? '').split(':');
  const body = kind === 'organisation' || kind === 'territory' ? await readBody(ports, kind, id) : null;
  if (body === null) throw new RequestRefusal('REQ-404');
  context.get('rights').require('create', followingSubject(body));
  const following = await beginFollowing(ports, { pathwayId: pathway.id, body, personId });
  return goOn(context, pathwayAddress(context.get('language'), following, 'following'));
}

/** The following of the address, for those who follow. */
async function requireFollowing(ports: Ports, context: RequestContext, verb: 'get' | 'update' | 'remove') {
  const rights = context.get('rights');
  const found = await readFollowing(ports, context.req.param('key') ?? '');
  if (found === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  rights.require(verb, followingSubject(found.body));
  const [shown] = await withPathways(ports, [found]);
  if (shown === undefined) throw new RequestRefusal('REQ-404');
  return shown;
}

async function showFollowing(
  ports: Ports,
  context: RequestContext,
  said: Partial<Pick<FollowingPageProps, 'typed' | 'problems'>>,
): Promise<Response> {
  const shown = await requireFollowing(ports, context, 'get');
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <FollowingPage
        {...shown}
        context={context.get('page')}
        shared={await readShared(ports, shown.following.id)}
        personId={personOf(context)}
        mayEnd={context.get('rights').may('remove', followingSubject(shown.body))}
        typed={said.typed ?? { note: '', about: '' }}
        problems={said.problems ?? []}
        isGone={context.req.query('said') === 'gone'}
      />,
    ),
    said.problems === undefined ? 200 : 422,
  );
}

async function answerFollowing(ports: Ports, context: RequestContext): Promise<Response> {
  const { following, body, pathway } = await requireFollowing(ports, context, 'update');
  const personId = personOf(context);
  const all = await readPosted(context);
  const language = context.get('language');
  const page = pathwayAddress(language, following.id, 'following');
  const act = all('do')[0];
  if (act === 'end') {
    context.get('rights').require('remove', followingSubject(body));
    await endFollowing(ports, following, body, personId);
    return goOn(context, pathwayAddress(language, pathway.key, 'together'));
  }
  if (act === 'remove-note') {
    await removeNote(ports, all('note')[0] ?? '', personId);
    return goOn(context, `${page}#notes`);
  }
  const asked = all(act === 'note' ? 'about' : 'step')[0] ?? '';
  const step = pathway.steps.find(({ key }) => key === asked);
  if (step === undefined && !(act === 'note' && asked === '')) return goOn(context, `${page}?said=gone`);
  if (act === 'note') {
    const typed = { note: all('text')[0] ?? '', about: asked };
    const text = readText(typed.note, { longest: longestNote, lines: true });
    const wrong = text.ok
      ? text.value === '' && togetherWords[language].missing
      : text.fault.message[language];
    if (wrong) return showFollowing(ports, context, { typed, problems: [{ field: 'note', message: wrong }] });
    const note = { stepKey: step?.key ?? null, personId, text: String(text.ok && text.value) };
    await writeNote(ports, following, note);
    return goOn(context, `${page}#notes`);
  }
  if (step === undefined || (act !== 'did' && act !== 'undo')) throw new RequestRefusal('REQ-400');
  const asker = { ...context.get('asker'), personId };
  await shareStep(ports, { following, body, stepKey: step.key, asker, isDone: act === 'did' });
  return goOn(context, `${page}#step-${step.key}`);
}

async function showOrganisation(ports: Ports, context: RequestContext): Promise<Response> {
  const rights = context.get('rights');
  rights.scope();
  const database = peopleDatabase(ports.database);
  const organisation = await requireOrganisation(database, context.req.param('key'));
  const subject = { state: 'active', organisationIds: [organisation.id] } as const;
  rights.require('list', { resource: 'organisation-pathway', ...subject });
  const [pathways, followings] = await Promise.all([
    listPathwaysOfOrganisation(database, organisation.id),
    listFollowingsOfBody(ports, { kind: 'organisation', id: organisation.id }),
  ]);
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <OrganisationPathwaysPage
        context={context.get('page')}
        organisation={organisation}
        pathways={pathways}
        followings={await withPathways(ports, followings)}
        mayWrite={rights.may('create', { resource: 'pathway', ...subject, state: 'draft' })}
      />,
    ),
  );
}
