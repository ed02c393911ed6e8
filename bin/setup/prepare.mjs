import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFresh } from './freshness.mjs';
import { checkNode, install } from './install.mjs';
import { withLock } from './lock.mjs';
import { Refusal, tell } from './say.mjs';

/** The folder that holds package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Installs what is missing and builds what is stale; a package without sources is used as it is. */
export async function prepare() {
  checkNode();
  if (!existsSync(join(root, 'package-lock.json')) || !existsSync(join(root, 'src'))) return process.execPath;
  const runtime = await install(root);
  await ensureBuilt(runtime);
  return runtime;
}

async function ensureBuilt(runtime) {
  const done = () => isFresh(root) && existsSync(join(root, 'dist', 'engine', 'engine', 'index.js'));
  if (done()) return;
  await withLock(join(root, '.cache', 'build.lock'), () => {
    if (!done()) buildNow(runtime);
  });
}

function buildNow(runtime) {
  tell('Construction…', 'Building…');
  const script = join(root, 'bin', 'setup', 'build.mjs');
  const built = spawnSync(runtime, [script], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) {
    throw new Refusal(
      'La construction a échoué\u202F; le message ci-dessus dit pourquoi.',
      'The build failed; the message above says why.',
    );
  }
}
