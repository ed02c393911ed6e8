import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { exportJWK, importJWK, type JWK, SignJWT } from 'jose';
import { peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { seal, unseal } from '../../platform/ports/seal.ts';
import { keyPath, type OpenBadge } from '../domain/open-badge.ts';
import { insertBadgeKey, listBadgeKeys } from '../store/badge-key-store.ts';

/** What 1EdTech asks of every issuer: any verifier knows it. */
const algorithm = 'RS256';
const keyBits = 2_048;

/** Signs a badge as a compact JWS (VC-JWT); `null` where the site has nowhere to keep a key outside its database. */
export async function signBadge(ports: Ports, badge: OpenBadge): Promise<string | null> {
  const { sealingKey, origin } = ports.settings;
  if (sealingKey === null) return null;
  const { id, secret } = await currentKey(ports, sealingKey);
  return new SignJWT({ ...badge })
    .setProtectedHeader({ alg: algorithm, kid: `${origin}${keyPath(id)}`, typ: 'JWT' })
    .setIssuer(badge.issuer.id)
    .setSubject(badge.credentialSubject.id)
    .setJti(badge.id)
    .setNotBefore(Math.floor(Date.parse(badge.validFrom) / 1_000))
    .sign(await importJWK(secret, algorithm));
}

/** The public key of this id, with which anybody verifies; those of former keys stay, as what they signed. */
export async function readBadgeKey(ports: Ports, id: string): Promise<object | null> {
  const keys = await listBadgeKeys(peopleDatabase(ports.database));
  return keys.find((key) => key.id === id)?.publicKey ?? null;
}

/** The last key that this site can still open; a new one when there is none, as after moving without the sealing key. */
async function currentKey(
  ports: Ports,
  sealingKey: string,
): Promise<{ readonly id: string; readonly secret: JWK }> {
  const database = peopleDatabase(ports.database);
  for (const { id, sealedKey } of await listBadgeKeys(database)) {
    const opened = unseal(sealingKey, contextOf(id), sealedKey);
    if (opened !== null) return { id, secret: JSON.parse(opened) as JWK };
  }
  const id = randomBytes(9).toString('base64url');
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: keyBits });
  const secret = await exportJWK(privateKey);
  const told = { ...(await exportJWK(publicKey)), alg: algorithm, use: 'sig', kid: id };
  const sealedKey = seal(sealingKey, contextOf(id), JSON.stringify(secret));
  await insertBadgeKey(database, { id, publicKey: told, sealedKey }, ports.clock.now());
  return { id, secret };
}

const contextOf = (id: string): string => `badge-key ${id}`;
