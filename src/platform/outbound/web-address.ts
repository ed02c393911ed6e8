import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Whether an IP address, and its port, may be spoken to; tests open the one of their own server. */
export type MayReach = (address: string, port: number) => boolean;

export const mayReachPublic: MayReach = (address) => isPublicAddress(address);

/** The port of an address, told or not. */
export const portOf = (url: URL): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);

/**
 * Reads an address that may be asked: http or https, no name nor password in it, a name with a dot or a public IP address.
 * The names are looked up later, when the connection is made.
 *
 * @returns `null` when it may not
 */
export function readOutboundAddress(typed: string, mayReach: MayReach = mayReachPublic): URL | null {
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return mayReach(host, portOf(url)) ? url : null;
  if (host.endsWith('.')) return null;
  return /[^.]\.[^.]/.test(host) && !/\.(local|localhost|internal|home|lan)$/i.test(host) ? url : null;
}
