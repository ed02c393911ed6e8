import {
  answerPage,
  answerRemoved,
  goOn,
  isUuid,
  type Kit,
  namesOf,
  personOf,
  readPosted,
  readText,
  registerEditable,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Rights } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { readPage } from '../../platform/web/components/pager.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { type AllianceReading, presentMembers } from '../domain/alliance-reading.ts';
import { outcomeOf, voiceChoices } from '../domain/outcome-of.ts';
import { readAlliance } from '../reading/alliance-store.ts';
import { requireInside } from '../reading/require-inside.ts';
import { decisionSubject } from '../records/decision-record.ts';
import { tied } from '../records/ties.ts';
import { decisionEditable } from './decision-editable.ts';
import { DecisionPage, type DecisionPageProps } from './decision-page.tsx';
import {
  addRemark,
  closeDecision,
  type Decision,
  giveVoice,
  listDecisions,
  listRemarks,
  listVoices,
  readDecision,
} from './decision-store.ts';
import { JournalPage } from './journal-page.tsx';
import { decisionWords } from './words.ts';

const perPage = 20;

/** Registers the journal of decisions, and each decision. The kit is that of alliances. */
export function registerDecisions(router: Router, kit: Kit): void {
  const own: Kit = { ...kit, editable: decisionEditable };
  registerEditable(router, kit.ports, decisionEditable);
  router.page(decisionEditable.addresses.list, {
    get: {
      policy: { resource: 'alliance-decision', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), allianceAddresses.list));
      },
    },
  });
  router.page(allianceAddresses.decision, {
    get: {
      policy: { resource: 'alliance-decision', verb: 'get' },
      answer: (context) => showDecision(own, context),
    },
    post: {
      policy: { resource: 'alliance-decision', verb: 'update' },
      answer: (context) => act(own, context),
    },
  });
  router.page(allianceAddresses.decisions, {
    get: { policy: { resource: 'alliance', verb: 'get' }, answer: (context) => showJournal(kit, context) },
  });
}

async function showJournal(kit: Kit, context: RequestContext): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const decisions = await listDecisions(kit.database, inside.record.id);
  const closed = decisions.filter(({ closing }) => closing !== null);
  const pages = Math.max(1, Math.ceil(closed.length / perPage));
  const page = readPage(context.req.query('page'), pages);
  return answerPage(
    context,
    <JournalPage
      context={context.get('page')}
      alliance={inside.reading.alliance}
      open={decisions.filter(({ closing }) => closing === null)}
      closed={closed.slice((page - 1) * perPage, page * perPage)}
      page={page}
      pages={pages}
      mayPropose={context.get('rights').may('create', {
        resource: 'alliance-decision',
        state: 'draft',
        ...tied(inside.record),
      })}
    />,
  );
}

/** In whose name this person may speak: their own organisation, or a member whom nobody represents and whom they help. */
function speakersOf(
  rights: Rights,
  record: StoredRecord,
  reading: AllianceReading,
): DecisionPageProps['speaksFor'] {
  const may = (subject: { organisationIds?: readonly string[]; bodyIds?: readonly string[] }): boolean =>
    rights.may('accept', { resource: 'alliance-decision', state: decisionSubject(record).state, ...subject });
  const { territory, organisationId: beganBy } = reading.alliance;
  return presentMembers(reading).flatMap((member): DecisionPageProps['speaksFor'] => {
    if (member.organisationId !== null)
      return may({ organisationIds: [member.organisationId] }) ? [{ member, isHelp: false }] : [];
    const helped = may({
      organisationIds: beganBy === null ? [] : [beganBy],
      bodyIds: territory === null ? [] : [territory.id],
    });
    return helped ? [{ member, isHelp: true }] : [];
  });
}

type Said = Partial<Pick<DecisionPageProps, 'typed' | 'problems'>>;

interface Asked {
  readonly record: StoredRecord;
  readonly decision: Decision;
  readonly reading: AllianceReading;
}

async function readAsked(kit: Kit, context: RequestContext, record: StoredRecord): Promise<Asked> {
  const decision = await readDecision(kit.database, record.id);
  const asker = context.get('asker');
  const reading = decision === null ? null : await readAlliance(kit.database, decision.allianceId, asker);
  if (decision === null || reading === null) throw new RequestRefusal('REQ-404');
  return { record, decision, reading };
}

