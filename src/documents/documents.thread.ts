import { parentPort } from 'node:worker_threads';
import { type DocumentTask, writeDocument } from './write-document.ts';

parentPort!.on('message', async (task: DocumentTask & { readonly id: number }) => {
  const { id } = task;
  try {
    parentPort!.postMessage({ id, answer: await writeDocument(task) });
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort!.postMessage({ id, fault });
  }
});
