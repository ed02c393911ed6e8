import { parentPort } from 'node:worker_threads';
import type { Task } from './computation.ts';
import { describeFault, runTask } from './run-task.ts';

parentPort!.on('message', async (task: Task) => {
  try {
    parentPort!.postMessage({ id: task.id, answer: await runTask(task) });
  } catch (error) {
    parentPort!.postMessage({ id: task.id, fault: describeFault(error) });
  }
});
