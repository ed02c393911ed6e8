import { tableLimits } from '../../formats/table/index.ts';
import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  personOf,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readUploadedFile } from '../../platform/ports/uploaded-file.ts';
import { evaluationAddress, evaluationAddresses } from '../addresses.ts';
import type { Campaign } from '../domain/campaign.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { readContent, writeContent } from './answers-content.ts';
import { readFileOfAnswers } from './import-answers-file.ts';
import { PreviewAnswersPage, UploadAnswersPage } from './import-page.tsx';
import { compareAnswers, takeAnswers } from './take-answers.ts';
import { importWords } from './words.ts';

/** Characters that a form sends back, at most. */
const mostContent = 900_000;

/** Registers the import of a file of answers: file, preview, writing. */
export function registerAnswersImport(router: Router, kit: Kit): void {
  const policy = { resource: 'evaluation', verb: 'run' } as const;
  router.page(evaluationAddresses.importAnswers, {
    get: { policy, answer: (context) => showUpload(kit, context) },
    post: { policy, answer: (context) => answerPosted(kit, context) },
  });
}

interface Found {
  readonly record: StoredRecord;
  readonly campaign: Campaign;
  readonly key: string;
}

/** The open campaign of the address, for those who steer it. @throws RequestRefusal `ENQ-003` when it is not open */
async function requireOpen(kit: Kit, context: RequestContext): Promise<Found | Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const campaign = await getCampaign(kit.database, record.id);
  if (campaign === null || campaign.openedOn === null || campaign.closedOn !== null)
    throw new RequestRefusal('ENQ-003', {
      advice: { fr: importWords.fr.notOpen, en: importWords.en.notOpen },
    });
  const key = kit.ports.settings.sealingKey;
  if (key === null) throw new RequestRefusal('ENQ-006');
  return { record, campaign, key };
}

async function showUpload(kit: Kit, context: RequestContext): Promise<Response> {
  const found = await requireOpen(kit, context);
  if (found instanceof Response) return found;
  return answerPage(context, <UploadAnswersPage context={context.get('page')} campaign={found.campaign} />);
}

/** A file is read and shown; what was shown is then sent back to be written. */
async function answerPosted(kit: Kit, context: RequestContext): Promise<Response> {
  const found = await requireOpen(kit, context);
  if (found instanceof Response) return found;
  const isFile = (context.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/');
  return isFile ? answerFile(kit, context, found) : writeAnswers(kit, context, found);
}

async function answerFile(kit: Kit, context: RequestContext, found: Found): Promise<Response> {
  const { campaign, key } = found;
  const page = context.get('page');
  const words = importWords[context.get('language')];
  const { file } = await readUploadedFile(context);
  const refuse = (problem: string, reasons: readonly string[] = []) =>
    answerPage(
      context,
      <UploadAnswersPage context={page} campaign={campaign} problem={problem} reasons={reasons} />,
      422,
    );
  if (file === null) return refuse(words.noFile);
  if (file.bytes.length > tableLimits.bytes) return refuse(words.tooLarge);
  const language = context.get('language');
  const read = await readFileOfAnswers(kit.ports, { campaign, bytes: file.bytes, language });
  if (!read.ok) {
    const reasons = read.errors.map(({ message }) => message);
    return refuse(reasons[0] ?? words.refused, reasons);
  }
  const { rows } = read.value;
  const content = writeContent(rows);
  if (content.length > mostContent) return refuse(words.tooMany(String(rows.length)));
  return answerPage(
    context,
    <PreviewAnswersPage
      context={page}
      campaign={campaign}
      reading={read.value}
      taken={await compareAnswers(kit.database, { evaluationId: campaign.id, key, rows })}
      content={content}
    />,
  );
}

async function writeAnswers(kit: Kit, context: RequestContext, found: Found): Promise<Response> {
  const { record, campaign, key } = found;
  const posted = await readPosted(context);
  const rows = readContent(campaign, posted('answers')[0] ?? '');
  if (rows === null) throw new RequestRefusal('REQ-400');
  const taken = await takeAnswers(kit.database, {
    evaluationId: record.id,
    organisationId: record.organisationId,
    personId: personOf(context),
    key,
    rows,
    at: kit.ports.clock.now(),
  });
  if (taken === null) throw new RequestRefusal('ENQ-003');
  const address = evaluationAddress(context.get('language'), 'page', record.id);
  return goOn(context, `${address}?taken=${taken.created}`);
}
