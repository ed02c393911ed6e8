import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './say.mjs';

/** The least Node that runs Cap17 where no pinned one is published for the machine. */
const least = [22, 18];

/**
 * The Node that runs everything: the pinned one of node_modules, else the present one when it is recent enough.
 * @returns its path
 */
export function findRuntime(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin');
  const pinned = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned) && runs(pinned)) return pinned;
  if (isRecent(process.versions.node)) return process.execPath;
  throw new Refusal(
    `Aucun Node 24 n’est fourni pour ce système (${process.platform}, ${process.arch}) et celui-ci (${process.versions.node}) est trop ancien\u00A0: installez Node ${least.join('.')} ou plus récent depuis https://nodejs.org, puis recommencez.`,
    `No Node 24 comes with Cap17 for this system (${process.platform}, ${process.arch}) and this one (${process.versions.node}) is too old: install Node ${least.join('.')} or later from https://nodejs.org, then try again.`,
  );
}

/** Whether this very process already runs on that Node. */
export const isRunningOn = (runtime) => process.execPath === runtime || isRecent(process.versions.node);

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

/** Alpine's C library, for one, cannot run the published binaries. */
function runs(node) {
  try {
    execFileSync(node, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
