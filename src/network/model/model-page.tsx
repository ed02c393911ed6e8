import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { addressOf, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { BarRows } from '../../platform/web/charts/bar-rows.tsx';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataDetails, DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { formatMoney } from '../../platform/web/format/money.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { actorAddress, actorAddresses } from '../actor/addresses.ts';
import { actorWords } from '../actor/words.ts';
import { levers } from '../domain/codes.ts';
import { newModelAddress } from './addresses.ts';
import { type AnonymousGroup, groupThreshold } from './anonymous-group.ts';
import { leafById, leaves } from './leaves.ts';
import { modelEditable } from './model-editable.ts';
import { figuresOf } from './model-store.ts';
import { checkAccounts, dependencyOf, hoursOf, leversOf, mixOf } from './read-model.ts';
import { type StatedValuation, type ValuationCode, valuationOf } from './valuation.ts';
import { modelWords } from './words.ts';

export interface ModelPageProps {
  readonly context: PageContext;
  readonly model: StoredRecord;
  readonly actor: StoredRecord;
  /** Models of the same actor that the reader may see, this one included, the earliest first. */
  readonly years: readonly StoredRecord[];
  readonly group: AnonymousGroup | null;
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly mayReadHistory: boolean;
  readonly notice?: ComponentChildren;
}

const euros = (language: Language, amount: number): string =>
  formatMoney(language, amount, 'EUR', { decimals: 0 });

/** One year of an actor's model: what it leans on, whether its accounts hold, its levers year by year. */
export function ModelPage(props: ModelPageProps) {
  const { context, model, actor } = props;
  const { language } = context;
  const words = modelWords[language];
  const title = words.page.title(String(model.fields.year));
  const name = String(actor.fields.name);
  return (
    <Page
      context={context}
      current="actors"
      title={`${title}, ${name}`}
      description={words.page.of(name)}
      crumbs={[
        { label: actorWords[language].list.title, address: addressIn(language, actorAddresses.list) },
        { label: name, address: actorAddress(language, actor.id) },
        { label: title },
      ]}
      indexed={model.fields.visibility === 'public'}
    >
      <PageHead
        title={title}
        meta={words.visibilities[model.fields.visibility as keyof typeof words.visibilities]}
        lead={words.page.of(name)}
      >
        {props.mayEdit ? (
          <Actions>
            <ButtonLink address={addressOf(language, modelEditable, model, 'edit')}>
              {words.page.edit}
            </ButtonLink>{' '}
            <ButtonLink address={newModelAddress(language, actor.id)} quiet>
              {words.page.another}
            </ButtonLink>
          </Actions>
        ) : null}
      </PageHead>
      {props.notice}
      <Mix {...props} />
      <Levers {...props} />
      <Accounts {...props} />
      <Group {...props} />
      <Leaves {...props} />
      <Manage {...props} />
    </Page>
  );
}

const valued = ({ fields }: StoredRecord): StatedValuation | null =>
  valuationOf(fields.basis, fields.hourly, Number(fields.year));

const receivedIn = ({ fields }: StoredRecord): number | undefined =>
  typeof fields.resources === 'number' ? fields.resources : undefined;

function Mix({ context: { language }, model }: ModelPageProps) {
  const words = modelWords[language];
  const figures = figuresOf(model.fields);
  const mix = mixOf(figures);
  const dependency = dependencyOf(figures);
  if (mix.hybridation === null)
    return (
      <Section id="mix" title={words.page.mix}>
        <Empty
          missing={
            receivedIn(model) === undefined
              ? words.page.noMoney
              : words.page.noDetail(euros(language, receivedIn(model)!))
          }
          next={words.page.noMoneyNext}
        />
      </Section>
    );
  const undetailed = (receivedIn(model) ?? mix.total) - mix.total;
  const rows = mix.shares.map(({ type, amount, share }) => ({
    id: type,
    name: words.types[type],
    at: share * 100,
    value: formatPercent(language, share),
    amount,
  }));
  return (
    <Section id="mix" title={words.page.mix}>
      <Stats>
        <Stat value={euros(language, mix.total)} label={words.page.money} />
        <Stat
          value={formatNumber(language, mix.hybridation, { decimals: 2 })}
          label={words.page.hybridation}
          explain={{
            formulas: [{ result: 'h', expression: words.page.hybridationFormula }],
            inputs: rows.map(({ name, value }) => ({
              name,
              range: value,
              source: words.page.title(String(model.fields.year)),
            })),
            arguable: [words.page.hybridationArguable, words.page.mixOwn],
            method: methodAddress(language, 'model-mix'),
          }}
        />
      </Stats>
      <BarRows label={words.page.mixSub} rows={rows} scaleOf={[0, 100]} />
      <DataDetails
        caption={words.page.mixSub}
        columns={[
          { label: words.page.leaf, cell: (row: (typeof rows)[number]) => row.name },
          { label: '%', numeric: true, cell: (row: (typeof rows)[number]) => row.value },
          { label: '€', numeric: true, cell: (row: (typeof rows)[number]) => euros(language, row.amount) },
        ]}
        rows={rows}
      />
      {undetailed > 0 ? <p>{words.page.undetailed(euros(language, undetailed))}</p> : null}
      {dependency === null ? null : (
        <p>
          {words.page.dependency(
            formatPercent(language, dependency.share),
            leafById.get(dependency.leaf)!.label[language],
          )}{' '}
          <span class="soft">{words.page.dependencyMeaning}</span>{' '}
          <a href={methodAddress(language, 'model-mix')}>{words.page.method}</a>
        </p>
      )}
    </Section>
  );
}

function Levers({ context: { language }, years }: ModelPageProps) {
  const words = modelWords[language];
  const all = years.map((one) => ({
    id: one.id,
    year: String(one.fields.year),
    worth: leversOf(figuresOf(one.fields), valued(one), receivedIn(one)),
    hours: hoursOf(figuresOf(one.fields), valued(one)),
  }));
  const scale = [0, ...all.flatMap(({ worth }) => levers.flatMap((lever) => worth[lever] ?? []))];
  const worthOf = (amount: number | null, hours: number): string => {
    if (hours === 0) return amount === null ? words.page.unknown : euros(language, amount);
    const unvalued = formatNumber(language, hours);
    return amount === null
      ? words.page.hoursOnly(unvalued)
      : words.page.andHours(euros(language, amount), unvalued);
  };
  return (
    <Section id="levers" title={words.page.levers} intro={words.page.leversSub}>
      {levers.map((lever) => (
        <div key={lever} class="figure">
          <h3>{words.levers[lever]}</h3>
          <BarRows
            label={words.levers[lever]}
            scaleOf={scale}
            rows={all.map(({ id, year, worth, hours }) => ({
              id,
              name: year,
              at: worth[lever],
              value: worthOf(worth[lever], hours[lever]),
            }))}
          />
        </div>
      ))}
      <DataDetails
        caption={words.page.leversSub}
        columns={[
          { label: words.page.year, cell: (row: (typeof all)[number]) => row.year },
          ...levers.map((lever) => ({
            label: words.levers[lever],
            numeric: true,
            cell: (row: (typeof all)[number]) => worthOf(row.worth[lever], row.hours[lever]),
          })),
        ]}
        rows={all}
      />
    </Section>
  );
}

function Accounts({ context: { language }, model }: ModelPageProps) {
  const words = modelWords[language].page;
  const valuation = valued(model);
  const { fields } = model;
  const spent = typeof fields.spent === 'number' ? fields.spent : undefined;
  const received = receivedIn(model);
  const check = checkAccounts(figuresOf(fields), { spent, received }, valuation);
  const known = (amount: number | null): string =>
    amount === null ? words.unknown : euros(language, amount);
  const rows = [
    {
      name: words.moneyRow,
      resources: known(check.resources.money),
      uses: known(check.uses.money),
    },
    {
      name: words.inKind,
      resources: known(check.resources.inKind),
      uses: known(check.uses.inKind),
    },
  ];
  type Row = (typeof rows)[number];
  return (
    <Section id="accounts" title={words.accounts}>
      <p>
        {check.gap === null
          ? spent === undefined
            ? words.gapUnknown
            : words.gapUnknownReceived
          : check.gap === 0
            ? words.balanced
            : words.gap(euros(language, check.gap))}{' '}
        <a href={methodAddress(language, 'accounts-check')}>{words.method}</a>
      </p>
      <DataTable
        caption={words.accounts}
        narrow="blocks"
        columns={[
          { label: words.leaf, cell: (row: Row) => row.name },
          { label: words.resources, numeric: true, cell: (row: Row) => row.resources },
          { label: words.uses, numeric: true, cell: (row: Row) => row.uses },
        ]}
        rows={rows}
      />
      {check.excess === 0 ? null : (
        <p>{words.excess(euros(language, check.excess), euros(language, received ?? 0))}</p>
      )}
      <Valuation language={language} basis={fields.basis} valuation={valuation} />
      {check.unvalued.length === 0 ? null : (
        <p>{words.unvalued(check.unvalued.map((id) => leafById.get(id)!.label[language]).join(', '))}</p>
      )}
    </Section>
  );
}

function Valuation({
  language,
  basis,
  valuation,
}: {
  readonly language: Language;
  readonly basis: unknown;
  readonly valuation: StatedValuation | null;
}) {
  const words = modelWords[language];
  if (valuation === null) return null;
  return (
    <p class="note">
      {words.page.valuation(
        words.bases[basis as ValuationCode],
        formatMoney(language, valuation.hourly, 'EUR', { decimals: 2 }),
      )}{' '}
      {valuation.source === null ? null : (
        <>
          {valuation.source.label[language]}.{' '}
          <a href={valuation.source.url}>{words.page.source(valuation.source.name)}</a>
        </>
      )}
    </p>
  );
}

function Group({ context: { language }, group }: ModelPageProps) {
  const words = modelWords[language].page;
  const threshold = String(groupThreshold);
  return (
    <Section id="group" title={words.group}>
      <p>
        {group === null
          ? words.groupHidden(threshold)
          : words.groupSentence(String(group.size), formatNumber(language, group.median, { decimals: 2 }))}
      </p>
      <p class="note">{words.groupRule(threshold)}</p>
    </Section>
  );
}

function Leaves({ context: { language }, model }: ModelPageProps) {
  const words = modelWords[language];
  const figures = figuresOf(model.fields);
  const known = leaves.filter(({ id }) => figures[id] !== undefined);
  if (known.length === 0) return null;
  return (
    <Section id="leaves" title={words.page.leaves}>
      <DataTable
        caption={words.page.leaves}
        narrow="blocks"
        columns={[
          { label: words.page.leaf, cell: (row: (typeof known)[number]) => row.label[language] },
          { label: words.page.lever, cell: (row: (typeof known)[number]) => words.levers[row.lever] },
          {
            label: words.page.value,
            numeric: true,
            cell: (row: (typeof known)[number]) =>
              `${formatNumber(language, figures[row.id]!)}\u00a0${words.page.units[row.unit]}`,
          },
        ]}
        rows={known}
      />
    </Section>
  );
}

function Manage({ context: { language }, model, mayRemove, mayReadHistory }: ModelPageProps) {
  const words = modelWords[language].page;
  if (!mayRemove && !mayReadHistory) return null;
  return (
    <ul class="pager">
      {mayReadHistory ? (
        <li>
          <a href={addressOf(language, modelEditable, model, 'history')}>{words.history}</a>
        </li>
      ) : null}
      {mayRemove ? (
        <li>
          <a href={addressOf(language, modelEditable, model, 'remove')}>{words.remove}</a>
        </li>
      ) : null}
    </ul>
  );
}
