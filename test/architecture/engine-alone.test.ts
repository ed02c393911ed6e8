import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationFolder } from '../../src/platform/system/installation.ts';

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

test('the kernel and the engine type-check in an empty folder, without a library, the browser or Node', () => {
  const folder = mkdtempSync('/tmp/cap17-engine-');
  try {
    for (const part of ['kernel', 'engine']) {
      cpSync(join(installationFolder, 'src', part), join(folder, part), {
        recursive: true,
        filter: (path) => !isTest(path),
      });
    }
    const compilerOptions = {
      target: 'ES2024',
      lib: ['ES2024'],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['kernel', 'engine'] }),
    );
    const compiler = join(installationFolder, 'node_modules', 'typescript', 'bin', 'tsc');
    expect(compile(compiler, folder)).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

function compile(compiler: string, folder: string): string {
  try {
    return execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
