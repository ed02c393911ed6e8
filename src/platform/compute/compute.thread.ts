import { parentPort } from 'node:worker_threads';
import type { Task, ThreadMessage } from './computation.ts';
import { describeFault, runTask } from './run-task.ts';

/** Milliseconds between two words about the progress of a task. */
const rhythm = 100;

const say = (message: ThreadMessage): void => parentPort!.postMessage(message);

parentPort!.on('message', async (task: Task) => {
  let last = performance.now();
  const onProgress = (share: number): void => {
    if (performance.now() - last < rhythm) return;
    last = performance.now();
    say({ id: task.id, progress: share });
  };
  try {
    say({ id: task.id, answer: await runTask(task, onProgress) });
  } catch (error) {
    say({ id: task.id, fault: describeFault(error) });
  }
});
