import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Result, refused } from '../../kernel/result.ts';
import type { Reason } from '../ports/command.ts';
import type { Compute, ComputeOptions } from '../ports/ports.ts';
import { installationFolder } from '../system/installation.ts';
import type { Task, ThreadMessage } from './computation.ts';
import { busy, cancelled, tooLarge, tooLong } from './compute-refusals.ts';

export interface ComputeBounds {
  readonly seconds: number;
  readonly megabytes: number;
  /** Threads at work at the same time. */
  readonly threads: number;
  /** Computations that may wait for a thread. */
  readonly waiting: number;
}

export interface ComputePool extends Compute {
  close(): Promise<void>;
}

type Answer = Result<string, Reason[]>;

interface Waiting {
  readonly task: Task;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (share: number) => void;
  readonly settle: (answer: Answer | Error) => void;
}

/** Runs computations in threads, each within its bounds: one that exceeds them, or is cancelled, is ended and the others go on. */
export function createComputePool(bounds: ComputeBounds): ComputePool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const queue: Waiting[] = [];
  let number = 0;

  function next(): void {
    const waiting = queue[0];
    const worker =
      waiting && (idle.pop() ?? (all.size < bounds.threads ? startWorker(bounds, all) : undefined));
    if (!waiting || !worker) return;
    queue.shift();
    runOn(worker, waiting, bounds).then(
      (answer) => {
        waiting.settle(answer);
        if (all.has(worker)) idle.push(worker);
        next();
      },
      (error: Error) => {
        waiting.settle(error);
        next();
      },
    );
  }

  function leaveQueue(waiting: Waiting): void {
    const place = queue.indexOf(waiting);
    if (place < 0) return;
    queue.splice(place, 1);
    waiting.settle(refused([cancelled(waiting.task.options.language)]));
  }

  return {
    run(method: string, document: Uint8Array, { signal, onProgress, ...options }: ComputeOptions) {
      if (signal?.aborted) return Promise.resolve(refused([cancelled(options.language)]));
      if (queue.length >= bounds.waiting) return Promise.resolve(refused([busy(options.language)]));
      return new Promise((resolve, reject) => {
        number += 1;
        const onAbort = (): void => leaveQueue(waiting);
        const waiting: Waiting = {
          task: { id: number, method, document, options },
          signal,
          onProgress: onProgress ?? (() => {}),
          settle(answer) {
            signal?.removeEventListener('abort', onAbort);
            if (answer instanceof Error) reject(answer);
            else resolve(answer);
          },
        };
        signal?.addEventListener('abort', onAbort);
        queue.push(waiting);
        next();
      });
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function startWorker(bounds: ComputeBounds, all: Set<Worker>): Worker {
  const worker = new Worker(threadFile(), { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } });
  all.add(worker);
  // An error between two tasks only ends the thread.
  worker.on('error', () => {});
  worker.once('exit', () => all.delete(worker));
  worker.unref();
  return worker;
}

/** The built thread; code that is not built (tests) runs its source. */
function threadFile(): string {
  const built = join(installationFolder, 'dist', 'server', 'compute.thread.js');
  const source = join(import.meta.dirname, 'compute.thread.ts');
  return existsSync(source) ? source : built;
}

function runOn(
  worker: Worker,
  { task, signal, onProgress }: Waiting,
  bounds: ComputeBounds,
): Promise<Answer> {
  const { language } = task.options;
  let done = 0;
  return new Promise((resolve, reject) => {
    worker.ref();
    const timer = setTimeout(
      () => end(refused([tooLong(task.method, language, bounds.seconds, done)])),
      bounds.seconds * 1000,
    );
    const onAbort = (): void => end(refused([cancelled(language)]));
    const onMessage = (message: ThreadMessage) => {
      if (message.id !== task.id) return;
      if ('progress' in message) {
        done = message.progress;
        onProgress(done);
        return;
      }
      settle();
      if ('answer' in message) resolve(message.answer);
      else reject(new Error(message.fault));
    };
    const onError = (error: NodeJS.ErrnoException) => {
      settle();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve(refused([tooLarge(task.method, language, bounds.megabytes)]));
      else reject(error);
    };
    function end(answer: Answer): void {
      settle();
      void worker.terminate().then(() => resolve(answer));
    }
    function settle(): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      signal?.removeEventListener('abort', onAbort);
      worker.unref();
    }
    worker.on('message', onMessage).on('error', onError);
    signal?.addEventListener('abort', onAbort);
    worker.postMessage(task);
  });
}
