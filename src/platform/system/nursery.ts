import v8 from 'node:v8';

/** Megabytes that young objects may take in a server, and in each of its threads. */
const most = { server: 32, thread: 2 } as const;

/**
 * Keeps the memory of young objects from growing beyond what a server needs. Left alone, it doubles whenever much is asked at
 * once, up to 128 MB that are given back late: half of what the import of a large file seemed to take. V8 has one way once
 * it runs, which is not to grow any more: done when the size is reached. Threads begin at theirs.
 */
export function boundNursery(): void {
  const bound = (): boolean => {
    if (nurseryBytes() < most.server * 2 ** 20) return false;
    v8.setFlagsFromString(`--min-semi-space-size=${most.thread}`);
    v8.setFlagsFromString('--semi-space-growth-factor=1');
    return true;
  };
  if (bound()) return;
  const timer = setInterval(() => bound() && clearInterval(timer), 500);
  timer.unref();
}

/** Bytes set aside for young objects. */
export const nurseryBytes = (): number =>
  v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
