import { randomFillSync } from 'node:crypto';
import type { Clock, Ids } from '../ports/ports.ts';

/** UUIDs of version 7 (RFC 9562): 48 bits of time, then chance; ordered as they are made, to the millisecond. */
export function createIds(
  clock: Clock,
  fill: (bytes: Uint8Array) => Uint8Array = (bytes) => randomFillSync(bytes),
): Ids {
  return {
    create() {
      const bytes = fill(new Uint8Array(16));
      let time = clock.now().getTime();
      for (let i = 5; i >= 0; i--) {
        bytes[i] = time % 256;
        time = Math.floor(time / 256);
      }
      bytes[6] = (bytes[6]! & 0x0f) | 0x70;
      bytes[8] = (bytes[8]! & 0x3f) | 0x80;
      const hex = Buffer.from(bytes).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}
