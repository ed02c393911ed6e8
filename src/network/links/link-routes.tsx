import type { ComponentChildren } from 'preact';
import {
  answerPage,
  answerRemoved,
  type Editable,
  goOn,
  type Kit,
  peopleDatabase,
  personOf,
  readPosted,
  readVersionNumber,
  registerEditable,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { choiceProblem } from '../choice/actor-choice.tsx';
import { readActorChoice, typedName } from '../choice/choose-actor.ts';
import type { LinkKind } from '../domain/codes.ts';
import { networkAddress, networkAddresses } from '../graph/addresses.ts';
import { linkAddress } from '../graph/links-table.tsx';
import { requireNetworkActors } from '../graph/network-access.ts';
import { findNetworkTerritory } from '../graph/network-store.ts';
import { ChoosePage } from './choose-page.tsx';
import { answerForSide } from './confirm-link.ts';
import { figureField, figureForKind } from './figure-field.tsx';
import { linkEditable, linkSubject } from './link-editable.ts';
import { figureFromJson, type LinkFigure } from './link-figure.ts';
import { LinkPage } from './link-page.tsx';
import { listLinkEnds, listWaitingLinks } from './link-store.ts';
import { requestConfirmation } from './request-confirmation.ts';
import { WaitingPage } from './waiting-page.tsx';
import { linkWords } from './words.ts';

const answerField = figureField('figure', { fr: '', en: '' }, { mayBeUnsaid: true });

/** Registers links: how they are described, edited, confirmed by each end, and what waits for one's answer. */
export function registerLinks(router: Router, ports: Ports): void {
  const editable = withRequests(ports);
  const kit: Kit = { ports, database: peopleDatabase(ports.database), editable };
  registerEditable(router, ports, editable);
  router.page(networkAddresses.chooseLink, {
    get: { policy: { resource: 'link', verb: 'create' }, answer: (context) => showChoice(ports, context) },
  });
  router.page(linkEditable.addresses.list, {
    get: { policy: { resource: 'account', verb: 'get' }, answer: (context) => showWaiting(ports, context) },
  });
  router.page(linkEditable.addresses.page, {
    get: { policy: { resource: 'link', verb: 'get' }, answer: (context) => showLink(kit, context) },
    post: { policy: { resource: 'link', verb: 'get' }, answer: (context) => answerLink(kit, context) },
  });
}

/** A link that somebody describes is sent to the ends that have said nothing of it yet. */
function withRequests(ports: Ports): Editable {
  const creation = linkEditable.creation!;
  return {
    ...linkEditable,
    creation: {
      ...creation,
      after: async (transaction, { id, fields, parameters }) => {
        const territory = await findNetworkTerritory(transaction, parameters.key ?? '');
        const ends = await listLinkEnds(transaction, null, String(fields.from), String(fields.to));
        if (territory === null || ends === null) return;
        const link = { id, ...ends, kind: fields.kind as LinkKind, territory: territory.name };
        for (const side of ['from', 'to'] as const)
          if (fields[`${side}Side`] === null) await requestConfirmation(ports, link, ends[side]);
      },
    },
  };
}

async function showChoice(ports: Ports, context: RequestContext): Promise<Response> {
  const { territory, actors, mayAdd } = await requireNetworkActors(ports, context);
  if (!mayAdd) throw new RequestRefusal('REQ-404');
  const query = context.req.query();
  const language = context.get('language');
  const [from, to] = [readActorChoice(actors, query, 'from'), readActorChoice(actors, query, 'to')];
  if (from.id !== null && to.id !== null && from.id !== to.id)
    return goOn(
      context,
      networkAddress(language, linkEditable.creation!.address, territory.slug, { from: from.id, to: to.id }),
    );
  // A page that leads here may say one end alone: nothing is wrong yet.
  const isAsked = ['to', typedName('to')].some((name) => query[name] !== undefined);
  const isSame = from.id !== null && from.id === to.id;
  const problems = isAsked
    ? {
        from: choiceProblem(language, from),
        to: isSame ? linkWords[language].choose.same : choiceProblem(language, to),
      }
    : {};
  const page = <ChoosePage context={context.get('page')} {...{ territory, actors, from, to, problems }} />;
  return answerPage(context, page, isAsked ? 422 : 200);
}

async function showWaiting(ports: Ports, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('get', { resource: 'account', state: 'active', personId });
  const answering = Object.entries(context.get('asker').organisations).filter(
    ([, role]) => role !== 'reader',
  );
  const links = await listWaitingLinks(
    ports.database,
    answering.map(([id]) => id),
  );
  return answerPage(context, <WaitingPage context={context.get('page')} links={links} />);
}

interface Shown {
  readonly notice?: ComponentChildren;
  readonly refused?: { readonly side: 'from' | 'to'; readonly typed: string; readonly error: string };
  readonly status?: 200 | 409 | 422;
}

async function showLink(kit: Kit, context: RequestContext): Promise<Response> {
  const link = await requireRecord(kit, context, 'get');
  if (link.deletedAt !== null) return answerRemoved(kit, context, link);
  const words = linkWords[context.get('language')].page;
  const done = { asked: words.asked, answered: words.saved }[context.req.query('done') ?? ''];
  const notice = done === undefined ? savedNotice(context, linkEditable, link) : <Said text={done} />;
  return answerWith(kit, context, link, { notice });
}

function Said({ text }: { readonly text: string }) {
  return (
    <Alert>
      <p role="status">{text}</p>
    </Alert>
  );
}

async function answerWith(
  kit: Kit,
  context: RequestContext,
  link: StoredRecord,
  shown: Shown,
): Promise<Response> {
  const ends = await requireLinkEnds(kit, link);
  const territoryId = link.fields.territoryId;
  const territory =
    typeof territoryId === 'string' ? await findNetworkTerritory(kit.ports.readDatabase, territoryId) : null;
  const rights = context.get('rights');
  const { status = 200, ...said } = shown;
  return answerPage(
    context,
    <LinkPage
      context={context.get('page')}
      link={link}
      {...ends}
      territory={territory}
      mayAnswer={{
        from: mayAnswer(context, ends.from.organisationId),
        to: mayAnswer(context, ends.to.organisationId),
      }}
      mayEdit={rights.may('update', linkSubject(link))}
      mayRemove={rights.may('remove', linkSubject(link))}
      {...said}
    />,
    status,
  );
}

const mayAnswer = (context: RequestContext, organisationId: string | null): boolean =>
  organisationId !== null &&
  context
    .get('rights')
    .may('accept', { resource: 'link', state: 'active', organisationIds: [organisationId] });

async function requireLinkEnds({ database }: Kit, link: StoredRecord) {
  const ends = await listLinkEnds(database, null, String(link.fields.from), String(link.fields.to));
  if (ends === null) throw new RequestRefusal('REQ-404');
  return ends;
}

/** What an end answers, or a request to the other end. */
async function answerLink(kit: Kit, context: RequestContext): Promise<Response> {
  const link = await requireRecord(kit, context, 'get');
  if (link.deletedAt !== null) return answerRemoved(kit, context, link);
  const posted = await readPosted(context);
  const side = posted('side')[0] === 'from' ? 'from' : 'to';
  const asked = posted('do')[0];
  if (asked === 'ask') return ask(kit, context, link, side);
  const ends = await requireLinkEnds(kit, link);
  const { organisationId } = ends[side];
  context.get('rights').require('accept', {
    resource: 'link',
    state: 'active',
    organisationIds: organisationId === null ? [] : [organisationId],
  });
  const language = context.get('language');
  let figure: LinkFigure | null = null;
  if (asked === 'confirm') figure = figureFromJson(link.fields.stated);
  if (asked === 'state') {
    const typed = answerField.control.kind === 'own' ? answerField.control.collect(posted) : '';
    const read = answerField.read(typed);
    const outcome = read.ok ? figureForKind(read.value, link.fields.kind) : read;
    if (!outcome.ok) {
      const error = typeset(language, outcome.fault.message[language]);
      return answerWith(kit, context, link, { refused: { side, typed, error }, status: 422 });
    }
    figure = figureFromJson(outcome.value);
  } else if (asked !== 'confirm' && asked !== 'withdraw') throw new RequestRefusal('REQ-400');
  const readVersion = readVersionNumber(posted('version')[0]) ?? 0;
  const at = kit.ports.clock.now();
  const order = { link, side, figure, readVersion, personId: personOf(context), at } as const;
  const outcome = await answerForSide(kit.database, order);
  if (outcome.outcome === 'saved') return goOn(context, `${linkAddress(language, link.id)}?done=answered`);
  const latest = (await linkEditable.record.get(kit.database, link.id)) ?? link;
  return answerWith(kit, context, latest, {
    notice: <Said text={linkWords[language].page.conflict} />,
    status: 409,
  });
}

async function ask(
  kit: Kit,
  context: RequestContext,
  link: StoredRecord,
  side: 'from' | 'to',
): Promise<Response> {
  context.get('rights').require('update', linkSubject(link));
  const ends = await requireLinkEnds(kit, link);
  const territoryId = String(link.fields.territoryId ?? '');
  const territory = await findNetworkTerritory(kit.ports.readDatabase, territoryId);
  await requestConfirmation(
    kit.ports,
    { id: link.id, ...ends, kind: link.fields.kind as LinkKind, territory: territory?.name ?? '' },
    ends[side],
  );
  return goOn(context, `${linkAddress(context.get('language'), link.id)}?done=asked`);
}
