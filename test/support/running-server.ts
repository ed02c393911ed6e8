import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { installationFolder } from '../../src/platform/system/installation.ts';

export interface RunningServer {
  readonly origin: string;
  readonly process: ChildProcess;
  /** What it wrote on standard output so far. */
  output(): string;
  /** What it wrote on standard error so far. */
  errors(): string;
  /** Asks it to stop and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What a person's terminal tells a program; compiled code is kept between runs, as the launcher does. */
export const userEnvironment = () => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: 'fr_FR.UTF-8',
  NODE_COMPILE_CACHE: join(installationFolder, 'node_modules', '.cache', 'cap17'),
});

/**
 * Starts the built server in a process of its own, on any free port unless told, and waits until it answers.
 * @param options.launched holds it by the channel that the launcher of another Node opens
 */
export async function startServer(
  environment: Record<string, string>,
  { launched = false }: { launched?: boolean } = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(installationFolder, 'dist', 'server', 'main.js'), 'serve'], {
    env: { ...userEnvironment(), PORT: '0', ...environment },
    stdio: launched ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr!.on('data', (part) => {
    errors += part;
  });
  // A channel that was let go keeps `close` from ever coming.
  const exit = new Promise<number | null>((resolve) => child.once(launched ? 'exit' : 'close', resolve));
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (part) => {
      output += part;
      const address = output.match(/http:\/\/\S+/)?.[0];
      if (address) resolve(address);
    });
    void exit.then((code) => reject(new ServerNotStarted(code, errors)));
  });
  return {
    origin,
    process: child,
    output: () => output,
    errors: () => errors,
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return exit;
    },
  };
}

/** The server ended before it answered: its exit code and what it said. */
export class ServerNotStarted extends Error {
  readonly exitCode: number | null;
  readonly said: string;

  constructor(exitCode: number | null, said: string) {
    super(`The server ended with code ${exitCode}: ${said}`);
    this.exitCode = exitCode;
    this.said = said;
  }
}
