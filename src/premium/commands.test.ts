import { expect, test } from 'vitest';
import { bytesOf, exampleAlliance, smallAlliance } from '../../test/support/premium-of.ts';
import type { CommandContext, ExitCode, Reason } from '../platform/ports/command.ts';
import { commands } from './commands.ts';

interface Outcome {
  readonly exitCode: ExitCode;
  readonly printed: string;
  readonly told: string;
  readonly reasons: readonly Reason[];
}

/** Runs the command on a document in memory. */
async function run(
  document: unknown,
  given: Partial<Pick<CommandContext, 'options' | 'json' | 'language' | 'read'>> = {},
): Promise<Outcome> {
  let printed = '';
  let told = '';
  const reasons: Reason[] = [];
  const context: CommandContext = {
    arguments: ['FILE'],
    options: {},
    language: 'fr',
    engineVersion: '9.9.9',
    json: false,
    terminal: { columns: 80, colours: false, interactive: false },
    print: (text) => {
      printed += text;
    },
    tell: (text) => {
      told += text;
    },
    read: async () => ({ ok: true, bytes: bytesOf(document) }),
    checkOutputs: async () => [],
    write: async () => null,
    documents: {
      write: async () => {
        throw new Error('No document was asked for');
      },
    },
    refuse: (found, exitCode = 2) => {
      reasons.push(...found);
      return exitCode;
    },
    ...given,
  };
  const [premium] = commands;
  const exitCode = await premium!.run(context);
  return { exitCode, printed, told, reasons };
}

const quick = { samples: '256' };

test('with --json exactly one document is printed, with the version, the seed and the draws', async () => {
  const { exitCode, printed, told } = await run(smallAlliance, {
    json: true,
    options: { ...quick, seed: '7' },
  });
  expect(exitCode).toBe(0);
  expect(told).toBe('');
  expect(printed.endsWith('\n')).toBe(true);
  expect(JSON.parse(printed)).toMatchObject({ provenance: { engine: '9.9.9', seed: 7, samples: 256 } });
  expect(Object.keys(JSON.parse(printed) as object)).toEqual([
    'point',
    'atMedians',
    'range',
    'sharing',
    'stability',
    'sensitivity',
    'funding',
    'provenance',
    'notes',
  ]);
});

test('the defaults are 16,384 draws and seed 1', async () => {
  const { printed } = await run(exampleAlliance('cuisine-partagee-incertaine'), { json: true });
  expect(JSON.parse(printed)).toMatchObject({ provenance: { seed: 1, samples: 16384 } });
});

test('without --json the page is printed, in the language asked', async () => {
  expect((await run(smallAlliance, { options: quick })).printed).toContain('Combien\u202f?');
  expect((await run(smallAlliance, { options: quick, language: 'en' })).printed).toContain('How much?');
});

test('notes follow the language', async () => {
  const { publicFundsCost: _, ...bare } = smallAlliance;
  const note = async (language: 'fr' | 'en') => {
    const { printed } = await run(bare, { json: true, options: quick, language });
    return (JSON.parse(printed) as { notes: Record<string, string> }).notes.publicFundsCost;
  };
  expect(await note('fr')).toContain('Hypothèse');
  expect(await note('en')).toContain('hypothesis');
});

test('a wrong file is exit code 2 with every reason in the language asked', async () => {
  const { exitCode, printed, reasons } = await run(
    { ...smallAlliance, color: 1, discountRate: 5 },
    { language: 'en' },
  );
  expect(exitCode).toBe(2);
  expect(printed).toBe('');
  expect(reasons).toEqual([
    { code: 'alliance.too-large', path: '/discountRate', message: 'Found: 5; expected: 1 or less.' },
    { code: 'alliance.unknown-field', path: '/color', message: 'The field “color” is not known here.' },
  ]);
});

test.each([
  { samples: '0' },
  { samples: '10000001' },
  { samples: '1.5' },
  { samples: '1e3' },
  { samples: 'x' },
  { samples: '' },
  { seed: '-1' },
  { seed: '4294967296' },
  { seed: '0x10' },
])('%o is refused', async (options) => {
  const { exitCode, reasons } = await run(smallAlliance, { options });
  expect(exitCode).toBe(2);
  expect(reasons).toHaveLength(1);
  expect(reasons[0]!.message).toContain(Object.values(options)[0]);
});

test('both options wrong are told at once; their bounds are accepted', async () => {
  expect((await run(smallAlliance, { options: { samples: '0', seed: '-1' } })).reasons).toHaveLength(2);
  expect(
    (await run(smallAlliance, { json: true, options: { samples: '1', seed: '4294967295' } })).exitCode,
  ).toBe(0);
});

test('what cannot be read is refused with its reason', async () => {
  const reason = { code: 'file.missing', path: '', message: 'absent' };
  const { exitCode, reasons } = await run(null, {
    read: async () => ({ ok: false, reasons: [reason] }),
  });
  expect(exitCode).toBe(2);
  expect(reasons).toEqual([reason]);
});
