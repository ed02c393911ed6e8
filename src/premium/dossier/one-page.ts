import type { Block, KeyFigure } from '../../platform/ports/paper.ts';
import { membersChanged } from '../alliance/members-changed.ts';
import { premiumWords } from '../alliance/words.ts';
import { doubtByInput } from '../domain/doubt-by-input.ts';
import { isPaidBack } from '../domain/funding-bounds.ts';
import { supportBesideJustified } from '../grants/justification.ts';
import { sumInWords } from '../grants/sum-in-words.ts';
import { supportWords } from '../grants/words.ts';
import type { AllianceOfDossier } from './alliance/alliance-of-dossier.ts';
import { allianceDossierWords } from './alliance/words.ts';
import { nameOfInput } from './doubt-section.ts';
import { fundingReasons } from './funding-section.tsx';
import { sourcesInWords } from './sources-section.ts';
import { type Subject, shortList } from './subject.ts';
import { tableOf } from './table-of.ts';

/** Lines and members named on the first page; the sections after have them all. */
const mostLines = 6;
const mostNames = 8;
const mostDoubts = 2;

/** A question of a council or a funder, and what the figures answer. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What, for whom, when, with what chance, what if this is wrong, where figures come from, why this support and not more. */
export function answersOf(subject: Subject, told: AllianceOfDossier | null = null): Answer[] {
  const { onePage: words } = subject.say;
  const answers: (readonly [question: string, answer: string])[] = [
    [words.what, [...essentialOf(subject, told), whatOf(subject)].join(' ')],
    [words.forWhom, [forWhomOf(subject), ...changedOf(subject, told)].join(' ')],
    [words.when, whenOf(subject)],
    [words.chance, chanceOf(subject)],
    ...(subject.certain ? [] : [[words.wrong, wrongOf(subject)] as const]),
    [words.whence, sourcesInWords(subject)],
    [words.whyGrant, [...fundingReasons(subject), ...supportOf(subject, told)].join(' ')],
  ];
  return answers.map(([question, answer]) => ({ question, answer }));
}

/** One page that answers what, for whom, when, with what chance, and why this support and not more. */
export function onePage(subject: Subject, told: AllianceOfDossier | null = null): Block[] {
  const { say } = subject;
  const { onePage: words } = say;
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'figures', items: keyFigures(subject) },
    tableOf<Answer>(
      words.caption,
      [
        { label: words.question, width: 1, cell: ({ question }) => [{ text: question, strong: true }] },
        { label: words.answer, width: 3.4, cell: ({ answer }) => answer },
      ],
      answersOf(subject, told),
    ),
  ];
}

/** Longest text quoted on the first page; the section on the alliance has the whole. */
const mostQuoted = 260;

function essentialOf({ language }: Subject, told: AllianceOfDossier | null): string[] {
  if (told === null) return [];
  const words = allianceDossierWords[language].essential;
  const { need, answer } = told.reading.alliance;
  const short = (text: string) =>
    text.length <= mostQuoted ? text : `${text.slice(0, mostQuoted).replace(/\s+\S*$/u, '')}…`;
  return [
    ...(need.trim() === '' ? [] : [words.need(sentence(short(need.trim())))]),
    ...(answer.trim() === '' ? [] : [words.answer(sentence(short(answer.trim())))]),
  ];
}

/** People seldom end with a full stop what they type in a field; the next sentence needs it. */
const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** What was asked and obtained, and where that stands beside what the figures justify. */
function supportOf({ language, amounts, outcome }: Subject, told: AllianceOfDossier | null): string[] {
  if (told === null || told.support.supports.length === 0) return [];
  const words = allianceDossierWords[language].essential;
  const { obtained, requested } = told.support.sums;
  const [given, asked] = [sumInWords(language, obtained), sumInWords(language, requested)];
  return [
    given === null ? words.noneObtained : words.obtained(given),
    asked === null ? words.noneRequested : words.requested(asked),
    // That nothing is justified is what the answer began with.
    ...(outcome.report.funding.justified === null
      ? []
      : supportBesideJustified(outcome, told.support, supportWords[language].premium, amounts)),
  ];
}

