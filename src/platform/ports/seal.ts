import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** Sealed texts are filled up to a multiple of this, so that their length tells little. */
const blockBytes = 1_024;

/**
 * Seals a text with the key of the instance, which is not in the database: a copy of the database and of its journal
 * does not open it. AES-256-GCM; the context (the evaluation) is bound to it.
 * @param fillTo bytes that the text is filled up to at least: texts of a kind then have one length
 */
export function seal(key: string, context: string, text: string, fillTo = 0): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', bytesOf(key), nonce).setAAD(Buffer.from(context));
  const content = Buffer.from(text);
  const bytes = Math.max(content.length + 4, fillTo);
  const filled = Buffer.alloc(Math.ceil(bytes / blockBytes) * blockBytes);
  filled.writeUInt32BE(content.length);
  content.copy(filled, 4);
  const sealed = Buffer.concat([cipher.update(filled), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Opens a sealed text; `null` when the key or the context is another. */
export function unseal(key: string, context: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', bytesOf(key), bytes.subarray(0, 12))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(12, 28));
    const filled = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return filled.subarray(4, 4 + filled.readUInt32BE()).toString();
  } catch {
    return null;
  }
}

/**
 * A mark by which something is known again without being kept: without the key of the instance, nobody can try words
 * against it.
 */
export const markOf = (key: string, context: string, text: string): string =>
  createHmac('sha256', `cap17 marks ${key}`).update(`${context}\0${text}`).digest('hex');

const bytesOf = (key: string): Buffer => createHash('sha256').update(`cap17 answers ${key}`).digest();
