import { openAllianceFile, simulateAllianceFile } from '../simulation.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';

/** The scope of a worker, of which only messages are used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

const answer = ({ id, bytes, task, language, engineVersion }: WorkerRequest): WorkerAnswer => {
  const done =
    task === 'check' ? openAllianceFile(bytes) : simulateAllianceFile(bytes, { language, engineVersion });
  if (!done.ok) return { id, ok: false, problems: done.errors };
  return { id, ok: true, file: 'report' in done.value ? done.value : null };
};

scope.onmessage = ({ data }) => scope.postMessage(answer(data));
