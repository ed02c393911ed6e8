import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../kernel/language.ts';
import { type Result, refused } from '../../kernel/result.ts';
import type { Reason } from '../ports/command.ts';
import type { Compute, ComputeOptions } from '../ports/ports.ts';
import { installationFolder } from '../system/installation.ts';
import type { Task } from './computation.ts';

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
  readonly settle: (answer: Answer | Error) => void;
}

/** Runs computations in threads, each within its bounds: one that exceeds them is ended and the others go on. */
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
    runOn(worker, waiting.task, bounds).then(
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

  return {
    run(method: string, document: Uint8Array, options: ComputeOptions) {
      if (queue.length >= bounds.waiting) return Promise.resolve(refused([busy(options.language)]));
      return new Promise((resolve, reject) => {
        number += 1;
        const settle = (answer: Answer | Error) =>
          answer instanceof Error ? reject(answer) : resolve(answer);
        queue.push({ task: { id: number, method, document, options }, settle });
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

function runOn(worker: Worker, task: Task, bounds: ComputeBounds): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.ref();
    const timer = setTimeout(
      () => end(refused([tooLong(task.options.language, bounds.seconds)])),
      bounds.seconds * 1000,
    );
    const onMessage = (message: { id: number; answer: Answer; fault?: string }) => {
      if (message.id !== task.id) return;
      settle();
      if (message.fault === undefined) resolve(message.answer);
      else reject(new Error(message.fault));
    };
    const onError = (error: NodeJS.ErrnoException) => {
      settle();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve(refused([tooLarge(task.options.language, bounds.megabytes)]));
      else reject(error);
    };
    function end(answer: Answer): void {
      settle();
      void worker.terminate().then(() => resolve(answer));
    }
    function settle(): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      worker.unref();
    }
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(task);
  });
}

const reason = (code: string, fr: string, en: string, language: Language): Reason => ({
  code,
  path: '',
  message: language === 'fr' ? fr : en,
});

const tooLong = (language: Language, seconds: number): Reason =>
  reason(
    'compute.too-heavy',
    `Calcul interrompu après ${seconds}\u00A0s\u00A0: le document demande trop de travail.`,
    `Computation stopped after ${seconds} s: the document asks for too much work.`,
    language,
  );

const tooLarge = (language: Language, megabytes: number): Reason =>
  reason(
    'compute.too-heavy',
    `Calcul interrompu\u00A0: il demande plus de ${megabytes}\u00A0Mo de mémoire.`,
    `Computation stopped: it needs more than ${megabytes} MB of memory.`,
    language,
  );

const busy = (language: Language): Reason =>
  reason(
    'compute.busy',
    'Trop de calculs en cours. Réessayez dans quelques instants.',
    'Too many computations under way. Try again in a moment.',
    language,
  );
