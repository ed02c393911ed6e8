import { BarRows } from '../../../platform/web/charts/bar-rows.tsx';
import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import type { SharingRule } from '../../domain/sharing-rules.ts';
import { sharingRules } from '../../domain/sharing-rules.ts';
import { threeFigures, useResultWords } from '../simulated.ts';
import { Explanation } from './explanation.tsx';
import { GroupsTable } from './groups-table.tsx';
import { Opens } from './opens.tsx';
import { Sentence } from './sentence.tsx';
import { useAmounts } from './use-amounts.ts';

const place = 'sharing';

/** Ways of sharing side by side, each with who could object; none is called best. */
export function Sharing() {
  const words = useResultWords();
  const { outcome } = useAmounts();
  const rules = sharingRules(outcome.report);
  const existing = rules.filter(({ shares }) => shares !== null);
  return (
    <Section id={place} title={words.sharing.title(existing.length)} intro={<Intro />}>
      <div class="rules">
        {rules.map((rule) => (
          <Rule key={rule.name} rule={rule} rules={rules} />
        ))}
      </div>
      <div class="under">
        <SharesTable rules={existing} />
        <GroupsTable />
        <Explanation
          place={place}
          first="stability"
          summary={words.sharing.question}
          remarks={<p>{words.sharing.answer}</p>}
        />
      </div>
    </Section>
  );
}

/** How much there is to share, whether there is anything in most cases, and whether it can hold. */
function Intro() {
  const { sharing } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { report, detail } = outcome;
  const { stability } = report;
  const shared = Object.values(report.sharing.equal ?? {}).reduce((sum, share) => sum + share, 0);
  const decimals = threeFigures([shared]);
  const middle = detail.premiums.members.p50;
  const toShare = amounts.money(shared, decimals);
  const rarely = amounts.money(middle);
  return (
    <>
      {shared === 0 ? (
        sharing.nothingCentral
      ) : (
        <Sentence
          text={sharing.intro(toShare)}
          place={place}
          figures={[{ said: toShare, id: 'coalitions.cover' }]}
        />
      )}{' '}
      {middle < 0 && shared > 0 ? (
        <>
          <Sentence
            text={sharing.nothing(rarely)}
            place={place}
            figures={[{ said: rarely, id: 'range.members.p50' }]}
          />{' '}
        </>
      ) : null}
      {shared > report.point.membersPremium * (1 + 1e-9) && shared > 0
        ? `${sharing.coverNote(amounts.money(report.point.membersPremium, decimals))} `
        : ''}
      {stability === null ? sharing.notChecked : stability.coreNonEmpty ? <Stable /> : sharing.unstable}
    </>
  );
}

function Stable() {
  const { sharing } = useResultWords();
  const { outcome } = useAmounts();
  const judged = sharingRules(outcome.report).filter(({ shares }) => shares !== null);
  const all = judged.every(({ objection }) => objection === null);
  return <>{all ? sharing.stableAll : sharing.stableSome}</>;
}

interface RuleProps {
  readonly rule: SharingRule;
  readonly rules: readonly SharingRule[];
}

function Rule({ rule, rules }: RuleProps) {
  const { sharing } = useResultWords();
  const { amounts, nameOf } = useAmounts();
  const words = sharing.rules[rule.name];
  const all = rules.flatMap(({ shares }) => Object.values(shares ?? {}));
  const decimals = threeFigures(all);
  return (
    <section class="rule" aria-labelledby={`rule-${rule.name}`}>
      <h3 id={`rule-${rule.name}`}>{words.name}</h3>
      <p class="soft">
        {words.plain} {rule.sameAs === null ? '' : sharing.same(sharing.rules[rule.sameAs].name)}
      </p>
      {rule.shares === null ? (
        <p>
          {sharing.noRule} {rule.reason ?? ''}
        </p>
      ) : (
        <BarRows
          label={words.name}
          scaleOf={all}
          rows={Object.entries(rule.shares).map(([id, share]) => ({
            id,
            name: nameOf(id),
            at: share,
            value: (
              <Opens id={`sharing.${rule.name}.${id}`} place={place}>
                {amounts.plain(share, decimals)}
              </Opens>
            ),
          }))}
        />
      )}
      <Objection rule={rule} decimals={decimals} />
    </section>
  );
}

function Objection({ rule, decimals }: { readonly rule: SharingRule; readonly decimals: number }) {
  const { sharing } = useResultWords();
  const { amounts, nameOf } = useAmounts();
  const { objection, margin } = rule;
  const money = (amount: number) => amounts.money(amount, decimals);
  const group = amounts.format.list((objection?.members ?? []).map(nameOf));
  const figures = [margin, objection?.alone, objection?.given].flatMap((amount) =>
    amount == null ? [] : [{ said: money(amount), id: 'stability.objections' }],
  );
  const against = !objection
    ? margin === null
      ? ''
      : sharing.noObjection(money(margin))
    : objection.members.length === 1
      ? sharing.objectionOne(group, money(objection.given))
      : sharing.objection(group, money(objection.alone), money(objection.given));
  return (
    <p class="objection">
      <strong>{sharing.argue}</strong> <Sentence text={against} place={place} figures={figures} />{' '}
      {sharing.rules[rule.name].argue}
    </p>
  );
}

function SharesTable({ rules }: { readonly rules: readonly SharingRule[] }) {
  const { sharing } = useResultWords();
  const { outcome, amounts, unit, nameOf } = useAmounts();
  const decimals = threeFigures(rules.flatMap(({ shares }) => Object.values(shares ?? {})));
  return (
    <DataDetails
      summary={sharing.table}
      caption={sharing.tableCaption(unit)}
      narrow="scroll"
      label={sharing.tableCaption(unit)}
      rows={outcome.model.members}
      columns={[
        { label: sharing.member, cell: (member) => nameOf(member.id) },
        ...rules.map((rule) => ({
          label: sharing.rules[rule.name].name,
          cell: (member: { readonly id: string }) => (
            <Opens id={`sharing.${rule.name}.${member.id}`} place={place}>
              {amounts.plain(rule.shares?.[member.id] ?? 0, decimals)}
            </Opens>
          ),
          numeric: true,
        })),
      ]}
    />
  );
}
