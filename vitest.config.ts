import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** What a test file needs is said by its name: `places.store.test.ts` needs a database, `home.browser.test.ts` a browser… */
const testsOf = (kind: string) =>
  ['src', 'test', 'bench'].map((folder) => `${folder}/**/*${kind}.test.{ts,tsx}`);

/** A busy machine is no failure: what must be fast is measured in bench/, never here. Files share what they load: none changes it. */
const patient = { testTimeout: 30_000, isolate: false };
const slow = { testTimeout: 180_000, hookTimeout: 180_000, isolate: false };
const setup = (...names: string[]) => ({
  globalSetup: names.map((name) => `test/support/${name}.setup.ts`),
});
const kinds = ['.http', '.store', '.cli', '.browser'];

export default defineConfig({
  test: {
    // Most tests wait for a database or a process: two at once, even on two cores.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...patient,
          setupFiles: ['test/support/fixed-seed.setup.ts'],
          include: testsOf(''),
          exclude: kinds.flatMap(testsOf),
        },
      },
      {
        extends: true,
        test: { name: 'http', include: testsOf('.http'), ...slow, ...setup('embedded-server') },
      },
      {
        extends: true,
        test: { name: 'store', include: testsOf('.store'), ...slow, ...setup('embedded-server') },
      },
      // The same tests on the oldest PostgreSQL, where it is installed.
      {
        extends: true,
        test: { name: 'store-15', include: testsOf('.store'), ...slow, ...setup('debian-server') },
      },
      // These two run what is built: `npm run build` first.
      { extends: true, test: { name: 'cli', include: testsOf('.cli'), ...slow, ...setup('used-data') } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: testsOf('.browser'),
          ...slow,
          ...setup('built-server', 'used-data'),
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
