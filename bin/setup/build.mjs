/**
 * Builds dist/: the server and command line, the browser entries with their style, compressed beside themselves, and the
 * engine alone (ES modules and types) that other programs may import.
 * Run on the pinned Node by `ensureBuilt`, never by hand.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describeSources, recordBuild } from './freshness.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const draft = join(root, 'dist', '.draft');

const description = describeSources(root);
rmSync(draft, { recursive: true, force: true });
try {
  await bundle();
} catch (error) {
  // The message quotes the lines at fault; the stack of the bundler says nothing more.
  process.stderr.write(`${process.stderr.isTTY ? error.message : stripVTControlCharacters(error.message)}\n`);
  process.exit(1);
}
compress(join(draft, 'client', 'assets'));
const files = publish();
recordBuild(root, { ...description, files });
compileEngine();

async function bundle() {
  const { build } = await import('vite');
  const config = { root, configFile: join(root, 'vite.config.ts') };
  await build({ ...config, build: { outDir: join(draft, 'client') } });
  await build({ ...config, build: { ssr: true, outDir: join(draft, 'server') } });
}

function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg|json|map|wasm)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    );
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/**
 * Moves the draft into dist, hashed files first and entries last, so that a process that starts meanwhile finds a whole.
 * Files of the build before stay for servers that still run it; older ones go.
 */
function publish() {
  const previous = previousFiles();
  const files = list(draft);
  const entriesLast = [...files].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
  for (const file of entriesLast) {
    mkdirSync(dirname(join(root, 'dist', file)), { recursive: true });
    renameSync(join(draft, file), join(root, 'dist', file));
  }
  rmSync(draft, { recursive: true, force: true });
  const kept = new Set([...files, ...previous]);
  for (const folder of ['client', 'server']) {
    for (const file of list(join(root, 'dist', folder)))
      if (!kept.has(`${folder}/${file}`)) rmSync(join(root, 'dist', folder, file));
  }
  return files;
}

function isEntry(file) {
  return /^server\/[^/]+$|manifest\.json$/.test(file);
}

function previousFiles() {
  try {
    return JSON.parse(readFileSync(join(root, 'dist', '.build.json'), 'utf8')).files ?? [];
  } catch {
    return [];
  }
}

function list(folder, prefix = '') {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? list(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [`${prefix}${entry.name}`],
  );
}

function compileEngine() {
  rmSync(join(root, 'dist', 'engine'), { recursive: true, force: true });
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const done = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.engine.json')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) process.exitCode = 1;
}
