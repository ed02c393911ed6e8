import type { Block, KeyFigure } from '../../platform/ports/paper.ts';
import type { AllianceOfDossier } from './alliance/alliance-of-dossier.ts';
import { allianceDossierWords } from './alliance/words.ts';
import { fundingReasons } from './funding-section.tsx';
import { type Subject, shortList } from './subject.ts';
import { tableOf } from './table-of.ts';

/** Lines and members named on the first page; the sections after have them all. */
const mostLines = 6;
const mostNames = 8;

/** One page that answers what, for whom, when, with what chance, and why this support and not more. */
export function onePage(subject: Subject, told: AllianceOfDossier | null = null): Block[] {
  const { say } = subject;
  const { onePage: words } = say;
  const answers: [string, string][] = [
    [words.what, [...essentialOf(subject, told), whatOf(subject)].join(' ')],
    [words.forWhom, forWhomOf(subject)],
    [words.when, whenOf(subject)],
    [words.chance, chanceOf(subject)],
    [words.whyGrant, [...fundingReasons(subject), ...supportOf(subject, told)].join(' ')],
  ];
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'figures', items: keyFigures(subject) },
    tableOf(
      words.caption,
      [
        { label: words.question, width: 1, cell: ([question]) => [{ text: question, strong: true }] },
        { label: words.answer, width: 3.4, cell: ([, answer]) => answer },
      ],
      answers,
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
    ...(need.trim() === '' ? [] : [words.need(short(need.trim()))]),
    ...(answer.trim() === '' ? [] : [words.answer(short(answer.trim()))]),
  ];
}

/** What was asked and obtained, beside what the figures justify. */
function supportOf({ language, amounts }: Subject, told: AllianceOfDossier | null): string[] {
  if (told === null || told.support.supports.length === 0) return [];
  const words = allianceDossierWords[language].essential;
  const { obtained, requested } = told.support.sums;
  const range = ({ low, high }: { readonly low: number; readonly high: number }) =>
    amounts.format.moneyRange(low, high, 'EUR');
  return [words.obtained(range(obtained)), words.requested(range(requested))];
}

function keyFigures({ outcome, amounts, say, certain }: Subject): KeyFigure[] {
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
    { label: figures.advance, value: amounts.money(liquidity), note: figures.paidBack },
  ];
}

function whatOf(subject: Subject): string {
  const { outcome, words, say } = subject;
  const lines = outcome.detail.lines.map(({ label }) => label ?? words.form.unnamedLine);
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

function chanceOf({ outcome, amounts, say, certain }: Subject): string {
  if (certain) return say.onePage.chanceUnknown;
  const { territory, members } = outcome.report.range;
  return say.onePage.chanceSaid(
    amounts.format.chances(territory.probabilityPositive),
    amounts.format.chances(members.probabilityPositive),
  );
}
