import { type SharedServer, startSharedServer } from '../test/support/shared-server.ts';

/**
 * Starts the built server, `npm run build` first: what is measured is what is shipped.
 * Nothing of it holds this process, which stops it when its row is measured.
 *
 * @param fill what the rows need in the database, which is out of reach afterwards
 * @param environment settings of its own, e.g. a data folder that commands reach too
 */
export async function benchServer<Filled>(
  fill: (shared: SharedServer) => Promise<Filled>,
  environment: Record<string, string> = {},
): Promise<{ readonly shared: SharedServer; readonly filled: Filled }> {
  const shared = await startSharedServer(environment);
  const filled = await fill(shared);
  await shared.database.close();
  const child = shared.server.process;
  const held = [child, child.stdout, child.stderr] as unknown as { ref?(): void; unref?(): void }[];
  for (const one of held) one.unref?.();
  process.once('beforeExit', () => {
    for (const one of held) one.ref?.();
    void shared.stop();
  });
  return { shared, filled };
}