async function showDecision(kit: Kit, context: RequestContext, said: Said = {}): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const { decision, reading } = await readAsked(kit, context, record);
  const [voices, remarks] = await Promise.all([
    listVoices(kit.database, record.id),
    listRemarks(kit.database, record.id),
  ]);
  const names = await namesOf(
    kit,
    remarks.map(({ personId }) => personId),
  );
  const rights = context.get('rights');
  const subject = decisionSubject(record);
  const present = presentMembers(reading);
  const speaksFor = speakersOf(rights, record, reading);
  const spoke = (id: string): boolean => voices.some(({ memberId }) => memberId === id);
  const own = voices.find(({ memberId }) => memberId === speaksFor[0]?.member.id);
  const initial: Readonly<Record<string, string>> = {
    choice: own?.choice ?? '',
    reason: own?.reason ?? '',
    member: speaksFor[0]?.member.id ?? '',
  };
  return answerPage(
    context,
    <DecisionPage
      context={context.get('page')}
      alliance={reading.alliance}
      decision={decision}
      members={
        decision.closing === null
          ? present
          : reading.members.filter(({ id, standing }) => standing === 'consented' || spoke(id))
      }
      voices={voices}
      count={
        decision.closing?.count ?? outcomeOf({ ...decision, memberIds: present.map(({ id }) => id), voices })
      }
      remarks={remarks.map(({ personId, ...remark }) => ({
        ...remark,
        who: personId === null ? null : (names.get(personId) ?? null),
      }))}
      speaksFor={speaksFor}
      mayEdit={rights.may('update', subject)}
      mayClose={rights.may('run', subject)}
      mayRemove={rights.may('remove', subject)}
      today={kit.ports.clock.now().toISOString().slice(0, 10)}
      notice={noticeOf(kit, context, record)}
      typed={(name) => initial[name] ?? ''}
      problems={{}}
      formKey={kit.ports.ids.create()}
      {...said}
    />,
    said.problems ? 422 : 200,
  );
}

function noticeOf(kit: Kit, context: RequestContext, record: StoredRecord) {
  const words = decisionWords[context.get('language')].page;
  const texts = { voice: words.saved, remark: words.said, closed: words.closed };
  const done = context.req.query('done') as keyof typeof texts;
  if (!Object.hasOwn(texts, done ?? '')) return savedNotice(context, kit.editable, record);
  return (
    <Alert>
      <p role="status">{texts[done]}</p>
    </Alert>
  );
}

async function act(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const asked = await readAsked(kit, context, record);
  // Closed meanwhile, under the eyes of somebody who was writing: they see what came of it.
  if (asked.decision.closing !== null) throw new RequestRefusal('ALL-014');
  const posted = await readPosted(context);
  const typed = (name: string): string => (posted(name)[0] ?? '').trim();
  const deed = typed('do');
  if (deed === 'voice') return answerVoice(kit, context, asked, typed);
  if (deed === 'remark') return answerRemark(kit, context, asked, typed);
  if (deed === 'close' || deed === 'withdraw') return answerClose(kit, context, asked, typed);
  throw new RequestRefusal('REQ-400');
}

type Typed = (name: string) => string;

const done = (context: RequestContext, { id }: Decision, what: string): Response => {
  const page = allianceAddress(context.get('language'), allianceAddresses.decision, id);
  return goOn(context, `${page}?done=${what}`);
};

async function answerVoice(
  kit: Kit,
  context: RequestContext,
  { record, decision, reading }: Asked,
  typed: Typed,
): Promise<Response> {
  const words = decisionWords[context.get('language')].problems;
  const speakers = speakersOf(context.get('rights'), record, reading);
  if (speakers.length === 0) throw new RequestRefusal('REQ-404');
  const speaker = speakers.find(({ member }) => member.id === typed('member'));
  const choice = voiceChoices.find((one) => one === typed('choice'));
  const reason = readText(typed('reason'), { longest: 500, lines: false });
  const problems = {
    ...(speaker === undefined ? { member: words.member } : {}),
    ...(choice === undefined ? { choice: words.voice } : {}),
    ...(reason.ok ? {} : { reason: words.long }),
  };
  if (speaker === undefined || choice === undefined || !reason.ok)
    return showDecision(kit, context, { typed, problems });
  const isKept = await giveVoice(kit.database, {
    decisionId: decision.id,
    memberId: speaker.member.id,
    organisationId: speaker.member.organisationId,
    choice,
    reason: String(reason.value),
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (!isKept) throw new RequestRefusal('ALL-014');
  return done(context, decision, 'voice');
}

async function answerRemark(
  kit: Kit,
  context: RequestContext,
  { record, decision }: Asked,
  typed: Typed,
): Promise<Response> {
  context.get('rights').require('update', decisionSubject(record));
  const words = decisionWords[context.get('language')].problems;
  const body = readText(typed('remark'), { longest: 2_000, lines: true });
  if (!body.ok || body.value === '')
    return showDecision(kit, context, {
      typed,
      problems: { remark: body.ok ? words.remark : words.long },
    });
  const isKept = await addRemark(kit.database, {
    id: isUuid(typed('key')) ? typed('key') : kit.ports.ids.create(),
    decisionId: decision.id,
    body: String(body.value),
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (!isKept) throw new RequestRefusal('ALL-014');
  return done(context, decision, 'remark');
}

async function answerClose(
  kit: Kit,
  context: RequestContext,
  { record, decision }: Asked,
  typed: Typed,
): Promise<Response> {
  context.get('rights').require('run', decisionSubject(record));
  const conclusion = readText(typed('conclusion'), { longest: 2_000, lines: true });
  if (!conclusion.ok) {
    const words = decisionWords[context.get('language')].problems;
    return showDecision(kit, context, { typed, problems: { conclusion: words.long } });
  }
  const count = await closeDecision(kit.database, {
    decisionId: decision.id,
    conclusion: String(conclusion.value),
    isWithdrawn: typed('do') === 'withdraw',
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (count === null) throw new RequestRefusal('ALL-014');
  return done(context, decision, 'closed');
}