function keyFigures(subject: Subject): KeyFigure[] {
  const { outcome, amounts, say, certain } = subject;
  const { report, detail } = outcome;
  const { figures } = say;
  const { net, members } = detail.premiums;
  const { justified, shareOfGross, liquidity } = report.funding;
  const note = (middle: number, chance: number) =>
    certain ? figures.central : figures.middle(amounts.money(middle), amounts.format.chances(chance));
  return [
    {
      label: figures.net,
      value: amounts.range(net.p5, net.p95),
      note: note(net.p50, report.range.territory.probabilityPositive),
    },
    {
      label: figures.members,
      value: amounts.range(members.p5, members.p95),
      note: note(members.p50, report.range.members.probabilityPositive),
    },
    {
      label: figures.grant,
      value: justified === null ? figures.noGrant : amounts.range(justified[0], justified[1]),
      ...(justified === null ? { note: figures.notJustified } : {}),
      ...(shareOfGross === null
        ? {}
        : { note: figures.shareOfGross(amounts.format.percentRange(shareOfGross[0], shareOfGross[1])) }),
    },
    { label: figures.advance, value: amounts.money(liquidity), ...advanceNote(subject) },
  ];
}

/** Whether an advance comes back, and in how many cases: one that does not is no advance. */
function advanceNote({ outcome, amounts, say, certain, years }: Subject): { readonly note?: string } {
  const { figures } = say;
  if (outcome.report.funding.liquidity === 0) return {};
  if (!isPaidBack(outcome)) return { note: figures.notPaidBack(years) };
  if (certain) return { note: figures.paidBackCentral };
  const chance = amounts.format.cases(outcome.detail.payback.chanceWithinHorizon);
  return { note: figures.paidBack(chance, years) };
}

function whatOf(subject: Subject): string {
  const { outcome, words, say } = subject;
  // What a member brings costs it, and is written below zero: it is no gain of acting together.
  const lines = outcome.detail.lines
    .filter(({ kind, perYear }) => kind === 'pooled' || perYear >= 0)
    .map(({ label }) => label ?? words.form.unnamedLine);
  return lines.length === 0
    ? say.onePage.whatNothing
    : say.onePage.whatSaid(shortList(subject, lines, mostLines));
}

function forWhomOf(subject: Subject): string {
  const { outcome, amounts, words, say, nameOf } = subject;
  const { members } = outcome.model;
  const count = amounts.format.count(members.length, words.results.memberForms);
  const names = shortList(
    subject,
    members.map(({ id }) => nameOf(id)),
    mostNames,
  );
  const said = say.onePage.forWhomSaid(count, names);
  const { social } = outcome.detail.presentValues;
  const others = social.p5 === 0 && social.p95 === 0;
  return others ? said : `${said} ${say.onePage.forOthers(amounts.range(social.p5, social.p95))}`;
}

/** Who left and who joined since the version was kept: a dossier is read later than it is made. */
function changedOf({ outcome, language, amounts }: Subject, told: AllianceOfDossier | null): string[] {
  if (told === null) return [];
  const words = premiumWords[language].membersChanged;
  const { left, joined } = membersChanged(outcome.model.members, told.reading);
  const names = (list: readonly string[]) => amounts.format.list(list);
  return [
    ...(left.length + joined.length === 0 ? [] : [words.title]),
    ...(left.length === 0 ? [] : [words.left(names(left))]),
    ...(joined.length === 0 ? [] : [words.joined(names(joined))]),
  ];
}

function whenOf({ outcome, amounts, say, years, certain }: Subject): string {
  const { onePage: words } = say;
  const { trough, payback } = outcome.detail;
  const { point } = outcome.report;
  if (trough.p95 === 0) return words.neverUnder;
  if (certain) {
    const dip = words.dipCertain(amounts.money(point.trough), amounts.format.number(point.troughYear));
    const back =
      point.payback === null
        ? words.neverBack(years)
        : words.backCertain(amounts.format.years(point.payback));
    return `${dip} ${back}`;
  }
  const dip = words.dip(
    amounts.range(trough.p5, trough.p95),
    amounts.format.cases(payback.chanceWithinHorizon),
    years,
  );
  return payback.p50 === null || payback.p50 === 0
    ? dip
    : `${dip} ${words.half(amounts.format.years(payback.p50))}`;
}

/** What the doubt comes from, and where the worst tenth of cases leads. */
function wrongOf(subject: Subject): string {
  const { outcome, amounts, say } = subject;
  const { members, territory } = outcome.report.range;
  const name = nameOfInput(subject);
  const figures = doubtByInput(outcome.report)
    .slice(0, mostDoubts)
    .map(({ input }) => name(input));
  return [
    say.onePage.doubtFrom(amounts.format.list(figures)),
    say.onePage.worst(amounts.money(members.cvar10), amounts.money(territory.cvar10)),
  ].join(' ');
}

function chanceOf({ outcome, amounts, say, certain }: Subject): string {
  if (certain) return say.onePage.chanceUnknown;
  const { territory, members } = outcome.report.range;
  return say.onePage.chanceSaid(
    amounts.format.chances(territory.probabilityPositive),
    amounts.format.chances(members.probabilityPositive),
  );
}
