import {
  addressOf,
  answerPage,
  answerRemoved,
  dateField,
  goOn,
  type Kit,
  personOf,
  readPosted,
  readText,
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
import { addressIn } from '../../platform/web/layout/address.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { lineFates } from '../domain/codes.ts';
import { lineEditable } from '../lines/line-editable.ts';
import { isInside } from '../reading/inside.ts';
import { readMember } from '../reading/member-store.ts';
import { allianceRecord } from '../records/alliance-record.ts';
import { lineRecord } from '../records/line-record.ts';
import { memberSubject } from '../records/member-record.ts';
import { agreePublic, consent, leave } from './member-acts.ts';
import { memberEditable } from './member-editable.ts';
import { MemberPage } from './member-page.tsx';
import { LeavePage, type OwnFormProps, PaperConsentPage } from './own-forms.tsx';
import { memberWords } from './words.ts';

/** Registers the page of a member, its lines, agreeing to be public, leaving. The kit is that of members. */
export function registerOwn(router: Router, ports: Ports, database: Kit['database']): void {
  const kit: Kit = { ports, database, editable: memberEditable };
  const lines: Kit = { ports, database, editable: lineEditable };
  registerEditable(router, ports, memberEditable);
  registerEditable(router, ports, lineEditable);
  for (const editable of [memberEditable, lineEditable])
    router.page(editable.addresses.list, {
      get: {
        policy: { resource: editable.resource, verb: 'list' },
        answer: (context) => {
          context.get('rights').scope();
          return goOn(context, addressIn(context.get('language'), allianceAddresses.list));
        },
      },
    });
  router.page(allianceAddresses.line, {
    get: {
      policy: { resource: 'alliance-line', verb: 'get' },
      answer: (context) => showLine(lines, context),
    },
  });
  const accept = { resource: 'alliance-member', verb: 'accept' } as const;
  router.page(allianceAddresses.leave, {
    get: { policy: accept, answer: (context) => showLeave(kit, context) },
    post: { policy: accept, answer: (context) => answerLeave(kit, context) },
  });
  const update = { resource: 'alliance-member', verb: 'update' } as const;
  router.page(allianceAddresses.paper, {
    get: { policy: update, answer: (context) => showPaper(kit, context) },
    post: { policy: update, answer: (context) => answerPaper(kit, context) },
  });
  router.page(allianceAddresses.member, {
    get: {
      policy: { resource: 'alliance-member', verb: 'get' },
      answer: (context) => showMember(kit, context),
    },
    post: { policy: accept, answer: (context) => decide(kit, context) },
  });
}

/** One line is read among the others of its member. */
async function showLine(kit: Kit, context: RequestContext): Promise<Response> {
  const line = await requireRecord(kit, context, 'get');
  if (line.deletedAt !== null) return answerRemoved(kit, context, line);
  const { search } = new URL(context.req.url);
  const page = allianceAddress(
    context.get('language'),
    allianceAddresses.member,
    String(line.fields.memberId),
  );
  return goOn(context, `${page}${search}${search === '' ? '?' : '&'}line=${line.id}#${line.fields.side}`);
}

/** What the policy table asks about somebody who decides for a member: its own organisation, no helper. */
const ownSubject = (record: StoredRecord) => ({
  ...memberSubject(record),
  organisationIds: record.organisationId === null ? [] : [record.organisationId],
  bodyIds: [],
});

async function showMember(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const rights = context.get('rights');
  const [read, alliance] = await Promise.all([
    readMember(kit.database, record.id, rights.asker),
    allianceRecord.get(kit.database, String(record.fields.allianceId)),
  ]);
  if (read === null || alliance === null) throw new RequestRefusal('REQ-404');
  return answerPage(
    context,
    <MemberPage
      context={context.get('page')}
      {...read}
      mayEdit={rights.may('update', memberSubject(record))}
      isOwn={rights.may('accept', ownSubject(record))}
      isInside={isInside(rights, alliance)}
      notice={await noticeOf(kit, context, record)}
    />,
  );
}

/** What was just done: a line saved, the member edited, a consent given, a departure. */
async function noticeOf(kit: Kit, context: RequestContext, record: StoredRecord) {
  const words = memberWords[context.get('language')];
  const { line, joined, done } = context.req.query();
  if (line !== undefined) {
    const saved = await lineRecord.get(kit.database, line);
    return saved?.fields.memberId === record.id ? savedNotice(context, lineEditable, saved) : null;
  }
  const said = joined !== undefined ? words.answer.joined : done === 'left' ? words.leave.done : null;
  if (said === null) return savedNotice(context, kit.editable, record);
  return (
    <Alert>
      <p role="status">{said}</p>
    </Alert>
  );
}

/** The member of the address, for somebody of it. */
async function requireOwn(kit: Kit, context: RequestContext): Promise<StoredRecord> {
  const record = await requireRecord(kit, context, 'get');
  context.get('rights').require('accept', ownSubject(record));
  if (record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return record;
}

async function decide(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireOwn(kit, context);
  const asked = (await readPosted(context))('do')[0];
  if (asked !== 'agree' && asked !== 'disagree') throw new RequestRefusal('REQ-400');
  const act = { memberId: record.id, personId: personOf(context), at: kit.ports.clock.now() };
  if (!(await agreePublic(kit.database, { ...act, agrees: asked === 'agree' })))
    throw new RequestRefusal('ALL-002');
  return goOn(context, addressOf(context.get('language'), kit.editable, record));
}

type Said = Partial<Pick<OwnFormProps, 'typed' | 'problems'>>;

async function formProps(kit: Kit, context: RequestContext, record: StoredRecord): Promise<OwnFormProps> {
  const alliance = await allianceRecord.get(kit.database, String(record.fields.allianceId));
  if (alliance === null || alliance.deletedAt !== null) throw new RequestRefusal('REQ-404');
  const today = kit.ports.clock.now().toISOString().slice(0, 10);
  return {
    context: context.get('page'),
    member: { id: record.id, name: String(record.fields.name) },
    alliance: { id: alliance.id, name: String(alliance.fields.name) },
    typed: (name) => (name === 'leftOn' ? today : ''),
    problems: {},
  };
}

async function showLeave(kit: Kit, context: RequestContext, said: Said = {}): Promise<Response> {
  const record = await requireOwn(kit, context);
  return answerPage(
    context,
    <LeavePage {...(await formProps(kit, context, record))} {...said} />,
    said.problems ? 422 : 200,
  );
}

const dayField = dateField({ name: 'leftOn', label: { fr: '', en: '' } });

async function answerLeave(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireOwn(kit, context);
  const posted = await readPosted(context);
  const typed = (name: string): string => (posted(name)[0] ?? '').trim();
  const words = memberWords[context.get('language')].problems;
  const at = kit.ports.clock.now();
  const day = dayField.read(typed('leftOn'));
  const isPast = day.ok && typeof day.value === 'string' && day.value <= at.toISOString().slice(0, 10);
  const lineFate = lineFates.find((fate) => fate === typed('fate'));
  const reason = readText(typed('reason'), { longest: 1_000, lines: true });
  const problems = {
    ...(isPast ? {} : { leftOn: words.leftOn(typed('leftOn').slice(0, 40)) }),
    ...(lineFate === undefined ? { fate: words.fate } : {}),
    ...(reason.ok ? {} : { reason: words.long }),
  };
  if (lineFate === undefined || !reason.ok || !isPast) return showLeave(kit, context, { typed, problems });
  const act = { memberId: record.id, personId: personOf(context), at };
  const departure = { leftOn: String(day.value), reason: String(reason.value), lineFate };
  if (!(await leave(kit.database, { ...act, ...departure }))) throw new RequestRefusal('ALL-002');
  return goOn(context, `${addressOf(context.get('language'), kit.editable, record)}?done=left`);
}

/** A member for whom nobody speaks on this site, for somebody who helps it. */
async function requireUnspoken(kit: Kit, context: RequestContext): Promise<StoredRecord> {
  const record = await requireRecord(kit, context, 'update');
  if (record.deletedAt !== null || record.organisationId !== null) throw new RequestRefusal('REQ-404');
  return record;
}

async function showPaper(kit: Kit, context: RequestContext, said: Said = {}): Promise<Response> {
  const record = await requireUnspoken(kit, context);
  return answerPage(
    context,
    <PaperConsentPage {...(await formProps(kit, context, record))} {...said} />,
    said.problems ? 422 : 200,
  );
}

async function answerPaper(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireUnspoken(kit, context);
  const posted = await readPosted(context);
  const typed = (name: string): string => (posted(name)[0] ?? '').trim();
  const note = readText(typed('note'), { longest: 300, lines: false });
  if (!note.ok || note.value === '') {
    const words = memberWords[context.get('language')].problems;
    return showPaper(kit, context, { typed, problems: { note: words.note } });
  }
  const outcome = await consent(kit.database, {
    memberId: record.id,
    personId: personOf(context),
    at: kit.ports.clock.now(),
    organisationId: null,
    agreesPublic: typed('agrees') === 'yes',
    note: String(note.value),
  });
  if (outcome !== 'done') throw new RequestRefusal('ALL-002');
  return goOn(context, `${addressOf(context.get('language'), kit.editable, record)}?joined=1`);
}
