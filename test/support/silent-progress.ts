import type { JobProgress } from '../../src/platform/ports/job.ts';

/** Progress that nobody looks at, of a run that nobody cancels. */
export const silentProgress: JobProgress = { async report() {}, signal: new AbortController().signal };
