import { commands } from '../../src/premium/commands.ts';

/** What `cap17 premium FILE --json` prints on these bytes, in this process. */
export async function runPremium(bytes: Uint8Array, engineVersion: string): Promise<string> {
  let printed = '';
  const exitCode = await commands[0]!.run({
    arguments: ['FILE'],
    options: {},
    language: 'fr',
    engineVersion,
    json: true,
    terminal: { columns: 80, colours: false, interactive: false },
    print: (text) => {
      printed += text;
    },
    tell: () => {},
    read: async () => ({ ok: true, bytes }),
    checkOutputs: async () => [],
    write: async () => null,
    documents: {
      write: async () => {
        throw new Error('No document was asked for');
      },
    },
    refuse: (reasons) => {
      throw new Error(JSON.stringify(reasons));
    },
  });
  if (exitCode !== 0) throw new Error(`cap17 premium ended with ${exitCode}`);
  return printed;
}
