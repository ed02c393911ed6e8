import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test server answers; each test file makes its own database on it. */
    databasePlace: TestServer['place'];
    /** Address of the built application, for browser tests. */
    origin: string;
  }
}

/** One PostgreSQL 18 for the project, the one that is shipped. */
export const setup = (project: TestProject) => startFor(project, 'embedded');

export async function startFor(
  project: TestProject,
  kind: 'embedded' | 'debian',
): Promise<() => Promise<void>> {
  const server = await startTestServer(kind);
  project.provide('databasePlace', server.place);
  return () => server.stop();
}
