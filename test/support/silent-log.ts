import type { Log } from '../../src/platform/ports/ports.ts';

/** A log that nobody reads. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };
