import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationFolder } from '../../src/platform/system/installation.ts';

/** One block of code of the engine's README. */
export interface ReadmeExample {
  readonly heading: string;
  /** Names imported from `cap17/engine`. */
  readonly names: readonly string[];
  /** The code, its imports left out, each line `expression; // → value` turned into `check(expression, value)`. */
  readonly code: string;
  readonly checks: number;
}

/** The blocks of JavaScript of src/engine/README.md, ready to be run with `names` and `check` in scope. */
export function readmeExamples(): ReadmeExample[] {
  const text = readFileSync(join(installationFolder, 'src', 'engine', 'README.md'), 'utf8');
  return [...text.matchAll(/```js\n([\s\S]*?)```/g)].map((block) => {
    const heading = [...text.slice(0, block.index).matchAll(/^## (.+)$/gm)].at(-1)![1]!;
    return { heading, ...prepare(block[1]!) };
  });
}

function prepare(source: string): Omit<ReadmeExample, 'heading'> {
  let names: string[] = [];
  let checks = 0;
  const body = source.replace(/^import \{([^}]+)\} from 'cap17\/engine';$/m, (_, list: string) => {
    names = list.split(',').map((name) => name.trim());
    return '';
  });
  const code = body.replace(/^(.+?); \/\/ → (.+)$/gm, (_, expression: string, value: string) => {
    checks++;
    return `check((${expression}), (${value}), ${JSON.stringify(expression)});`;
  });
  return { names, code, checks };
}
