import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders and files that the build is made from. */
const sources = [
  'src',
  'docs/methods',
  'docs/guides',
  'examples',
  'data',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'bin/setup/build.mjs',
];
const stampOf = (root) => join(root, 'dist', '.build.json');

/**
 * Whether dist is made from the sources as they are.
 * Names, sizes and times are compared first; when only times changed (a checkout, a copy), contents decide.
 */
export function isFresh(root) {
  const stamp = readStamp(root);
  if (!stamp || !existsSync(join(root, 'dist', 'server', 'main.js'))) return false;
  const files = listSources(root);
  const look = lookOf(files);
  if (stamp.look === look) return true;
  if (stamp.content !== contentOf(root, files)) return false;
  tryWrite(root, { ...stamp, look });
  return true;
}

/** What the sources are now; taken before a build and recorded after it. */
export function describeSources(root) {
  const files = listSources(root);
  return { look: lookOf(files), content: contentOf(root, files) };
}

/** Records that dist was built from these sources. */
export const recordBuild = (root, description) => writeFileSync(stampOf(root), JSON.stringify(description));

function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampOf(root), 'utf8'));
  } catch {
    return null;
  }
}

/** A folder that cannot be written keeps comparing contents: slower, still right. */
function tryWrite(root, description) {
  try {
    recordBuild(root, description);
  } catch {}
}

function listSources(root) {
  const found = [];
  for (const source of sources) collect(root, source, found);
  return found;
}

function collect(root, path, found) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    found.push({ path, size: stat.size, time: stat.mtimeMs });
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    if (!/\.test\.tsx?$/.test(name)) collect(root, `${path}/${name}`, found);
  }
}

function lookOf(files) {
  return digest((hash) => {
    for (const { path, size, time } of files) hash.update(`${path}\0${size}\0${time}\n`);
  });
}

function contentOf(root, files) {
  return digest((hash) => {
    for (const { path, size } of files)
      hash.update(`${path}\0${size}\0`).update(readFileSync(join(root, path)));
  });
}

function digest(feed) {
  const hash = createHash('sha256');
  feed(hash);
  return hash.digest('hex');
}
