import { randomFillSync } from 'node:crypto';
import type { Clock, Ids } from '../ports/ports.ts';

/** Chance drawn at once: a draw costs as much for two hundred identifiers as for one. */
const drawnBytes = 4_096;

/** Gives chance by sixteen bytes, none of them twice. */
function createDraws(): () => Uint8Array {
  const drawn = new Uint8Array(drawnBytes);
  let used = drawnBytes;
  return () => {
    if (used === drawnBytes) {
      randomFillSync(drawn);
      used = 0;
    }
    used += 16;
    return drawn.slice(used - 16, used);
  };
}

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of time, then chance; ordered as they are made, to the millisecond.
 * @param draw sixteen bytes of chance, which it gives away
 */
export function createIds(clock: Clock, draw: () => Uint8Array = createDraws()): Ids {
  return {
    create() {
      const bytes = draw();
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
