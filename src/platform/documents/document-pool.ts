import { join } from 'node:path';
import type { DocumentTask } from '../../documents/index.ts';
import { type ComputeBounds, createThreadPool } from '../compute/thread-pool.ts';
import type { Documents } from '../ports/ports.ts';

export interface DocumentPool extends Documents {
  close(): Promise<void>;
}

/** Builds documents in threads, each within its bounds. */
export function createDocumentPool(bounds: ComputeBounds): DocumentPool {
  const source = join(import.meta.dirname, '..', '..', 'documents', 'documents.thread.ts');
  const pool = createThreadPool<DocumentTask, Uint8Array>(source, 'documents.thread.js', bounds);
  const write = (kind: DocumentTask['kind'], document: DocumentTask['document']) => {
    const { language } = document;
    return pool.run({ kind, document, language } as DocumentTask, { language, method: kind });
  };
  return { write, close: pool.close };
}
