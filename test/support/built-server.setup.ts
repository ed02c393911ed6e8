import { mkdtempSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startServer } from './running-server.ts';
import './embedded-server.setup.ts';

/** The built application on a new embedded database, for browser tests: `inject('origin')` is its address. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync('/tmp/cap17-test-');
  const server = await startServer({ CAP17_DATA: data, CAP17_LOG: 'warn', CAP17_COSTLY_REQUESTS: '10000' });
  project.provide('origin', server.origin);
  return async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
