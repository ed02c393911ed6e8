import type { DocumentPool } from '../documents/document-pool.ts';
import type { Documents } from '../ports/ports.ts';

/** What the documents of one command may take, on a user's own machine. */
const bounds = { seconds: 300, megabytes: 2_048, threads: 1, waiting: 10 };

/** The documents of one command: their thread starts with the first of them. */
export function lazyDocuments(): DocumentPool {
  let pool: DocumentPool | null = null;
  const started = async (): Promise<DocumentPool> => {
    const { createDocumentPool } = await import('../documents/document-pool.ts');
    pool ??= createDocumentPool(bounds);
    return pool;
  };
  const write = async (kind: never, document: never) => (await started()).write(kind, document);
  return { write: write as Documents['write'], close: async () => pool?.close() };
}
