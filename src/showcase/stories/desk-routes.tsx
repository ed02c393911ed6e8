import {
  type AllianceReading,
  isInside,
  presentMembers,
  readAlliance,
  requireStanding,
} from '../../alliance/index.ts';
import {
  answerPage,
  answerRemoved,
  goOn,
  isUuid,
  type Kit,
  namesOf,
  peopleDatabase,
  personOf,
  readEmailAddress,
  readPosted,
  readText,
  readVersionNumber,
  registerEditable,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Rights } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';
import { storyAddresses } from '../addresses.ts';
import {
  isSameContent,
  materialChanges,
  type StoryPartner,
  shownFacts,
  storyTextNames,
} from '../domain/story.ts';
import { consentState } from '../domain/story-consent.ts';
import { readStorySource } from './alliance-facts.ts';
import { DeskPage, type DeskPageProps } from './desk-page.tsx';
import { StoriesOfAlliancePage } from './stories-of-alliance-page.tsx';
import {
  answerForPartner,
  askConsents,
  makeConsentLink,
  publishStory,
  withdrawConsent,
  withdrawStory,
} from './story-acts.ts';
import { contentOf, draftTranslationGaps, gapsOf } from './story-content.ts';
import { storyEditableOf } from './story-editable.tsx';
import { storySubject } from './story-record.ts';
import {
  closeStoryRemark,
  insertStoryRemark,
  listConsents,
  listEditions,
  listStoriesOf,
  listStoryRemarks,
} from './story-store.ts';
import { storyWords } from './words.ts';

const longest = { remark: 2_000, reason: 500, linkFor: 160, note: 200 };

/** Registers where stories are written: the stories of an alliance, and the desk of each. */
export function registerDesks(router: Router, ports: Ports): void {
  const editable = storyEditableOf(ports);
  const kit: Kit = { ports, database: peopleDatabase(ports.database), editable };
  registerEditable(router, ports, editable);
  router.page(storyAddresses.desks, {
    get: {
      policy: { resource: 'story', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), storyAddresses.list));
      },
    },
  });
  router.page(storyAddresses.desk, {
    get: { policy: { resource: 'story', verb: 'get' }, answer: (context) => showDesk(kit, context) },
    post: { policy: { resource: 'story', verb: 'get' }, answer: (context) => act(kit, context) },
  });
  router.page(storyAddresses.ofAlliance, {
    get: { policy: { resource: 'alliance', verb: 'get' }, answer: (context) => showOfAlliance(kit, context) },
  });
}

async function showOfAlliance(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireStanding(kit.database, context.req.param('key'));
  const rights = context.get('rights');
  const reading = await readAlliance(kit.database, record.id, rights.asker);
  if (reading === null || !isInside(rights, record)) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  const subject = storySubject(record);
  // The alliance invented to teach is open to everybody: they read what is public of it.
  const stories = (await listStoriesOf(kit.database, record.id)).filter(
    ({ published }) => published || rights.may('get', subject),
  );
  rights.scope();
  return answerPage(
    context,
    <StoriesOfAlliancePage
      context={context.get('page')}
      alliance={reading.alliance}
      stories={stories}
      mayRead={rights.may('get', subject)}
      mayWrite={rights.may('create', subject)}
    />,
  );
}

type Said = Partial<Pick<DeskPageProps, 'typed' | 'problems' | 'made'>>;

interface Asked {
  readonly record: StoredRecord;
  readonly rights: Rights;
}

/** The partners for which this person may answer: the members of whose organisations they are editors. */
const speaksFor = (
  rights: Rights,
  reading: AllianceReading,
  partners: readonly StoryPartner[],
): readonly StoryPartner[] =>
  partners.filter(({ memberId }) => {
    const organisationId = presentMembers(reading).find(({ id }) => id === memberId)?.organisationId ?? null;
    return (
      organisationId !== null &&
      rights.may('accept', { resource: 'story', state: 'active', organisationIds: [organisationId] })
    );
  });

