import { chmodSync, mkdtempSync, rmSync } from 'node:fs';

/** A place that is removed after the run: a process of the tests may be ended before it tidies up. */
export function setup(): () => void {
  const place = mkdtempSync('/tmp/cap17-test-');
  // The database's user goes through it to a folder of its own.
  chmodSync(place, 0o755);
  process.env.USED_DATA_PLACE = place;
  return () => rmSync(place, { recursive: true, force: true });
}
