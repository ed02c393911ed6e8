import { join } from 'node:path';
import type { Compute, ComputeOptions } from '../ports/ports.ts';
import type { Task } from './computation.ts';
import { type ComputeBounds, createThreadPool } from './thread-pool.ts';

export interface ComputePool extends Compute {
  close(): Promise<void>;
}

/** Runs computations in threads, each within its bounds: one that exceeds them, or is cancelled, is ended and the others go on. */
export function createComputePool(bounds: ComputeBounds): ComputePool {
  const source = join(import.meta.dirname, 'compute.thread.ts');
  const pool = createThreadPool<Omit<Task, 'id'>, string>(source, 'compute.thread.js', bounds);
  return {
    run(
      method: string,
      document: Uint8Array,
      { signal, seconds, onProgress, isGiven = false, ...options }: ComputeOptions,
    ) {
      const { language } = options;
      const given = isGiven ? [document.buffer as ArrayBuffer] : [];
      return pool.run(
        { method, document, options },
        { language, method, signal, seconds, onProgress, given },
      );
    },
    close: pool.close,
  };
}
