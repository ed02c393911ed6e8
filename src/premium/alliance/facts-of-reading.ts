import {
  type AllianceLine,
  type AllianceReading,
  allianceLabels,
  lineWorth,
  presentMembers,
} from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { searchKey } from '../../kernel/search-key.ts';
import { type LatestFigures, type LinkOfActor, leafById } from '../../network/index.ts';
import { formats } from '../../platform/web/format/format.ts';
import type {
  AllianceFacts,
  AloneCostFacts,
  AmountFacts,
  BenefitFacts,
  ContributionFacts,
  FactNature,
  GrantFacts,
  LinkFacts,
  MemberFacts,
  ShortenedAmount,
  TaskFacts,
} from './alliance-facts.ts';
import { publicDiscountRate } from './public-rates.ts';
import { horizon, hypothesesOfStage } from './stage-hypotheses.ts';
import { timingEffect, yearsCovered } from './years-covered.ts';

/** What is known of the members beside the alliance, narrowed to what the person who proposes may see. */
export interface Surroundings {
  readonly links: readonly LinkOfActor[];
  readonly models: readonly LatestFigures[];
}

/**
 * The facts that a model is proposed from: the members who said yes, and the lines that are shown to the alliance. What a
 * member keeps for itself is left out here, whoever reads: it only enters sums (`../privacy`).
 */
export function factsOfReading(
  reading: AllianceReading,
  { links, models }: Surroundings,
  language: Language,
): AllianceFacts {
  const { alliance } = reading;
  const present = presentMembers(reading);
  const members = present.map(({ id, name, kind }): MemberFacts => ({ id, name, kind }));
  const isMember = (id: string | null) => members.some((member) => member.id === id);
  const shown = reading.lines.filter(
    (line) =>
      line.visibility !== 'member' &&
      isMember(line.memberId) &&
      yearsCovered(line, alliance.priceYear, horizon) > 0,
  );
  const amountOf = (line: AllianceLine) => amountOfLine(line, reading, language);
  const memberOfActor = new Map(present.map(({ id, actorId }) => [actorId, id]));
  return {
    name: alliance.name,
    stage: alliance.stage,
    startYear: alliance.priceYear,
    members,
    contributions: shown
      .filter(({ side }) => side === 'contribution')
      .map(
        (line): ContributionFacts => ({
          ...headOf(line),
          ...amountOf(line),
          toMemberId: null,
          isOnce: line.per === 'once',
          isVolunteer: natureOf(line) === 'hours' && line.basis !== 'staff-cost',
        }),
      ),
    benefits: shown
      .filter(({ side }) => side === 'benefit')
      .map(
        (line): BenefitFacts => ({
          ...headOf(line),
          ...amountOf(line),
          memberId: line.beneficiary === 'public' ? null : line.memberId,
          fromContributionId: null,
        }),
      ),
    aloneCosts: [
      ...shown
        .filter(({ side }) => side === 'alone-cost')
        .map((line): AloneCostFacts => ({ ...headOf(line), ...amountOf(line) })),
      ...staffCosts(models, memberOfActor, language),
    ],
    tasks: reading.tasks.map((task): TaskFacts => taskOf(task, isMember, language)),
    grants: reading.grants.map((grant): GrantFacts => grantOf(grant, members)),
    links: links.flatMap((link) => linkOf(link, memberOfActor)),
  };
}

const natureOf = ({ amount, means }: AllianceLine): FactNature => {
  if (amount?.unit === 'hours' || amount?.unit === 'days' || amount?.unit === 'fte') return 'hours';
  return means === 'money' ? 'money' : 'means';
};

const headOf = (line: AllianceLine) => ({
  id: line.id,
  memberId: line.memberId,
  title: line.title,
  nature: natureOf(line),
});

