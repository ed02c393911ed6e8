import fc from 'fast-check';

/**
 * Property tests draw the same cases at every run, so that a change is judged by itself; `CAP17_TEST_SEED=random` draws
 * others, and a number draws those of that seed.
 */
const asked = process.env.CAP17_TEST_SEED ?? '17';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
