// `npm test`: installs what is missing, then runs every check; the last line is `N passed, N failed`.
import { programChecks, runProgram, runTests } from './setup/checks.mjs';
import { prepare } from './setup/prepare.mjs';
import { requireBrowser, requirePdfReader, requirePostgres15 } from './setup/requirements.mjs';
import { runScript } from './setup/say.mjs';

const total = { passed: 0, failed: 0 };
const notes = [];

async function count(name, work) {
  const start = Date.now();
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  notes.push(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - start) / 1000)} s)`,
  );
}

/** Everything but pages, in one run, so that no core waits for the last file of a part before the next one begins. */
async function runWithoutBrowser(runtime, noPostgres15) {
  for (const check of programChecks(runtime)) await count(check.name, () => runProgram(check));
  await count('tests', () =>
    runTests(runtime, ['cli', 'http', 'store', ...(noPostgres15 ? [] : ['store-15']), 'unit']),
  );
}

/** Pages are looked at one after the other, beside all the rest: a page waits more than it computes. */
async function runBrowser(runtime, noBrowser) {
  if (noBrowser) await count('browser', async () => ({ passed: 0, failed: 1 }));
  else await count('browser', () => runTests(runtime, ['browser'], { saidAtTheEnd: true }));
}

async function main() {
  const runtime = await prepare();
  const noBrowser = requireBrowser(runtime);
  const noPostgres15 = requirePostgres15();
  const noPdfReader = requirePdfReader();
  await Promise.all([runWithoutBrowser(runtime, noPostgres15), runBrowser(runtime, noBrowser)]);
  for (const note of [...notes, noPostgres15, noPdfReader, noBrowser])
    if (note) process.stderr.write(`${note}\n`);
}

try {
  await main();
} catch (error) {
  total.failed += 1;
  await runScript(() => {
    throw error;
  });
}
process.exitCode = total.failed === 0 ? 0 : 1;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
