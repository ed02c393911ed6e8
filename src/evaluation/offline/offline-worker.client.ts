/**
 * Answers for the one page of a link while there is no network, from what the page asked to keep. It sees nothing but the
 * addresses under that link, and forgets all when the answer is sent.
 */
interface AnswerWorker {
  readonly registration: { readonly scope: string };
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(kind: string, listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent {
  readonly data?: { readonly do?: string; readonly addresses?: readonly string[] };
  readonly request: Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}

const answerWorker = globalThis as unknown as AnswerWorker;
const pagesKept = `cap17 answer ${answerWorker.registration.scope}`;

async function keepAddresses(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(pagesKept);
  await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address, { cache: 'no-cache' });
      if (answer.ok) await cache.put(address, answer);
    }),
  );
}

/** From the network where there is one; else what was kept. */
async function answerWith(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

answerWorker.addEventListener('install', (event) => event.waitUntil(answerWorker.skipWaiting()));
answerWorker.addEventListener('message', (event) => {
  if (event.data?.do === 'forget') event.waitUntil(caches.delete(pagesKept));
  if (event.data?.do === 'keep') event.waitUntil(keepAddresses(event.data.addresses ?? []).catch(() => {}));
});
answerWorker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answerWith(event.request));
});
