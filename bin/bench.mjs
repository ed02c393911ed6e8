// `npm run bench [-- subject…]`: installs and builds what is missing, the peers included, and measures every bench/*.bench.ts; `npm run bench -- soak [MINUTES]` is a long run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './setup/prepare.mjs';
import { requireBrowser } from './setup/requirements.mjs';
import { runScript, tell } from './setup/say.mjs';

await runScript(async () => {
  const runtime = await prepare();
  const [first, ...others] = process.argv.slice(2);
  if (first === 'soak') {
    process.exitCode = runNode(runtime, ['bench/soak.ts', ...others]);
    return;
  }
  installPeers();
  const noBrowser = requireBrowser(runtime);
  if (noBrowser) process.stderr.write(`${noBrowser}\n`);
  process.exitCode = runNode(runtime, ['bench/run.ts', ...process.argv.slice(2)]);
});

function runNode(runtime, words) {
  return spawnSync(runtime, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** Without its peers a row still gives our own time, and says that the peer is not installed. */
function installPeers() {
  const folder = join(root, 'bench');
  if (arePeersInstalled(folder)) return;
  tell(
    'Installation des outils de comparaison (une seule fois)…',
    'Installing the peers to compare with (once)…',
  );
  const npm = process.env.npm_execpath ?? '';
  const [command, ...first] = /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const done = spawnSync(command, [...first, ...options], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    tell(
      'Les outils de comparaison n’ont pas pu être installés\u00A0: leurs temps manqueront.',
      'The peers could not be installed: their times will be missing.',
    );
  }
}

function arePeersInstalled(folder) {
  const present = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(present)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies;
  const { packages } = JSON.parse(readFileSync(present, 'utf8'));
  return Object.entries(wanted).every(
    ([name, version]) => packages[`node_modules/${name}`]?.version === version,
  );
}
