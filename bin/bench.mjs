// `npm run bench [-- subject…]`: installs what is missing, the peers included, and measures every bench/*.bench.ts; `npm run bench -- soak [MINUTES]` is a long run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, install } from './setup/install.mjs';
import { root } from './setup/prepare.mjs';
import { runScript, tell } from './setup/say.mjs';

await runScript(async () => {
  checkNode();
  const runtime = await install(root);
  if (process.argv[2] === 'soak') {
    const built = spawnSync(runtime, [join(root, 'bin', 'build.mjs')], { cwd: root, stdio: 'inherit' });
    process.exitCode = built.status || runNode(runtime, ['bench/soak.ts', ...process.argv.slice(3)]);
    return;
  }
  installPeers();
  const done = spawnSync(runtime, [join(root, 'bench', 'run.ts'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = done.status ?? 1;
});

const runNode = (runtime, words) => spawnSync(runtime, words, { cwd: root, stdio: 'inherit' }).status ?? 1;

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