/** A line as an amount in euros a year of the horizon; unknown, with the words in which it was said. */
function amountOfLine(line: AllianceLine, reading: AllianceReading, language: Language): AmountFacts {
  const { alliance } = reading;
  const worth = lineWorth(line, alliance);
  const labels = allianceLabels[language];
  const { amount, source } = line;
  const asSaid =
    amount === null ? '' : `${formats[language].range(amount.low, amount.high)} ${labels.units[amount.unit]}`;
  // What is brought once is paid at the start, whole.
  const isInvested = line.side === 'contribution' && line.per === 'once';
  const part = isInvested ? 1 : yearsCovered(line, alliance.priceYear, horizon);
  const member = reading.members.find(({ id }) => id === line.memberId);
  const shared = {
    source,
    ...(member === undefined ? {} : { statedBy: member.name }),
    basis: line.basis === null ? '' : labels.bases[line.basis],
    asSaid,
    ...(part === 1 ? {} : { shortened: shortenedBy(line, part, reading) }),
  };
  if ('unknown' in worth) return { ...shared, low: null, high: null, year: null };
  return { ...shared, low: worth.low * part, high: worth.high * part, year: worth.year };
}

/** What is lost by counting every year a line that holds some of them, over what the stage lets suppose. */
function shortenedBy(line: AllianceLine, part: number, reading: AllianceReading): ShortenedAmount {
  const { stage, priceYear } = reading.alliance;
  const effect = timingEffect(line, priceYear, horizon, {
    ...hypothesesOfStage(stage),
    discountRate: publicDiscountRate(),
    memberCount: presentMembers(reading).length,
  });
  return { years: Math.round(part * horizon), horizon, effect };
}

function taskOf(
  task: AllianceReading['tasks'][number],
  isMember: (id: string | null) => boolean,
  language: Language,
): TaskFacts {
  const { id, title, year, hours, cost, payerMemberId, source } = task;
  const labels = allianceLabels[language];
  return {
    id,
    title: title === '' ? labels.tasks[task.task] : title,
    onYear: year,
    hours: hours === null ? null : (hours.low + hours.high) / 2,
    memberId: isMember(payerMemberId) ? payerMemberId : null,
    low: cost?.low ?? null,
    high: cost?.high ?? null,
    year: null,
    source,
    basis: '',
    asSaid: hours === null ? '' : `${formats[language].range(hours.low, hours.high)} ${labels.units.hours}`,
  };
}

function grantOf(grant: AllianceReading['grants'][number], members: readonly MemberFacts[]): GrantFacts {
  const { id, payer, payerKind, state, amount, year, reference, source, turnover } = grant;
  const member = members.find(({ name }) => searchKey(name) === searchKey(payer));
  return {
    id,
    payer,
    memberId: member?.id ?? null,
    payerKind,
    state,
    onYear: year,
    turnover,
    reference,
    low: amount?.low ?? null,
    high: amount?.high ?? null,
    year: null,
    source,
    basis: '',
    asSaid: '',
  };
}

/** Staff that several members pay for: which part does the same work is asked, the whole is told. */
function staffCosts(
  models: readonly LatestFigures[],
  memberOfActor: ReadonlyMap<string | null, string>,
  language: Language,
): AloneCostFacts[] {
  const leaf = leafById.get('employeeCost')!;
  return models.flatMap(({ actorId, year, figures }) => {
    const memberId = memberOfActor.get(actorId);
    const whole = figures[leaf.id];
    if (memberId === undefined || whole === undefined || whole <= 0) return [];
    return [
      {
        id: `${leaf.id}-${memberId}`,
        memberId,
        title: leaf.label[language],
        low: null,
        high: null,
        year: null,
        source: '',
        basis: '',
        asSaid: `${formats[language].money(whole, 'EUR')} (${year})`,
        isNotForAll: true,
      },
    ];
  });
}

function linkOf(link: LinkOfActor, memberOfActor: ReadonlyMap<string | null, string>): LinkFacts[] {
  const from = memberOfActor.get(link.fromId);
  if (from === undefined || (link.kind !== 'shares-means' && link.kind !== 'buys-from')) return [];
  return [
    {
      id: link.id,
      kind: link.kind,
      fromMemberId: from,
      toMemberId: memberOfActor.get(link.toId) ?? null,
      toKey: link.toId,
      toName: link.toName,
      low: link.range?.low ?? null,
      high: link.range?.high ?? null,
      year: null,
      source: link.source,
      basis: link.basis,
      asSaid: '',
      isNotForAll: true,
    },
  ];
}
