import { spawn } from 'node:child_process';
import module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithNpm } from './end-with-npm.mjs';
import { prepare, root } from './prepare.mjs';
import { isRunningOn } from './runtime.mjs';

/** Where compiled code is kept between runs: the command starts in a third of the time. */
const compiledCode = join(root, 'node_modules', '.cache', 'cap17');

/** Runs the built command line with these arguments, on the pinned Node: in this process when it is that one already. */
export async function launch(commandArguments) {
  const runtime = await prepare();
  const program = join(root, 'dist', 'server', 'main.js');
  if (process.env.npm_lifecycle_event) endWithNpm();
  if (!isRunningOn(runtime)) return runElsewhere(runtime, program, commandArguments);
  module.enableCompileCache?.(compiledCode);
  process.argv = [process.execPath, program, ...commandArguments];
  await import(pathToFileURL(program).href);
}

/** The channel to the child closes when this process dies, however it dies: the server then stops too. */
function runElsewhere(runtime, program, commandArguments) {
  const child = spawn(runtime, [program, ...commandArguments], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: compiledCode, ...process.env, CAP17_LAUNCHED: '1' },
  });
  // Ctrl-C reaches the whole group by itself, and a second one ends the child at once: it must not get each twice.
  process.on('SIGINT', () => child.connected && child.disconnect());
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
      resolve();
    });
  });
}