async function showDesk(kit: Kit, context: RequestContext, said: Said = {}): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const rights = context.get('rights');
  const { database, ports } = kit;
  const source = await readStorySource(ports, String(record.fields.allianceId));
  if (source === null) throw new RequestRefusal('REQ-404');
  const content = contentOf(record.fields, source);
  const [editions, remarks] = await Promise.all([
    listEditions(database, record.id),
    listStoryRemarks(database, record.id),
  ]);
  const asked = editions.find(({ state }) => state === 'asked') ?? null;
  const published = editions.find(({ state }) => state === 'published') ?? null;
  const live = asked ?? published ?? editions.find(({ state }) => state === 'withdrawn') ?? null;
  const names = await namesOf(
    kit,
    remarks.map(({ personId }) => personId),
  );
  const subject = storySubject(record);
  const compared = [asked, published].filter((edition) => edition !== null);
  const problems = said.problems ?? [];
  return answerPage(
    context,
    <DeskPage
      context={context.get('page')}
      reading={source.reading}
      story={{ id: record.id, slug: String(record.fields.slug), version: record.version }}
      content={content}
      gaps={gapsOf(content, source.reading)}
      translationGaps={draftTranslationGaps(record.fields)}
      editions={editions}
      asked={asked}
      published={published}
      live={live}
      consents={live === null ? [] : await listConsents(database, live.id)}
      changes={published === null ? null : materialChanges(published.content, content)}
      isChanged={!compared.some((edition) => isSameContent(edition.content, content))}
      changedFacts={
        published === null
          ? []
          : shownFacts(published.content.facts, source.facts).filter(({ changedOn }) => changedOn !== null)
      }
      remarks={remarks.map((remark) => ({
        ...remark,
        who: remark.personId === null ? null : (names.get(remark.personId) ?? null),
      }))}
      agreedInPublic={(published === null ? [] : await listConsents(database, published.id))
        .filter((consent) => consentState(consent) === 'agreed')
        .map(({ partnerKey }) => partnerKey)}
      speaksFor={live === null ? [] : speaksFor(rights, source.reading, live.content.partners)}
      mayEdit={rights.may('update', subject)}
      mayRun={rights.may('run', subject)}
      mayRemark={rights.may('create', { ...subject, resource: 'story-remark' })}
      notice={noticeOf(kit, context, record)}
      made={null}
      typed={() => ''}
      problems={problems}
      formKey={ports.ids.create()}
      {...said}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

function noticeOf(kit: Kit, context: RequestContext, record: StoredRecord) {
  const words = storyWords[context.get('language')].desk.notices;
  const done = (context.req.query('done') ?? '') as keyof typeof words;
  if (!Object.hasOwn(words, done)) return savedNotice(context, kit.editable, record);
  return (
    <Alert>
      <p role="status">{words[done]}</p>
    </Alert>
  );
}

type Typed = (name: string) => string;
type Deed = (kit: Kit, context: RequestContext, asked: Asked, typed: Typed) => Promise<Response>;

const done = (context: RequestContext, { id }: StoredRecord, what: string): Response =>
  goOn(context, `${filledAddress(context.get('language'), storyAddresses.desk, { key: id })}?done=${what}`);

async function act(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const posted = await readPosted(context);
  const typed: Typed = (name) => (posted(name)[0] ?? '').trim();
  const rights = context.get('rights');
  const deed = Object.hasOwn(deeds, typed('do')) ? deeds[typed('do')] : undefined;
  if (deed === undefined) throw new RequestRefusal('REQ-400');
  return deed(kit, context, { record, rights }, typed);
}

const ask: Deed = async (kit, context, { record, rights }, typed) => {
  rights.require('run', storySubject(record));
  const editions = await listEditions(kit.database, record.id);
  const isCorrection = editions.some(({ state }) => state === 'published');
  const note = readText(typed('note'), { longest: longest.note, lines: false });
  const words = storyWords[context.get('language')].desk.problems;
  if (!note.ok || (isCorrection && note.value === ''))
    return showDesk(kit, context, { typed, problems: [{ field: 'note', message: words.note }] });
  const outcome = await askConsents(kit.ports, record, {
    personId: personOf(context),
    note: String(note.value),
    readVersion: readVersionNumber(typed('version')) ?? 0,
  });
  return done(context, record, outcome);
};

const publish: Deed = async (kit, context, { record, rights }) => {
  rights.require('run', storySubject(record));
  const isDone = await publishStory(kit.ports, { storyId: record.id, personId: personOf(context) });
  return done(context, record, isDone ? 'published' : 'missing');
};

const withdraw: Deed = async (kit, context, { record, rights }) => {
  rights.require('run', storySubject(record));
  if (!(await withdrawStory(kit.ports, { storyId: record.id, personId: personOf(context) })))
    throw new RequestRefusal('STO-002');
  return done(context, record, 'withdrawn');
};

const link: Deed = async (kit, context, { record, rights }, typed) => {
  rights.require('run', storySubject(record));
  const language = context.get('language');
  const words = storyWords[language].desk.problems;
  const linkFor = readText(typed('linkFor'), { longest: longest.linkFor, lines: false });
  const email = typed('email') === '' ? null : readEmailAddress(typed('email'));
  const isWrongEmail = typed('email') !== '' && email === null;
  const editions = await listEditions(kit.database, record.id);
  const partners = editions.find(({ state }) => state === 'asked')?.content.partners;
  if (partners === undefined) throw new RequestRefusal('STO-002');
  const isKnown = partners.some(({ key }) => key === typed('partner'));
  const problems = [
    ...(isKnown ? [] : [{ field: 'partner', message: words.partner }]),
    ...(linkFor.ok && linkFor.value !== '' ? [] : [{ field: 'linkFor', message: words.linkFor }]),
    ...(isWrongEmail ? [{ field: 'email', message: words.email(typed('email').slice(0, 80)) }] : []),
  ];
  if (problems.length > 0 || !linkFor.ok) return showDesk(kit, context, { typed, problems });
  const address = await makeConsentLink(kit.ports, {
    storyId: record.id,
    personId: personOf(context),
    partnerKey: typed('partner'),
    linkFor: String(linkFor.value),
    email,
    language,
  });
  if (address === null) throw new RequestRefusal('STO-002');
  return showDesk(kit, context, { made: { address, isSent: email !== null } });
};

/** The organisation of a member for which this person may answer. @throws RequestRefusal `REQ-404` */
async function requireVoice(kit: Kit, { record, rights }: Asked, partnerKey: string): Promise<string> {
  const reading = await readAlliance(kit.database, String(record.fields.allianceId), rights.asker);
  const member = reading?.members.find(({ id }) => `member:${id}` === partnerKey);
  const organisationId = member?.organisationId ?? null;
  if (
    organisationId === null ||
    !rights.may('accept', { resource: 'story', state: 'active', organisationIds: [organisationId] })
  )
    throw new RequestRefusal('REQ-404');
  return organisationId;
}

const answer =
  (said: 'yes' | 'no'): Deed =>
  async (kit, context, asked, typed) => {
    const organisationId = await requireVoice(kit, asked, typed('partner'));
    const reason = readText(typed('reason'), { longest: longest.reason, lines: true });
    const isKept =
      isUuid(typed('edition')) &&
      (await answerForPartner(kit.ports, {
        storyId: asked.record.id,
        editionId: typed('edition'),
        partnerKey: typed('partner'),
        answer: said,
        via: 'account',
        personId: personOf(context),
        byName: '',
        byRole: '',
        reason: reason.ok ? String(reason.value) : '',
        organisationId,
      }));
    if (!isKept) throw new RequestRefusal('STO-002');
    return done(context, asked.record, 'answered');
  };

const takeBack: Deed = async (kit, context, asked, typed) => {
  const organisationId = await requireVoice(kit, asked, typed('partner'));
  const reason = readText(typed('reason'), { longest: longest.reason, lines: true });
  const isDone = await withdrawConsent(kit.ports, {
    storyId: asked.record.id,
    partnerKey: typed('partner'),
    personId: personOf(context),
    reason: reason.ok ? String(reason.value) : '',
    organisationId,
  });
  if (!isDone) throw new RequestRefusal('STO-002');
  return done(context, asked.record, 'withdrawn');
};

const remark: Deed = async (kit, context, { record, rights }, typed) => {
  rights.require('create', { ...storySubject(record), resource: 'story-remark' });
  const words = storyWords[context.get('language')].desk.problems;
  const body = readText(typed('body'), { longest: longest.remark, lines: true });
  if (!body.ok || body.value === '')
    return showDesk(kit, context, {
      typed,
      problems: [{ field: 'body', message: body.ok ? words.remark : words.tooLong }],
    });
  const parts: readonly string[] = [...storyTextNames, 'translation'];
  await insertStoryRemark(kit.database, {
    id: isUuid(typed('key')) ? typed('key') : kit.ports.ids.create(),
    storyId: record.id,
    part: parts.includes(typed('part')) ? typed('part') : 'whole',
    body: String(body.value),
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  return done(context, record, 'remark');
};

const remarkDone: Deed = async (kit, context, { record, rights }, typed) => {
  rights.require('update', storySubject(record));
  if (!isUuid(typed('remark'))) throw new RequestRefusal('REQ-404');
  await closeStoryRemark(kit.database, record.id, typed('remark'), kit.ports.clock.now());
  return done(context, record, 'remark');
};

const deeds: Readonly<Record<string, Deed>> = {
  ask,
  publish,
  withdraw,
  link,
  remark,
  agree: answer('yes'),
  refuse: answer('no'),
  'withdraw-consent': takeBack,
  'remark-done': remarkDone,
};
