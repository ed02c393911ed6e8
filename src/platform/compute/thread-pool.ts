import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../kernel/language.ts';
import { type Result, refused } from '../../kernel/result.ts';
import type { Reason } from '../ports/command.ts';
import { installationFolder } from '../system/installation.ts';
import { busy, cancelled, tooLarge, tooLong } from './compute-refusals.ts';

export interface ComputeBounds {
  readonly seconds: number;
  readonly megabytes: number;
  /** Threads at work at the same time. */
  readonly threads: number;
  /** Computations that may wait for a thread. */
  readonly waiting: number;
}

/** What a thread says about a task: how far it is, then its answer or our fault. */
export type ThreadAnswer<Value> =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly answer: Result<Value, Reason[]> }
  | { readonly id: number; readonly fault: string };

/** How a task is followed by who asked for it. */
export interface Following {
  readonly language: Language;
  /** What is done, as refusals name it. */
  readonly method: string;
  readonly signal?: AbortSignal | undefined;
  /** More time than the others, for what nobody waits for in front of a page. */
  readonly seconds?: number | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Memory of the task that moves to the thread. */
  readonly given?: readonly ArrayBuffer[] | undefined;
}

export interface ThreadPool<Task, Value> {
  run(task: Task, following: Following): Promise<Result<Value, Reason[]>>;
  close(): Promise<void>;
}

type Answer<Value> = Result<Value, Reason[]>;

interface Waiting<Value> {
  readonly message: object & { readonly id: number };
  readonly following: Following;
  readonly settle: (answer: Answer<Value> | Error) => void;
}

/**
 * Runs tasks in threads, each within its bounds: one that exceeds them, or is cancelled, is ended and the others go on.
 * @param source the TypeScript file of the thread; where it is not there, the built program called `name`
 */
export function createThreadPool<Task extends object, Value>(
  source: string,
  name: string,
  bounds: ComputeBounds,
): ThreadPool<Task, Value> {
  const file = existsSync(source) ? source : join(installationFolder, 'dist', 'server', name);
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const queue: Waiting<Value>[] = [];
  let number = 0;

  function next(): void {
    const waiting = queue[0];
    const worker =
      waiting && (idle.pop() ?? (all.size < bounds.threads ? startWorker(file, bounds, all) : undefined));
    if (!waiting || !worker) return;
    queue.shift();
    runOn(worker, waiting, bounds, all).then(
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

  function leaveQueue(waiting: Waiting<Value>): void {
    const place = queue.indexOf(waiting);
    if (place < 0) return;
    queue.splice(place, 1);
    waiting.settle(refused([cancelled(waiting.following.language)]));
  }

  return {
    run(task, following) {
      const { signal, language } = following;
      if (signal?.aborted) return Promise.resolve(refused([cancelled(language)]));
      if (queue.length >= bounds.waiting) return Promise.resolve(refused([busy(language)]));
      return new Promise((resolve, reject) => {
        number += 1;
        const onAbort = (): void => leaveQueue(waiting);
        const waiting: Waiting<Value> = {
          message: { ...task, id: number },
          following,
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

/** Young objects of a thread, in megabytes. */
const nurseryMegabytes = 6;

function startWorker(file: string, bounds: ComputeBounds, all: Set<Worker>): Worker {
  // A small nursery: what a large file leaves behind is collected as it is read, which is quicker too (measured on 100,000
  // rows: 55 MB more instead of 210, 1.1 s instead of 1.8). Numbers of computations live in typed arrays, outside of it.
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: nurseryMegabytes },
  });
  all.add(worker);
  // An error between two tasks only ends the thread.
  worker.on('error', () => {});
  worker.once('exit', () => all.delete(worker));
  worker.unref();
  return worker;
}

function runOn<Value>(
  worker: Worker,
  { message: task, following }: Waiting<Value>,
  bounds: ComputeBounds,
  all: Set<Worker>,
): Promise<Answer<Value>> {
  const { language, method, signal, onProgress } = following;
  const seconds = Math.max(bounds.seconds, following.seconds ?? 0);
  let done = 0;
  return new Promise((resolve, reject) => {
    worker.ref();
    const timer = setTimeout(() => end(refused([tooLong(method, language, seconds, done)])), seconds * 1000);
    const onAbort = (): void => end(refused([cancelled(language)]));
    const onMessage = (message: ThreadAnswer<Value>) => {
      if (message.id !== task.id) return;
      if ('progress' in message) {
        done = message.progress;
        onProgress?.(done);
        return;
      }
      settle();
      if ('answer' in message) resolve(message.answer);
      else reject(new Error(message.fault));
    };
    const onError = (error: NodeJS.ErrnoException) => {
      settle();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve(refused([tooLarge(method, language, bounds.megabytes)]));
      else reject(error);
    };
    // A thread inside a program that is not ours ends only when that returns: nobody waits for it.
    function end(answer: Answer<Value>): void {
      settle();
      all.delete(worker);
      void worker.terminate();
      resolve(answer);
    }
    function settle(): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      signal?.removeEventListener('abort', onAbort);
      worker.unref();
    }
    worker.on('message', onMessage).on('error', onError);
    signal?.addEventListener('abort', onAbort);
    worker.postMessage(task, [...(following.given ?? [])]);
  });
}
