import type { Block, Text } from '../../platform/ports/paper.ts';
import { type SharingRule, sharingRules } from '../domain/sharing-rules.ts';
import { threeFigures } from '../pages/simulated.ts';
import type { Subject } from './subject.ts';
import { tableOf, type WrittenColumn } from './table-of.ts';

/** Objections named; the file of results has up to a hundred. */
const mostObjections = 12;

/** Ways of sharing side by side, each with who could object; none is called best. */
export function sharingSection(subject: Subject): Block[] {
  const { words, say } = subject;
  const rules = sharingRules(subject.outcome.report);
  const existing = rules.filter(({ shares }) => shares !== null);
  return [
    { kind: 'heading', level: 1, text: words.results.sharing.title(existing.length) },
    { kind: 'paragraph', text: introduction(subject, existing) },
    shares(subject, existing),
    { kind: 'paragraph', tone: 'note', text: say.sharing.transferNote },
    { kind: 'list', items: rules.map((rule) => ruleInWords(subject, rule, existing)) },
    ...objections(subject),
  ];
}

/** How much there is to share, whether there is anything in most cases, and whether it can hold. */
function introduction({ outcome, amounts, words }: Subject, existing: readonly SharingRule[]): string {
  const { sharing } = words.results;
  const { report, detail } = outcome;
  const shared = Object.values(report.sharing.equal ?? {}).reduce((sum, share) => sum + share, 0);
  const decimals = threeFigures([shared]);
  const middle = detail.premiums.members.p50;
  const all = existing.every(({ objection }) => objection === null);
  const stable = all ? sharing.stableAll : sharing.stableSome;
  const { stability } = report;
  return [
    shared === 0 ? sharing.nothingCentral : sharing.intro(amounts.money(shared, decimals)),
    ...(middle < 0 && shared > 0 ? [sharing.nothing(amounts.money(middle))] : []),
    ...(shared > 0 && shared > report.point.membersPremium * (1 + 1e-9)
      ? [sharing.coverNote(amounts.money(report.point.membersPremium, decimals))]
      : []),
    stability === null ? sharing.notChecked : stability.coreNonEmpty ? stable : sharing.unstable,
  ].join(' ');
}

function shares(
  { outcome, amounts, words, say, unit, nameOf }: Subject,
  rules: readonly SharingRule[],
): Block {
  const { sharing } = words.results;
  const { transfers } = outcome.report.sharing;
  const decimals = threeFigures(rules.flatMap((rule) => Object.values(rule.shares ?? {})));
  const plain = (value: number) => amounts.plain(value, decimals);
  const sumOf = (values: Readonly<Record<string, number>>) =>
    Object.values(values).reduce((sum, value) => sum + value, 0);
  const ids: (string | null)[] = [...outcome.model.members.map(({ id }) => id), null];
  const columns: WrittenColumn<string | null>[] = [
    {
      label: sharing.member,
      width: 1.8,
      cell: (id) => (id === null ? [{ text: say.sharing.sum, strong: true }] : nameOf(id)),
    },
    ...rules.map(({ name, shares: given }) => ({
      label: sharing.rules[name].name,
      numeric: true,
      cell: (id: string | null) => plain(id === null ? sumOf(given ?? {}) : (given?.[id] ?? 0)),
    })),
    ...(transfers === null
      ? []
      : [
          {
            label: say.sharing.transfer,
            numeric: true,
            cell: (id: string | null) =>
              amounts.format.number(id === null ? sumOf(transfers) : (transfers[id] ?? 0), {
                decimals,
                sign: true,
              }),
          },
        ]),
  ];
  return tableOf(say.sharing.caption(unit), columns, ids);
}

/** One rule in words: what it does, who could object, what can be said against it. */
function ruleInWords(
  { amounts, words, nameOf }: Subject,
  rule: SharingRule,
  existing: readonly SharingRule[],
): Text {
  const { sharing } = words.results;
  const said = sharing.rules[rule.name];
  const decimals = threeFigures(existing.flatMap(({ shares: given }) => Object.values(given ?? {})));
  const money = (amount: number) => amounts.money(amount, decimals);
  const { objection, margin } = rule;
  const group = amounts.format.list((objection?.members ?? []).map(nameOf));
  const alone = objection?.members.length === 1;
  const against = objection
    ? alone
      ? sharing.objectionOne(group, money(objection.given))
      : sharing.objection(group, money(objection.alone), money(objection.given))
    : margin === null
      ? ''
      : sharing.noObjection(money(margin));
  const sentences = [
    said.plain,
    rule.sameAs === null ? '' : sharing.same(sharing.rules[rule.sameAs].name),
    rule.shares === null ? `${sharing.noRule} ${rule.reason ?? ''}` : '',
    against,
    `${sharing.argue} ${said.argue}`,
  ];
  const told = sentences.filter((sentence) => sentence.trim() !== '').join(' ');
  return [{ text: `${said.name}. `, strong: true }, { text: told }];
}

function objections({ outcome, amounts, words, say, nameOf }: Subject): Block[] {
  const { stability } = outcome.report;
  if (stability === null) return [];
  if (stability.objections.length === 0) return [{ kind: 'paragraph', text: say.sharing.none }];
  const { sharing } = words.results;
  const left = stability.objections.length - mostObjections;
  const more: Block[] =
    left > 0
      ? [{ kind: 'paragraph', tone: 'note', text: say.sharing.more(amounts.format.number(left)) }]
      : [];
  return [
    tableOf(
      say.sharing.objections,
      [
        {
          label: sharing.group,
          width: 4,
          cell: ({ group }) => amounts.format.list(group.split(',').map(nameOf)),
        },
        { label: say.sharing.gain, numeric: true, cell: ({ gain }) => amounts.money(gain) },
      ],
      stability.objections.slice(0, mostObjections),
    ),
    ...more,
  ];
}
