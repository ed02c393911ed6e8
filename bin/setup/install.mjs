import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { findRuntime } from './runtime.mjs';
import { Refusal, tell } from './say.mjs';

/**
 * Makes sure that node_modules is what the lock file says, and that `npx cap17` works in this folder.
 * @returns the path of the Node that runs everything
 */
export async function install(root) {
  return (
    readStamp(root) ??
    (await withLock(join(root, '.cache', 'install.lock'), () => readStamp(root) ?? installNow(root)))
  );
}

function installNow(root) {
  if (!isInstalled(root, isForThisMachine)) {
    tell('Installation des composants (une seule fois)…', 'Installing the components (once)…');
    runNpmInstall(root);
    if (!isInstalled(root, isMandatory)) {
      throw new Refusal(
        'Les composants installés ne sont pas ceux que prévoit package-lock.json\u00A0: supprimez le dossier node_modules, puis recommencez.',
        'The installed components are not those of package-lock.json: remove the node_modules folder, then try again.',
      );
    }
  }
  const runtime = findRuntime(root);
  linkCommand(root);
  writeFileSync(stampFile(root), JSON.stringify({ lock: lockDigest(root), machine: machine(), runtime }));
  return runtime;
}

const machine = () => `${process.platform}-${process.arch}`;
const stampFile = (root) => join(root, 'node_modules', '.cap17-install.json');
const lockDigest = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** The Node of the last complete installation, unless the lock, the machine or the folder's place changed since. */
function readStamp(root) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    const holds = stamp.lock === lockDigest(root) && stamp.machine === machine() && existsSync(stamp.runtime);
    return holds && existsSync(join(root, 'node_modules', '.bin', 'cap17')) ? stamp.runtime : null;
  } catch {
    return null;
  }
}

/**
 * Whether npm's own record of node_modules holds what the lock names: everything that this machine needs,
 * or at least everything that is not optional (a registry may lack the variant of a platform).
 */
function isInstalled(root, needs) {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(
      readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        !needs(entry) ||
        (present[path]?.version === entry.version && existsSync(join(root, path))),
    );
  } catch {
    return false;
  }
}

const isMandatory = (entry) => entry.optional !== true;
const isForThisMachine = (entry) =>
  isMandatory(entry) ||
  (Boolean(entry.os) &&
    !entry.libc &&
    [entry.os].flat().includes(process.platform) &&
    [entry.cpu ?? process.arch].flat().includes(process.arch));

function runNpmInstall(root) {
  const lockFile = join(root, 'package-lock.json');
  const before = readFileSync(lockFile);
  const { command, first } = npm();
  const options = [
    'install',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--package-lock=true',
    '--no-global',
    '--loglevel=error',
  ];
  // With a shell (npm.cmd), the options hold no blank; with none, the paths may.
  const done = spawnSync(command, [...first, ...options], {
    cwd: root,
    env: npmEnvironment(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && first.length === 0,
  });
  restoreIfChanged(lockFile, before);
  if (done.error || done.status !== 0) {
    const reason = done.error ? ` (${done.error.code})` : '';
    throw new Refusal(
      `npm n’a pas pu installer les composants${reason}\u00A0: le message ci-dessus dit pourquoi. Vérifiez l’accès au registre npm, puis recommencez.`,
      `npm could not install the components${reason}: the message above says why. Check the access to the npm registry, then try again.`,
    );
  }
}

/** npm itself when it started us, else the one of the PATH. */
function npm() {
  const executable = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(executable) && existsSync(executable))
    return { command: process.execPath, first: [executable] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/** Without a home that can be written (service users), npm keeps its cache in the clone. */
function npmEnvironment(root) {
  const environment = { ...process.env };
  for (const name of [
    'npm_config_global',
    'npm_config_omit',
    'npm_config_production',
    'npm_config_prefix',
    'npm_config_local_prefix',
    'NODE_ENV',
  ])
    delete environment[name];
  if (!isWritable(homedir())) {
    environment.npm_config_cache = join(root, '.cache', 'npm');
    mkdirSync(environment.npm_config_cache, { recursive: true });
  }
  return environment;
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Another npm may write the lock in its own way; what was committed stays. */
function restoreIfChanged(lockFile, before) {
  if (readFileSync(lockFile).equals(before)) return;
  writeFileSync(lockFile, before);
  tell(
    'npm avait modifié package-lock.json\u00A0: la version du dépôt a été remise.',
    'npm had changed package-lock.json: the version of the repository was put back.',
  );
}

/** `npx cap17` looks in node_modules/.bin: a small script starts the pinned Node directly. */
function linkCommand(root) {
  const folder = join(root, 'node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'cap17');
  writeFileSync(script, posixScript);
  chmodSync(script, 0o755);
  if (process.platform === 'win32') writeFileSync(join(folder, 'cap17.cmd'), windowsScript);
}

const posixScript = `#!/bin/sh
# Starts Cap17 on its pinned Node; written by bin/setup/install.mjs.
file=$0
while [ -L "$file" ]; do
  target=$(readlink "$file")
  case $target in /*) file=$target ;; *) file=\${file%/*}/$target ;; esac
done
here=\${file%/*}
[ -x "$here/node" ] && exec "$here/node" "$here/../../bin/cap17.mjs" "$@"
exec node "$here/../../bin/cap17.mjs" "$@"
`;

const windowsScript = '@echo off\r\nnode "%~dp0..\\..\\bin\\cap17.mjs" %*\r\n';

/** Refuses a Node that cannot even install. */
export function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new Refusal(
    `Cap17 demande Node 20 ou plus récent\u202F; celui-ci est ${process.versions.node}. Installez-le depuis https://nodejs.org, puis recommencez.`,
    `Cap17 needs Node 20 or later; this one is ${process.versions.node}. Install it from https://nodejs.org, then try again.`,
  );
}
