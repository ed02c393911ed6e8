import { defineConfig } from 'vitest/config';

/** What a test file needs is said by its name: `places.store.test.ts` needs a database, `home.browser.test.ts` a browser… */
const kinds = ['http', 'store', 'browser', 'cli'] as const;
const where = ['src', 'test', 'bench'];
const testsOf = (suffix: string) => where.map((folder) => `${folder}/**/*${suffix}.test.{ts,tsx}`);

const slow = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: testsOf(''), exclude: kinds.flatMap((kind) => testsOf(`.${kind}`)) },
      },
      ...kinds.map((kind) => ({
        extends: true as const,
        test: { name: kind, include: testsOf(`.${kind}`), ...slow },
      })),
    ],
  },
});
