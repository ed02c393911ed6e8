import type { Command } from '../ports/command.ts';

type LoadCommands = () => Promise<{ readonly commands: readonly Command[] }>;

/** Every command by its name, in the order of the help; each is loaded only when it is asked for. */
export const commandTable: Readonly<Record<string, LoadCommands>> = {
  premium: () => import('../../premium/commands.ts'),
  compute: () => import('./compute-command.ts'),
  serve: () => import('./platform-commands.ts'),
  worker: () => import('./platform-commands.ts'),
  harvest: () => import('./platform-commands.ts'),
  import: () => import('./import-commands.ts'),
  export: () => import('./export-command.ts'),
  backup: () => import('./platform-commands.ts'),
  restore: () => import('./platform-commands.ts'),
  doctor: () => import('./platform-commands.ts'),
  demo: () => import('./platform-commands.ts'),
  admin: () => import('./platform-commands.ts'),
};

/** The command of that name, or null. */
export async function findCommand(name: string): Promise<Command | null> {
  if (!Object.hasOwn(commandTable, name)) return null;
  const { commands } = await commandTable[name]!();
  return commands.find((command) => command.name === name) ?? null;
}

/** All commands, for the help. */
export function listCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.keys(commandTable).map(async (name) => (await findCommand(name))!));
}
