/** Sealing has its home in the platform: other rooms seal too. */
export { markOf, seal, unseal } from '../../platform/ports/seal.ts';
