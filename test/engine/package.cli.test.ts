import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installationFolder } from '../../src/platform/system/installation.ts';
import { readmeExamples } from './readme-examples.ts';

/** An empty folder in which the package is installed as npm would, from what `npm pack` makes. */
const folder = mkdtempSync(join(tmpdir(), 'cap17-package-'));
const packed = join(folder, 'node_modules', 'cap17');

beforeAll(() => {
  const packing = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', packing, { cwd: installationFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  mkdirSync(packed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', packed, '--strip-components=1']);
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, imported from an empty folder', () => {
  it('gives in Node what its README says', () => {
    const blocks = readmeExamples().map(
      ({ names, code }) => `{\nconst { ${names.join(', ')} } = engine;\n${code}\n}`,
    );
    const program = [
      "import * as engine from 'cap17/engine';",
      'const near = (a, b) => typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9',
      '  : a && typeof a === "object" && b ? Object.keys(b).every((key) => near(a[key], b[key])) : a === b;',
      'let done = 0;',
      'const check = (found, written, expression) => {',
      '  if (!near(found, written)) throw new Error(expression + ": " + JSON.stringify(found));',
      '  done += 1;',
      '};',
      ...blocks,
      'process.stdout.write(String(done));',
    ];
    writeFileSync(join(folder, 'examples.mjs'), program.join('\n'));
    const checks = readmeExamples().reduce((sum, example) => sum + example.checks, 0);
    expect(execFileSync(process.execPath, ['examples.mjs'], { cwd: folder, encoding: 'utf8' })).toBe(
      String(checks),
    );
  });

  it('has types that a strict project accepts, and that refuse a wrong call', () => {
    const lines = [
      "import { nucleolus, shapleyValue, type Solution } from 'cap17/engine';",
      'export const shares: Float64Array = shapleyValue(new Float64Array(4), 2);',
      'export const solution: Solution = nucleolus(new Float64Array(4), 2);',
      '// @ts-expect-error values are a Float64Array',
      "shapleyValue('no', 2);",
    ];
    writeFileSync(join(folder, 'use.ts'), lines.join('\n'));
    const compilerOptions = { strict: true, noEmit: true, target: 'ES2024', module: 'NodeNext', types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const compiler = join(installationFolder, 'node_modules', 'typescript', 'bin', 'tsc');
    expect(execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })).toBe('');
  });

  it.each([
    ['airportShapley', '[...airportShapley([8, 11, 13, 18])]', [2, 3, 4, 9], 1_500],
    ['presentValue', 'presentValue([-100, 110], { rate: 0.1 })', 0, 4_000],
    ['shapleyValue', '[...shapleyValue(Float64Array.of(0, 0, 0, 10), 2)]', [5, 5], 4_000],
    ['nucleolus', '[...nucleolus(Float64Array.of(0, 1, 1, 4), 2).shares]', [2, 2], 16_000],
  ])(
    'lets a browser take %s alone',
    async (name, expression, expected, most) => {
      const bundle = await bundleOf(
        `import { ${name} } from 'cap17/engine';\nglobalThis.answer = ${expression};`,
      );
      expect(bundle.length).toBeLessThan(most);
      // Nothing of Node in scope: only what JavaScript itself has.
      const scope = createContext({});
      runInContext(bundle, scope);
      const answer: unknown = JSON.parse(runInContext('JSON.stringify(answer)', scope) as string);
      const distance = [answer]
        .flat()
        .map((one, place) => Math.abs((one as number) - [expected].flat()[place]!));
      expect(Math.max(...distance)).toBeLessThan(1e-9);
    },
    60_000,
  );

  it('is smaller by far when one function is taken than when all are', async () => {
    const one = await bundleOf(
      "import { airportShapley } from 'cap17/engine';\nglobalThis.answer = airportShapley;",
    );
    const all = await bundleOf("import * as engine from 'cap17/engine';\nglobalThis.answer = { ...engine };");
    expect(all.length).toBeGreaterThan(50 * one.length);
  });
});

/** What Vite makes of a program for a browser, as one minified script. */
async function bundleOf(source: string): Promise<string> {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, source);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: join(folder, 'bundle'),
      emptyOutDir: true,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'bundle', fileName: () => 'bundle.js' },
    },
  });
  return readFileSync(join(folder, 'bundle', 'bundle.js'), 'utf8');
}
