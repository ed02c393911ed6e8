import type { AllianceModel } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { openAllianceFile, simulateAllianceFile } from '../simulation.ts';
import { describeRefusals } from './describe-refusals.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';

/** The scope of a worker, of which only messages are used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Few people open a file: what writes its form is loaded then; null when the server cannot be reached any more. */
const formOf = async (model: AllianceModel, language: Language): Promise<AllianceForm | null> => {
  const loaded = await import('../domain/document-to-form.ts').catch(() => null);
  return loaded?.documentToForm(model, language) ?? null;
};

const answer = async ({ id, bytes, task, language, engineVersion }: WorkerRequest): Promise<WorkerAnswer> => {
  const done =
    task === 'check' ? openAllianceFile(bytes) : simulateAllianceFile(bytes, { language, engineVersion });
  if (!done.ok) return { id, ok: false, reasons: await describeRefusals(done.errors, language) };
  const file = 'report' in done.value ? done.value : null;
  return { id, ok: true, file, form: file && task === 'open' ? await formOf(file.model, language) : null };
};

scope.onmessage = async ({ data }) => scope.postMessage(await answer(data));
