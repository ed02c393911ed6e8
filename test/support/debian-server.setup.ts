import type { TestProject } from 'vitest/node';
import { startFor } from './embedded-server.setup.ts';

/** One PostgreSQL 15 for the project, Debian's: the oldest that Cap17 runs on. */
export const setup = (project: TestProject) => startFor(project, 'debian');
