import {
  addressOf,
  answerPage,
  answerRemoved,
  dateField,
  goOn,
  type Kit,
  kindLabels,
  personOf,
  readEmailAddress,
  readPosted,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { formatCount, formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { duplicateCampaign } from '../actions/duplicate-campaign.ts';
import {
  askReminders,
  inviteByMail,
  makeLinks,
  makeOpenLink,
  mostLinks,
  mostSheets,
} from '../actions/invite.ts';
import { releaseResults } from '../actions/release-results.ts';
import {
  closeCampaign,
  dayOf,
  extendCampaign,
  type OpeningFault,
  openCampaign,
  type SteeringOrder,
} from '../actions/steer-campaign.ts';
import { evaluationAddress, evaluationAddresses } from '../addresses.ts';
import { evaluationEditable } from '../evaluation-editable.ts';
import { prepareQuestions } from '../framework/prepare-questions.ts';
import { listQuestions } from '../framework/question-store.ts';
import { importWords } from '../imports/words.ts';
import { answerSheets, invitationCards } from '../paper/answer-sheet.ts';
import { paperWords } from '../paper/words.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { countLinks } from '../store/link-store.ts';
import { evaluationWords } from '../words.ts';
import { remindersJobName } from './reminders.ts';
import { SteeringPage, type SteeringPageProps } from './steering-page.tsx';
import { steeringWords } from './words.ts';

/** Registers the page that steers one campaign. */
export function registerCampaign(router: Router, kit: Kit): void {
  const run = { resource: 'evaluation', verb: 'run' } as const;
  router.page(evaluationAddresses.page, {
    get: { policy: run, answer: (context) => showSteering(kit, context) },
    post: { policy: run, answer: (context) => steer(kit, context) },
  });
}

type Said = Partial<Pick<SteeringPageProps, 'problems' | 'typed' | 'made' | 'madeNote'>>;

async function showSteering(kit: Kit, context: RequestContext, said: Said = {}): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const campaign = await getCampaign(kit.database, record.id);
  return answerPage(
    context,
    <SteeringPage
      context={context.get('page')}
      record={record}
      campaign={campaign!}
      questions={await listQuestions(kit.database, record.id)}
      participation={await countLinks(kit.database, record.id)}
      origin={kit.ports.settings.origin}
      today={dayOf(kit.ports.clock.now())}
      notice={savedNotice(context, evaluationEditable, record)}
      problems={said.problems ?? []}
      typed={said.typed ?? (() => '')}
      made={said.made ?? []}
      madeNote={said.madeNote ?? takenNote(context)}
    />,
    (said.problems ?? []).length > 0 ? 422 : 200,
  );
}

/** Says how many answers of a file were just taken. */
function takenNote(context: RequestContext): string | null {
  const taken = context.req.query('taken') ?? '';
  if (!/^\d{1,5}$/.test(taken)) return null;
  const language = context.get('language');
  const words = importWords[language];
  return words.done(formatCount(language, Number(taken), words.taken));
}

/** What every deed of this page works with. */
interface Deed {
  readonly kit: Kit;
  readonly context: RequestContext;
  readonly record: StoredRecord;
  readonly order: SteeringOrder;
  readonly key: string;
  readonly typed: (name: string) => string;
}

async function steer(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const posted = await readPosted(context);
  const typed = (name: string) => posted(name)[0] ?? '';
  const here = evaluationAddress(context.get('language'), 'page', record.id);
  if (await prepareQuestions(kit, record.id, typed('do'), typed('question')))
    return goOn(context, `${here}#questions`);
  const key = kit.ports.settings.sealingKey;
  if (key === null) throw new RequestRefusal('ENQ-006');
  const order = {
    evaluationId: record.id,
    organisationId: record.organisationId,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  };
  const deed = deeds.get(typed('do'));
  if (deed === undefined) throw new RequestRefusal('REQ-400');
  return deed({ kit, context, record, order, key, typed });
}

const deeds = new Map<string, (deed: Deed) => Promise<Response>>([
  ['open', open],
  ['close', close],
  ['extend', extend],
  ['duplicate', duplicate],
  ['release', release],
  ['mail', sendMails],
  ['links', showLinks],
  ['cards', (deed) => makePapers(deed, 'cards')],
  ['paper', (deed) => makePapers(deed, 'paper')],
  ['open-link', openLink],
  ['remind', remind],
]);

const here = ({ context, record }: Deed): string =>
  evaluationAddress(context.get('language'), 'page', record.id);

/** The page again, with what was typed and why it is not taken. */
const refuse = ({ kit, context, typed }: Deed, field: string, message: string): Promise<Response> =>
  showSteering(kit, context, { problems: [{ field, message }], typed });

async function open(deed: Deed): Promise<Response> {
  const fault = await openCampaign(deed.kit.database, deed.order);
  if (fault === null) return goOn(deed.context, here(deed));
  if (fault.fault === 'state') throw new RequestRefusal('ENQ-003');
  return refuse(deed, 'questions', openingText(deed.context.get('language'), fault));
}

/** Why a campaign does not open, and what to change. */
function openingText(language: 'fr' | 'en', fault: Exclude<OpeningFault, { fault: 'state' }>): string {
  const words = evaluationWords[language].problems;
  switch (fault.fault) {
    case 'past':
      return words.past(formatDate(language, fault.day));
    case 'no-question':
      return words.noQuestion;
    case 'nobody-asked':
      return words.nobodyAsked(
        formatList(
          language,
          fault.viewpoints.map((kind) => kindLabels[kind][language]),
        ),
      );
  }
}

async function close(deed: Deed): Promise<Response> {
  if (!(await closeCampaign(deed.kit.database, deed.order))) throw new RequestRefusal('ENQ-003');
  return goOn(deed.context, here(deed));
}

async function extend(deed: Deed): Promise<Response> {
  const { kit, context, order, record, typed } = deed;
  const language = context.get('language');
  const words = steeringWords[language];
  const read = dateField({ name: 'until', label: { fr: '', en: '' } }).read(typed('until'));
  const closesOn = read.ok ? String(read.value) : '';
  if (read.ok && (await extendCampaign(kit.database, { ...order, closesOn })))
    return showSteering(kit, context, { madeNote: words.made.extended(formatDate(language, closesOn)) });
  const until = formatDate(language, String(record.fields.closesOn));
  return refuse(deed, 'until', words.problems.later(until, typed('until').slice(0, 20)));
}

async function duplicate({ kit, context, order, record }: Deed): Promise<Response> {
  const language = context.get('language');
  const copy = await duplicateCampaign(kit.database, record, {
    ...order,
    id: kit.ports.ids.create(),
    title: steeringWords[language].next.copy(String(record.fields.title)),
  });
  return goOn(context, addressOf(language, evaluationEditable, copy, 'edit'));
}

async function release(deed: Deed): Promise<Response> {
  const { kit, context, order, key, typed } = deed;
  const words = evaluationWords[context.get('language')].problems;
  const threshold = /^\d{1,2}$/.test(typed('threshold').trim()) ? Number(typed('threshold')) : 0;
  const reason = typed('reason').trim().slice(0, 300);
  if (threshold < 5 || threshold > 50)
    return refuse(deed, 'threshold', words.threshold(typed('threshold').slice(0, 20)));
  if (threshold < 11 && reason.length < 10) return refuse(deed, 'reason', words.reason);
  const kept = threshold < 11 ? reason : '';
  const isPublic = typed('public') === 'yes';
  if (!(await releaseResults(kit.database, { ...order, key, threshold, reason: kept, isPublic })))
    throw new RequestRefusal('ENQ-003');
  return goOn(context, evaluationAddress(context.get('language'), 'results', order.evaluationId));
}

/** The viewpoint typed, when the evaluation has it. */
const viewpointOf = ({ record, typed }: Deed): string | null =>
  (record.fields.viewpoints as readonly string[]).includes(typed('viewpoint')) ? typed('viewpoint') : null;

/** The organisation of all those invited, when it is said. */
const organisationOf = ({ typed }: Deed): string => typed('organisation').slice(0, 200);

const languageOf = ({ context, typed }: Deed): 'fr' | 'en' => {
  const language = typed('language');
  return language === 'fr' || language === 'en' ? language : context.get('language');
};

async function sendMails(deed: Deed): Promise<Response> {
  const { kit, context, record, key, typed } = deed;
  const { problems, made } = steeringWords[context.get('language')];
  const viewpoint = viewpointOf(deed);
  if (viewpoint === null)
    return refuse(deed, 'viewpoint-mail', problems.viewpoint(typed('viewpoint').slice(0, 40)));
  const lines = typed('emails')
    .split(/[\s,;]+/)
    .filter((line) => line !== '');
  const wrong = lines.find((line) => readEmailAddress(line) === null);
  if (wrong !== undefined) return refuse(deed, 'emails', problems.emails(wrong.slice(0, 60)));
  const emails = [...new Set(lines.map((line) => readEmailAddress(line)!.toLowerCase()))];
  if (emails.length === 0) return refuse(deed, 'emails', problems.noEmail);
  if (emails.length > mostLinks)
    return refuse(deed, 'emails', problems.tooManyEmails(String(mostLinks), String(emails.length)));
  const language = languageOf(deed);
  const invited = await inviteByMail(kit.database, {
    evaluationId: record.id,
    viewpoint,
    emails,
    key,
    organisation: organisationOf(deed),
    language,
  });
  if (invited === null) throw new RequestRefusal('ENQ-003');
  const until = formatDate(language, String(record.fields.closesOn));
  for (const { email, token } of invited.mailings)
    await kit.ports.mail.send({
      to: email,
      template: 'survey-invitation',
      language,
      // Where mails really leave, nobody reads afterwards who was invited, nor by which link.
      isDiscreet: kit.ports.mail.isSent,
      data: {
        title: String(record.fields.title),
        until,
        path: evaluationAddress(language, 'answer', token),
      },
    });
  const mine = context.get('language');
  const said = [
    made.mails(formatCount(mine, invited.mailings.length, made.mail)),
    ...(invited.already === 0 ? [] : [made.already(formatCount(mine, invited.already, made.address))]),
    ...(kit.ports.mail.isSent ? [] : [made.notSent]),
  ];
  return showSteering(kit, context, { madeNote: said.join(' ') });
}

/** A number of links that was typed, when it is one. */
const countOf = ({ typed }: Deed, most: number): number | null => {
  const count = /^\d{1,4}$/.test(typed('count').trim()) ? Number(typed('count')) : 0;
  return count >= 1 && count <= most ? count : null;
};

async function showLinks(deed: Deed): Promise<Response> {
  const { kit, context, record, key, typed } = deed;
  const language = context.get('language');
  const { problems, made } = steeringWords[language];
  const viewpoint = viewpointOf(deed);
  if (viewpoint === null)
    return refuse(deed, 'viewpoint-links', problems.viewpoint(typed('viewpoint').slice(0, 40)));
  const count = countOf(deed, mostLinks);
  if (count === null)
    return refuse(deed, 'count-links', problems.count(String(mostLinks), typed('count').slice(0, 20)));
  const tokens = await makeLinks(kit.database, {
    evaluationId: record.id,
    viewpoint,
    key,
    organisation: organisationOf(deed),
    count,
  });
  if (tokens === null) throw new RequestRefusal('ENQ-003');
  const answer = (token: string) => evaluationAddress(languageOf(deed), 'answer', token);
  return showSteering(kit, context, {
    made: tokens.map((token) => kit.ports.settings.origin + answer(token)),
    madeNote: made.links(formatCount(language, count, made.link)),
  });
}

/** A file to print: sheets to fill in, or cards to cut out; their numbers are kept nowhere else. */
async function makePapers(deed: Deed, what: 'cards' | 'paper'): Promise<Response> {
  const { kit, context, record, key, typed } = deed;
  const { problems } = steeringWords[context.get('language')];
  const way = what === 'cards' ? 'links' : 'paper';
  const viewpoint = viewpointOf(deed);
  if (viewpoint === null)
    return refuse(deed, `viewpoint-${way}`, problems.viewpoint(typed('viewpoint').slice(0, 40)));
  const most = what === 'cards' ? mostLinks : mostSheets;
  const count = countOf(deed, most);
  if (count === null)
    return refuse(deed, `count-${way}`, problems.count(String(most), typed('count').slice(0, 20)));
  const numbers = await makeLinks(kit.database, {
    evaluationId: record.id,
    viewpoint,
    key,
    organisation: organisationOf(deed),
    count,
    isNumbered: true,
  });
  const campaign = await getCampaign(kit.database, record.id);
  if (numbers === null || campaign === null) throw new RequestRefusal('ENQ-003');
  const language = languageOf(deed);
  const paper = (what === 'cards' ? invitationCards : answerSheets)({
    language,
    campaign,
    viewpoint: viewpoint as keyof typeof kindLabels,
    origin: kit.ports.settings.origin,
    numbers,
  });
  const written = await kit.ports.documents.write('pdf', paper);
  if (!written.ok) throw new RequestRefusal('SYS-003');
  const words = paperWords[language];
  const name = what === 'cards' ? words.cards.fileName : words.sheet.fileName;
  return context.body(written.value as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}-${viewpoint}.pdf"`,
    'cache-control': 'no-store',
  });
}

async function openLink(deed: Deed): Promise<Response> {
  if ((await makeOpenLink(deed.kit.database, deed.record.id)) === null) throw new RequestRefusal('ENQ-003');
  return goOn(deed.context, `${here(deed)}#invite`);
}

async function remind(deed: Deed): Promise<Response> {
  const { kit, context, order } = deed;
  const { made, problems } = steeringWords[context.get('language')];
  const today = dayOf(order.at);
  if (!(await askReminders(kit.database, order, today)))
    return refuse(deed, 'remind', problems.remindedToday);
  await kit.ports.jobs.send(
    remindersJobName,
    { evaluationId: order.evaluationId },
    `${order.evaluationId} ${today}`,
  );
  return showSteering(kit, context, { madeNote: made.reminded });
}
