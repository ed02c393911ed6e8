import { answerPage, goOn, isUuid, type Kit, personOf, readPosted, savedNotice } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { type Decision, listDecisions } from '../decisions/decision-store.ts';
import { answerConditions } from '../domain/five-conditions.ts';
import { type PaperKind, paperKinds } from '../domain/paper-kinds.ts';
import { decisionsTaken } from '../health/routes.tsx';
import { requireInside } from '../reading/require-inside.ts';
import { allianceSubject } from '../records/alliance-record.ts';
import { textRecord } from '../records/part-records.ts';
import { registerPart } from '../sheet/part-routes.ts';
import { alliancePaper } from './alliance-paper.ts';
import { firstTexts } from './first-texts.ts';
import { PapersPage, TextPage } from './papers-page.tsx';
import { textEditable } from './text-editable.ts';
import { listTexts, prepareTexts } from './text-store.ts';
import { paperWords } from './words.ts';

/** Registers the texts of an alliance, as pages and as files. The kit is that of alliances. */
export function registerPapers(router: Router, kit: Kit): void {
  registerPart(router, kit.ports, textEditable, (context, id, record) => {
    const paper = String(record.fields.paper);
    const page = allianceAddress(context.get('language'), allianceAddresses.writing, id, { paper });
    return `${page}?text=${record.id}#text-${record.id}`;
  });
  const get = { resource: 'alliance', verb: 'get' } as const;
  router.page(allianceAddresses.papers, {
    get: { policy: get, answer: (context) => showPapers(kit, context) },
    post: { policy: { resource: 'alliance', verb: 'update' }, answer: (context) => prepare(kit, context) },
  });
  router.page(allianceAddresses.writing, {
    get: { policy: get, answer: (context) => showText(kit, context) },
  });
  for (const paper of paperKinds)
    for (const ending of ['pdf', 'docx'] as const)
      router.route('GET', `/api/v1/alliances/:key/${paper}.${ending}`, {
        policy: get,
        isCostly: true,
        answer: (context) => sendFile(kit, context, paper, ending),
      });
}

async function showPapers(kit: Kit, context: RequestContext): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const { reading, record } = inside;
  const [texts, decisions] = await Promise.all([
    listTexts(kit.database, record.id),
    listDecisions(kit.database, record.id),
  ]);
  const agreement = texts.filter(({ paper }) => paper === 'agreement');
  const sections = new Map(agreement.map(({ section, title }) => [section, title]));
  return answerPage(
    context,
    <PapersPage
      context={context.get('page')}
      alliance={reading.alliance}
      conditions={answerConditions(reading, decisionsTaken(decisions).length, sections)}
      texts={texts}
      mayEdit={context.get('rights').may('update', allianceSubject(record))}
    />,
  );
}

async function prepare(kit: Kit, context: RequestContext): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const { reading, record } = inside;
  context.get('rights').require('update', allianceSubject(record));
  const asked = (await readPosted(context))('prepare')[0];
  const paper = paperKinds.find((kind) => kind === asked);
  if (paper === undefined) throw new RequestRefusal('REQ-400');
  const language = context.get('language');
  await prepareTexts(kit.database, {
    allianceId: record.id,
    paper,
    language,
    texts: firstTexts(paper, language, reading),
    ids: kit.ports.ids,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  const page = allianceAddress(language, allianceAddresses.writing, record.id, { paper });
  return goOn(context, `${page}?prepared=1`);
}

async function showText(kit: Kit, context: RequestContext): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const { reading, record } = inside;
  const paper = paperKinds.find((kind) => kind === context.req.param('paper'));
  const sections = (await listTexts(kit.database, record.id)).filter((text) => text.paper === paper);
  if (paper === undefined || sections.length === 0) throw new RequestRefusal('REQ-404');
  return answerPage(
    context,
    <TextPage
      context={context.get('page')}
      alliance={reading.alliance}
      paper={paper}
      sections={sections}
      mayEdit={context.get('rights').may('update', allianceSubject(record))}
      notice={await noticeOf(kit, context, record.id)}
    />,
  );
}

async function noticeOf(kit: Kit, context: RequestContext, allianceId: string) {
  const { text, prepared } = context.req.query();
  if (prepared !== undefined)
    return (
      <Alert>
        <p role="status">{paperWords[context.get('language')].prepared}</p>
      </Alert>
    );
  const saved = text !== undefined && isUuid(text) ? await textRecord.get(kit.database, text) : null;
  return saved?.fields.allianceId === allianceId ? savedNotice(context, textEditable, saved) : null;
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The decisions that were adopted, the oldest first. */
const adoptedOf = (decisions: readonly Decision[]) =>
  decisions
    .flatMap(({ title, proposal, closing }) =>
      closing?.outcome === 'adopted'
        ? [{ title, proposal, conclusion: closing.conclusion, on: closing.at.toISOString().slice(0, 10) }]
        : [],
    )
    .reverse();

/**
 * The document as a file. It goes from hand to hand: its annexes hold what the whole alliance may see, and not even the lines
 * that whoever asks for it keeps for themselves.
 */
async function sendFile(
  kit: Kit,
  context: RequestContext,
  paper: PaperKind,
  ending: 'pdf' | 'docx',
): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const { reading, record } = inside;
  // The teaching example is read whole by everybody.
  if (!reading.alliance.isDemo) context.get('rights').require('export', allianceSubject(record));
  const sections = (await listTexts(kit.database, record.id)).filter((text) => text.paper === paper);
  if (sections.length === 0) throw new RequestRefusal('REQ-404');
  const lines = reading.lines.filter(({ visibility }) => visibility !== 'member');
  const decisions = adoptedOf(await listDecisions(kit.database, record.id));
  const { allianceAnnexes } = kit.ports.contributions;
  const { language } = sections[0]!;
  const annexes =
    paper === 'agreement'
      ? await Promise.all(allianceAnnexes.map(({ read }) => read(record.id, language, kit.ports)))
      : [];
  const written = await kit.ports.documents.write(
    ending,
    alliancePaper({
      paper,
      language,
      reading: { ...reading, lines },
      sections,
      decisions,
      annexes,
      date: kit.ports.clock.now().toISOString().slice(0, 10),
    }),
  );
  if (!written.ok) throw new RequestRefusal('SYS-003', { reasons: written.errors });
  return context.body(written.value as Uint8Array<ArrayBuffer>, 200, {
    'content-type': types[ending],
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="cap17-${paper}-${record.id.slice(0, 8)}.${ending}"`,
  });
}
