import type { ActorKind } from '../../kernel/codes.ts';
import type { GrantFacts } from '../alliance/alliance-facts.ts';

/** One support, counted once however often it was entered. */
export interface CountedSupport {
  /** The entry that counts. */
  readonly grant: GrantFacts;
  /** Other entries of the same file of the same payer: shown, not counted. */
  readonly sameAs: readonly GrantFacts[];
}

/** Ends of a sum in euros, and the entries of which nobody knows the amount. */
export interface SupportSum {
  readonly low: number;
  readonly high: number;
  readonly unknown: number;
}

/** How far an entry has come; an obtained one counts rather than the request that it answers. */
const progress: Readonly<Record<GrantFacts['state'], number>> = {
  planned: 1,
  requested: 2,
  refused: 3,
  obtained: 4,
};

const publicKinds: readonly ActorKind[] = ['authority', 'state'];

/** True for money of public bodies. */
export const isPublicPayer = ({ payerKind }: Pick<GrantFacts, 'payerKind'>): boolean =>
  publicKinds.includes(payerKind);

/** True for a gift of a company, which lowers its tax. */
export const isPatronage = ({ payerKind }: Pick<GrantFacts, 'payerKind'>): boolean => payerKind === 'company';

/** The supports of an alliance, each once: entries with the same payer's file number are one. */
export function countSupport(grants: readonly GrantFacts[]): CountedSupport[] {
  const keyOf = (grant: GrantFacts) =>
    grant.reference.trim() === '' ? grant.id : `file ${grant.reference.trim().toLowerCase()}`;
  const keys = [...new Set(grants.map(keyOf))];
  return keys.map((key) => {
    const [first, ...others] = grants
      .filter((grant) => keyOf(grant) === key)
      .sort((a, b) => progress[b.state] - progress[a.state]);
    return { grant: first!, sameAs: others };
  });
}

/** The sum of the supports that stand in one of these states. */
export function sumSupport(
  supports: readonly CountedSupport[],
  states: readonly GrantFacts['state'][],
  which: (grant: GrantFacts) => boolean = () => true,
): SupportSum {
  const counted = supports
    .map(({ grant }) => grant)
    .filter((grant) => states.includes(grant.state) && which(grant));
  const known = counted.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]));
  return {
    low: known.reduce((sum, { low }) => sum + low, 0),
    high: known.reduce((sum, { high }) => sum + high, 0),
    unknown: counted.length - known.length,
  };
}
