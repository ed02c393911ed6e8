import { type SharedServer, startSharedServer } from '../test/support/shared-server.ts';
import { closeAfterRow } from './closing.ts';

/**
 * Starts the built server, `npm run build` first: what is measured is what is shipped.
 * It is stopped when the row is measured.
 *
 * @param fill what the rows need in the database
 * @param environment settings of its own, e.g. the address of a database
 */
export async function benchServer<Filled>(
  fill: (shared: SharedServer) => Promise<Filled>,
  environment: Record<string, string> = {},
): Promise<{ readonly shared: SharedServer; readonly filled: Filled }> {
  const shared = await startSharedServer(environment);
  closeAfterRow(() => shared.stop());
  return { shared, filled: await fill(shared) };
}
