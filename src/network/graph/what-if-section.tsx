import type { Language } from '../../kernel/language.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { euros } from './amounts.ts';
import { degreesOf } from './drawing.tsx';
import type { NetworkActor, NetworkGraph } from './network-graph.ts';
import type { SuppositionFault } from './network-query.ts';
import { byName } from './oval-layout.ts';
import { actorsById } from './readings.ts';
import type { Effects, Supposition } from './what-if.ts';
import { networkWords } from './words.ts';

export interface WhatIfProps {
  readonly language: Language;
  readonly graph: NetworkGraph;
  readonly query: Readonly<Record<string, string>>;
  /** The filter, kept when a form is sent. */
  readonly kept: Readonly<Record<string, string>>;
  readonly supposition: Supposition | SuppositionFault | null;
  readonly effects: Effects | null;
}

/** Three suppositions, by plain forms, and what would follow. */
export function WhatIfSection(props: WhatIfProps) {
  const words = networkWords[props.language].whatIf;
  const { supposition } = props;
  return (
    <Section id="what-if" title={words.title} intro={words.intro}>
      {supposition === null ? null : <Result {...props} />}
      <div class="grid cols-3">
        <Leaves {...props} />
        <Falls {...props} />
        <Begins {...props} />
      </div>
    </Section>
  );
}

/** Most actors in one list of choices; in a larger network, those of most links, and any other on its own page. */
const mostChoices = 400;

function actorChoices(graph: NetworkGraph, choose: string) {
  const degrees = degreesOf(graph);
  const chosen =
    graph.actors.length <= mostChoices
      ? graph.actors
      : [...graph.actors]
          .sort((one, other) => degrees.get(other.id)! - degrees.get(one.id)!)
          .slice(0, mostChoices);
  const listed = [...chosen].sort(byName).map(({ id, name }) => ({ value: id, label: name }));
  return [{ value: '', label: choose }, ...listed];
}

function Kept({ values }: { readonly values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Submit({ children }: { readonly children: string }) {
  return (
    <button class="button quiet" type="submit">
      {children}
    </button>
  );
}

function Leaves({ language, graph, query, kept }: WhatIfProps) {
  const words = networkWords[language].whatIf;
  return (
    <form method="get" action="#what-if" class="stack-s">
      <Kept values={kept} />
      <SelectField
        id="gone"
        name="gone"
        label={words.leaves}
        value={query.gone ?? ''}
        choices={actorChoices(graph, words.choose)}
      />
      <Submit>{words.see}</Submit>
    </form>
  );
}

function Falls({ language, graph, query, kept }: WhatIfProps) {
  const words = networkWords[language].whatIf;
  const names = actorsById(graph);
  const links = graph.links
    .filter(({ range, kind }) => range !== null && kind !== 'depends-on')
    .sort((one, other) => other.range!.high - one.range!.high || (one.id < other.id ? -1 : 1))
    .slice(0, 300);
  const choices = [
    { value: '', label: words.choose },
    ...links.map(({ id, from, to, kind, range }) => ({
      value: id,
      label: `${names.get(from)!.name} ${networkWords[language].kinds[kind]} ${names.get(to)!.name}, ${euros(language, range!)}`,
    })),
  ];
  return (
    <form method="get" action="#what-if" class="stack-s">
      <Kept values={kept} />
      <SelectField
        id="falling"
        name="falling"
        label={words.falls}
        value={query.falling ?? ''}
        choices={choices}
      />
      <Field
        id="share"
        name="share"
        label={words.share}
        value={query.share ?? '30'}
        input={{ inputmode: 'decimal', autocomplete: 'off' }}
      />
      <Submit>{words.see}</Submit>
    </form>
  );
}

function Begins({ language, graph, query, kept }: WhatIfProps) {
  const words = networkWords[language].whatIf;
  const choices = actorChoices(graph, words.choose);
  const number = { inputmode: 'decimal', autocomplete: 'off' } as const;
  return (
    <form method="get" action="#what-if">
      <Kept values={kept} />
      <fieldset class="stack-s">
        <legend>{words.begins}</legend>
        <SelectField id="a" name="a" label={words.from} value={query.a ?? ''} choices={choices} />
        <SelectField id="b" name="b" label={words.to} value={query.b ?? ''} choices={choices} />
        <Field id="low" name="low" label={words.low} value={query.low ?? ''} input={number} />
        <Field id="high" name="high" label={words.high} optional value={query.high ?? ''} input={number} />
        <Submit>{words.see}</Submit>
      </fieldset>
    </form>
  );
}

/** As many decimals as were typed, one at most: a third of a link is not 33 % of it. */
const decimalsOf = (percents: number): number => (Math.abs(percents - Math.round(percents)) < 1e-9 ? 0 : 1);

function Result({ language, graph, supposition, effects }: WhatIfProps) {
  const words = networkWords[language].whatIf;
  if (supposition === null) return null;
  if ('fault' in supposition || effects === null) {
    const fault = 'fault' in supposition ? supposition : { fault: 'actor' as const, found: '' };
    const said = words.wrong[fault.fault];
    return (
      <p class="alert error" role="alert">
        {typeof said === 'string' ? said : said(fault.found)}
      </p>
    );
  }
  const names = actorsById(graph);
  const nameOf = (id: string): string => names.get(id)?.name ?? '';
  const list = (actors: readonly NetworkActor[]): string =>
    formatList(
      language,
      actors.slice(0, 12).map(({ name }) => name),
    );
  const isLeaving = supposition.kind === 'leaves';
  const title =
    supposition.kind === 'leaves'
      ? words.leavesResult(nameOf(supposition.actor))
      : supposition.kind === 'falls'
        ? words.fallsResult(
            nameOf(supposition.from),
            nameOf(supposition.to),
            formatPercent(language, supposition.share, { decimals: decimalsOf(supposition.share * 100) }),
          )
        : words.beginsResult(
            nameOf(supposition.from),
            nameOf(supposition.to),
            euros(language, supposition.amount),
          );
  return (
    <div class="alert stack-s" role="status">
      <p>
        <strong>{title}</strong>
      </p>
      <ul class="ticks">
        <li>{words.direct(euros(language, effects.direct))}</li>
        <li>{words.indirect(euros(language, effects.indirect))}</li>
        {isLeaving && effects.own.high > 0 ? <li>{words.own(euros(language, effects.own))}</li> : null}
        {effects.unknown > 0 ? <li>{words.unknown(effects.unknown)}</li> : null}
        {isLeaving ? (
          <li>{effects.cutOff.length > 0 ? words.cutOff(list(effects.cutOff)) : words.stillLinked}</li>
        ) : null}
        {effects.byOneThread.slice(0, 6).map(({ actor, only }) => (
          <li key={actor.id}>{words.byOneThread(actor.name, only.name)}</li>
        ))}
      </ul>
      {effects.actors.length === 0 ? (
        <p>{words.noEffect}</p>
      ) : (
        <DataTable
          caption={words.table}
          rows={[...effects.actors].sort((one, other) => other.change.high - one.change.high).slice(0, 15)}
          columns={[
            { label: networkWords[language].table.actor, cell: ({ actor }) => actor.name },
            {
              label: supposition.kind === 'begins' ? words.gains : words.loses,
              cell: ({ change }) => euros(language, change),
              numeric: true,
            },
          ]}
        />
      )}
    </div>
  );
}
