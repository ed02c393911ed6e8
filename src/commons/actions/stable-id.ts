import { createHash } from 'node:crypto';

/** An id made from a name, always the same: content of the product has the same ids everywhere (UUID of version 8). */
export function stableId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
