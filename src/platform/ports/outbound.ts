import type { Result } from '../../kernel/result.ts';

/** The one way to ask another site for something; everything that it could do to us is bounded. */
export interface Outbound {
  /** False for an address that will not be asked: not http nor https, internal, with a password in it. */
  isAllowed(address: string): boolean;
  /**
   * Asks an address and reads the answer whole, whatever its status.
   * @returns why there is none: `SRC-001` not allowed, `SRC-002` it redirects to what is not allowed, `SRC-003` no answer in time,
   *   `SRC-004` more than allowed, `SRC-005` it redirects for ever
   */
  get(address: string, order: OutboundOrder): Promise<Result<OutboundAnswer, OutboundRefusal>>;
}

export interface OutboundOrder {
  /** Bytes at most, counted after inflating; 0 when only the status matters. */
  readonly mostBytes: number;
  /** Time at most, all redirections included. */
  readonly seconds: number;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface OutboundAnswer {
  /** The address that answered, after redirections. */
  readonly url: string;
  readonly hops: number;
  readonly status: number;
  header(name: string): string | null;
  readonly body: Uint8Array;
}

export interface OutboundRefusal {
  readonly code: 'SRC-001' | 'SRC-002' | 'SRC-003' | 'SRC-004' | 'SRC-005';
  /** A name of error, never what the other side said. */
  readonly detail?: string;
  /** For `SRC-004`, what answered all the same. */
  readonly reached?: Pick<OutboundAnswer, 'url' | 'hops'> & { readonly type: string | null };
}
