import { allianceAddress } from '../../alliance/index.ts';
import { answerPage, dateField, goOn, personOf, readPosted } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { premiumAddresses } from '../alliance/addresses.ts';
import {
  type PremiumAccess,
  premiumSubject,
  readsPremium,
  requirePremium,
} from '../alliance/require-premium.ts';
import { eurosIn } from '../domain/euro-scale.ts';
import { type RuleName, ruleNames } from '../domain/sharing-rules.ts';
import type { Outcome } from '../domain/simulated.ts';
import { readExplained } from '../pages/results-view.tsx';
import { listAgreements } from '../store/agreement-store.ts';
import { getPremiumVersion, getPremiumVersionById, type StoredVersion } from '../store/version-store.ts';
import { outcomeOfVersion } from '../versions/version-outcome.ts';
import type { TypedAgreement } from './agree-form.tsx';
import { agreeOnSharing } from './agree-on-sharing.ts';
import { MeetingPage, NoMeetingPage } from './meeting-page.tsx';
import { amountToShare } from './own-sharing.ts';
import { isWhole, readSketch, type Sketch, spreadEvenly, writeSketch } from './read-sketch.ts';
import { meetingWords } from './words.ts';
import { yearlyTransfers } from './yearly-transfers.ts';

/** Registers the page where members share. Trying a sharing keeps nothing; noting one is for those who may write. */
export function registerMeeting(router: Router, ports: Ports): void {
  router.page(premiumAddresses.meeting, {
    get: { policy: readsPremium, answer: (context) => show(ports, context) },
    post: { policy: readsPremium, answer: (context) => answer(ports, context) },
  });
}

interface Meeting {
  readonly access: PremiumAccess;
  readonly version: StoredVersion;
  readonly outcome: Outcome;
}

interface Typed {
  readonly sketch?: Sketch;
  readonly agreement?: TypedAgreement;
  readonly status?: 200 | 422;
}

async function show(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const version = await getPremiumVersion(access.database, access.record.id);
  if (version === null)
    return answerPage(context, <NoMeetingPage context={context.get('page')} reading={access.reading} />);
  const outcome = await outcomeOfVersion(version, context.get('language'), ports);
  return page(ports, context, { access, version, outcome });
}

async function page(
  ports: Ports,
  context: RequestContext,
  { access, version, outcome }: Meeting,
  typed: Typed = {},
): Promise<Response> {
  const language = context.get('language');
  const blank: TypedAgreement = { rule: 'shapley', on: '', note: '', problems: {} };
  const agreements = await listAgreements(access.database, access.record.id);
  const equal = outcome.report.sharing.equal ?? {};
  return answerPage(
    context,
    <MeetingPage
      context={context.get('page')}
      reading={access.reading}
      mayWrite={access.mayWrite}
      version={version}
      outcome={outcome}
      explained={readExplained(context.req.query('do'))}
      sketch={typed.sketch ?? writeSketch(equal, language)}
      agreement={typed.agreement ?? blank}
      newKey={ports.ids.create()}
      agreements={agreements}
      isNoted={context.req.query('noted') === '1'}
    />,
    typed.status ?? 200,
  );
}

async function answer(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const posted = await readPosted(context);
  const text = (name: string) => posted(name)[0] ?? '';
  const version = await sharedVersion(access, text('version'));
  const language = context.get('language');
  const outcome = await outcomeOfVersion(version, language, ports);
  const meeting = { access, version, outcome };
  const ids = outcome.model.members.map(({ id }) => id);
  if (text('do') === 'begin') {
    const rule = ruleNames.find((name) => name === text('from')) ?? 'equal';
    const shares = outcome.report.sharing[rule] ?? outcome.report.sharing.equal ?? {};
    return page(ports, context, meeting, { sketch: writeSketch(shares, language) });
  }
  const sketch = readSketch(ids, text, language, eurosIn(outcome.model.currency));
  if (text('do') === 'agree') return agree(ports, context, meeting, sketch, text);
  if (sketch.shares === null) return page(ports, context, meeting, { sketch, status: 422 });
  const shares =
    text('do') === 'even' ? spreadEvenly(sketch.shares, amountToShare(outcome.report)) : sketch.shares;
  const tried = text('do') === 'even' ? writeSketch(shares, language) : sketch;
  return page(ports, context, meeting, { sketch: tried });
}

/** The version that a form speaks of, else the latest; a version of another alliance does not exist here. */
async function sharedVersion({ database, record }: PremiumAccess, id: string): Promise<StoredVersion> {
  const latest = await getPremiumVersion(database, record.id);
  if (latest === null) throw new RequestRefusal('REQ-404');
  if (id === '' || id === latest.id) return latest;
  const named = await getPremiumVersionById(database, record.id, id);
  if (named === null) throw new RequestRefusal('REQ-404');
  return named;
}

async function agree(
  ports: Ports,
  context: RequestContext,
  meeting: Meeting,
  sketch: Sketch,
  text: (name: string) => string,
): Promise<Response> {
  const { access, version, outcome } = meeting;
  context.get('rights').require('update', premiumSubject(access.record));
  const language = context.get('language');
  const words = meetingWords[language].agree;
  const rule: RuleName | 'own' = ruleNames.find((name) => name === text('rule')) ?? 'own';
  const toShare = amountToShare(outcome.report);
  const shares = rule === 'own' ? sketch.shares : outcome.report.sharing[rule];
  const day = dateField({ name: 'on', label: { fr: '', en: '' } }).read(text('on'));
  const given = Object.values(shares ?? {}).reduce((sum, share) => sum + share, 0);
  const isFair = shares !== null && isWhole(given, toShare, outcome.model.members.length);
  const problems = {
    ...(isFair ? {} : { rule: words.unfair }),
    ...(day.ok ? {} : { on: words.date(text('on').slice(0, 20)) }),
  };
  const note = text('note').trim().slice(0, 2000);
  if (shares === null || !isFair || !day.ok) {
    const agreement = { rule, on: text('on'), note, problems };
    return page(ports, context, meeting, { sketch, agreement, status: 422 });
  }
  const transfers = Object.fromEntries(
    yearlyTransfers(outcome.detail, shares).map(({ memberId, perYear }) => [memberId, perYear]),
  );
  const allianceId = access.record.id;
  await agreeOnSharing(access.database, {
    allianceId,
    versionId: version.id,
    versionNumber: version.number,
    rule,
    shares,
    transfers,
    agreedOn: String(day.value),
    note,
    key: text('key').slice(0, 60) || ports.ids.create(),
    language,
    ids: ports.ids,
    at: ports.clock.now(),
    personId: personOf(context),
  });
  return goOn(context, `${allianceAddress(language, premiumAddresses.meeting, allianceId)}?noted=1#agreed`);
}
