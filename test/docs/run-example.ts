import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computePremiumDocument } from '../../src/formats/alliance-file/index.ts';
import { ok, type Result } from '../../src/kernel/result.ts';
import { root } from './documents.ts';

/** An example that a document states between its fences. */
export interface Example {
  /** `premium`, `compute METHOD`, `engine MODULE.FUNCTION`, or `room FILE.FUNCTION` for the pure rules of a room. */
  readonly command: string;
  /** The document itself, or the path of a file of the project. */
  readonly input?: unknown;
  readonly options?: { readonly samples?: number; readonly seed?: number };
  /** What an engine function is called with; lists of numbers become typed arrays. */
  readonly arguments?: readonly unknown[];
  /** Value wanted by dotted path; in a list, `[x]` finds the entry whose `input` is x. */
  readonly expected: Readonly<Record<string, unknown>>;
  /** How far a number may be from the one written. */
  readonly tolerance: number;
}

const bytesOf = (input: unknown): Uint8Array =>
  typeof input === 'string'
    ? readFileSync(join(root, input))
    : new TextEncoder().encode(JSON.stringify(input));

type Compute = (document: unknown, options?: Example['options']) => Result<unknown>;

/** The reader of a method's documents, by the names that `src/formats` gives: `flows` has `computeFlowsDocument`. */
async function computationOf(method: string): Promise<Compute> {
  const door = (await import(`../../src/formats/${method}/index.ts`)) as Readonly<Record<string, Compute>>;
  return door[`compute${method[0]!.toUpperCase()}${method.slice(1)}Document`]!;
}

/**
 * Whether the product offers what an example runs: a method has its reader in `src/formats`, a part of the engine its
 * door. Pages are written before the last methods are offered; their examples are executed from that day on.
 */
export function isOffered({ command }: Pick<Example, 'command'>): boolean {
  const [word, name = ''] = command.split(' ');
  if (word === 'premium' || word === 'room') return true;
  const door = word === 'engine' ? `engine/${name.split('.')[0]}` : `formats/${name}`;
  return existsSync(join(root, 'src', door, 'index.ts'));
}

/** Runs an example as the command line would, and gives its answer. */
export async function runExample(example: Example): Promise<unknown> {
  const [word, name = ''] = example.command.split(' ');
  if (word === 'engine') return call(`engine/${name.replace('.', '/index.')}`, example.arguments ?? []);
  if (word === 'room') return call(name, example.arguments ?? []);
  const bytes = bytesOf(example.input);
  if (word === 'premium') {
    const computed = computePremiumDocument(bytes, { engineVersion: 'docs', ...example.options });
    return answerOf(computed.ok ? ok(computed.value.report) : computed);
  }
  const compute = await computationOf(name);
  return answerOf(compute(JSON.parse(new TextDecoder().decode(bytes)), example.options));
}

function answerOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return JSON.parse(JSON.stringify(result.value));
}

/** Calls a function of a file of `src`, named after the last point. */
async function call(name: string, values: readonly unknown[]): Promise<unknown> {
  const [file, called] = name.split('.');
  const door = (await import(/* @vite-ignore */ join(root, 'src', `${file}.ts`))) as Readonly<
    Record<string, unknown>
  >;
  const offered = door[called!];
  if (typeof offered !== 'function') throw new Error(`Nothing offers ${name}`);
  return JSON.parse(JSON.stringify(offered(...values)));
}

/** The value at a dotted path; a key may hold blanks and commas, and `[x]` finds the entry whose `input` is x. */
export function valueAt(answer: unknown, path: string): unknown {
  if (path === '') return answer;
  return path
    .replace(/\[([^\]]+)\]/g, (_, input: string) => `.\u0000${input.replaceAll('.', '\u0001')}`)
    .split('.')
    .reduce<unknown>((value, step) => {
      if (value === null || value === undefined) return undefined;
      if (step.startsWith('\u0000')) {
        const wanted = step.slice(1).replaceAll('\u0001', '.');
        return (value as readonly { readonly input?: string }[]).find(({ input }) => input === wanted);
      }
      return (value as Readonly<Record<string, unknown>>)[step];
    }, answer);
}
