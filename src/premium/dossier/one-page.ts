import type { Block, KeyFigure } from '../../platform/ports/paper.ts';
import { fundingReasons } from './funding-section.tsx';
import { type Subject, shortList, tableOf } from './subject.ts';

/** Lines and members named on the first page; the sections after have them all. */
const mostLines = 6;
const mostNames = 8;

/** One page that answers what, for whom, when, with what chance, and why this support and not more. */
export function onePage(subject: Subject): Block[] {
  const { say } = subject;
  const { onePage: words } = say;
  const answers: [string, string][] = [
    [words.what, whatOf(subject)],
    [words.forWhom, forWhomOf(subject)],
    [words.when, whenOf(subject)],
    [words.chance, chanceOf(subject)],
    [words.whyGrant, fundingReasons(subject).join(' ')],
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
