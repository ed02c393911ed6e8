import { checkAllianceDocument } from '../../formats/alliance-file/index.ts';
import { simulateDocument } from '../simulate-document.ts';
import { describeRefusals } from './describe-refusals.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';
import { readOwnDocument } from './own-document.ts';

/** The scope of a worker, of which only messages are used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Few people open a file: what reads it strictly and writes its form comes then; null when the server cannot be reached. */
const loadFileReader = () => import('./opened-file.ts').catch(() => null);

const answer = async (request: WorkerRequest): Promise<WorkerAnswer> => {
  const { id, bytes, task, language } = request;
  const own = task === 'open' ? undefined : readOwnDocument(bytes);
  const reader = own === undefined ? await loadFileReader() : null;
  if (own === undefined && reader === null) return { id, ok: true, file: null, form: null };
  const read = reader?.readFileDocument(bytes) ?? { ok: true as const, value: own };
  if (!read.ok) return refusal(request, read.errors);
  const done =
    task === 'check' ? checkAllianceDocument(read.value) : simulateDocument(read.value, bytes, request);
  if (!done.ok) return refusal(request, done.errors);
  const file = 'report' in done.value ? done.value : null;
  const form = file && task === 'open' ? (reader?.documentToForm(file.model, language) ?? null) : null;
  return { id, ok: true, file, form };
};

const refusal = async (
  { id, language }: WorkerRequest,
  problems: Parameters<typeof describeRefusals>[0],
): Promise<WorkerAnswer> => ({ id, ok: false, reasons: await describeRefusals(problems, language) });

scope.onmessage = async ({ data }) => scope.postMessage(await answer(data));
