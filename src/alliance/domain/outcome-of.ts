/** How a decision is taken: nobody objects, or more voices for than against. */
export const decisionMethods = ['agreement', 'vote'] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

/** What a member says of a proposal. */
export const voiceChoices = ['for', 'against', 'abstain'] as const;
export type VoiceChoice = (typeof voiceChoices)[number];

/** What became of a proposal. */
export const decisionOutcomes = ['adopted', 'rejected', 'no-quorum', 'withdrawn'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What one member said. */
export interface Voice {
  readonly memberId: string;
  readonly choice: VoiceChoice;
}

/** The count of a decision: one voice per member, whatever it brings. */
export interface Count {
  /** Members when it is counted. */
  readonly members: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly silent: number;
  /** Voices that must be said, abstentions included. */
  readonly needed: number;
  readonly outcome: Exclude<DecisionOutcome, 'withdrawn'>;
}

/**
 * Counts the voices: those of present members, the last one of each. Too few, nothing is decided. By agreement a proposal
 * is adopted when somebody is for it and nobody against; by vote when more are for it than against: equal voices do not adopt.
 *
 * @param quorum share of the members who must have said something, from 0 to 1
 * @example outcomeOf({ method: 'vote', quorum: 0.5, memberIds: ['a', 'b', 'c'], voices: [{ memberId: 'a', choice: 'for' }] }).outcome // 'no-quorum'
 */
export function outcomeOf({
  method,
  quorum,
  memberIds,
  voices,
}: {
  readonly method: DecisionMethod;
  readonly quorum: number;
  readonly memberIds: readonly string[];
  readonly voices: readonly Voice[];
}): Count {
  const said = new Map(voices.map(({ memberId, choice }) => [memberId, choice]));
  const count = (choice: VoiceChoice): number => memberIds.filter((id) => said.get(id) === choice).length;
  const [yes, no, abstain] = [count('for'), count('against'), count('abstain')];
  const spoken = yes + no + abstain;
  // Two thirds, typed 66.67 %, must not ask for one voice more than they mean: a hundredth of a percent is let go.
  const needed = Math.min(memberIds.length, Math.max(1, Math.ceil((quorum - 1e-4) * memberIds.length)));
  const isAdopted = method === 'agreement' ? yes > 0 && no === 0 : yes > no;
  return {
    members: memberIds.length,
    for: yes,
    against: no,
    abstain,
    silent: memberIds.length - spoken,
    needed,
    outcome: spoken < needed || spoken === 0 ? 'no-quorum' : isAdopted ? 'adopted' : 'rejected',
  };
}
