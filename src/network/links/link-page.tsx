import type { ComponentChildren } from 'preact';
import { addressOf, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { Lever, LinkConfirmation, LinkKind } from '../domain/codes.ts';
import { networkAddress, networkAddresses, territoryList, territoryPage } from '../graph/addresses.ts';
import { euros } from '../graph/amounts.ts';
import { networkWords } from '../graph/words.ts';
import { FigureControl, showFigure } from './figure-field.tsx';
import { linkEditable } from './link-editable.ts';
import { figureFromJson, isDisputed, type LinkFigure, sideFromJson, usedRange } from './link-figure.ts';
import type { LinkEnd, LinkEnds } from './link-store.ts';
import { linkWords } from './words.ts';

export interface LinkPageProps extends LinkEnds {
  readonly context: PageContext;
  readonly link: StoredRecord;
  readonly territory: { readonly slug: string; readonly name: string; readonly isDemo: boolean } | null;
  /** Sides for which this person may answer. */
  readonly mayAnswer: { readonly from: boolean; readonly to: boolean };
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly notice?: ComponentChildren;
  /** What was typed and refused, for the side that answered. */
  readonly refused?:
    | { readonly side: 'from' | 'to'; readonly typed: string; readonly error: string }
    | undefined;
}

/** One link: what each end says of it, side by side, and how to answer. */
export function LinkPage(props: LinkPageProps) {
  const { context, link, from, to, territory } = props;
  const { language } = context;
  const words = linkWords[language];
  const title = `${from.name} ${networkWords[language].kinds[link.fields.kind as LinkKind]} ${to.name}`;
  const network = territory && networkAddress(language, networkAddresses.network, territory.slug);
  return (
    <Page
      context={context}
      current="territories"
      title={title}
      description={title}
      crumbs={[
        { label: networkWords[language].territories, address: addressIn(language, territoryList) },
        ...(territory === null
          ? []
          : [
              { label: territory.name, address: networkAddress(language, territoryPage, territory.slug) },
              { label: networkWords[language].crumb, address: network! },
            ]),
        { label: title },
      ]}
      indexed={false}
    >
      <PageHead title={title} {...(territory?.isDemo ? { meta: <ExampleChip /> } : {})} />
      {props.notice}
      <Statements {...props} />
      {(['from', 'to'] as const).map((side) => (
        <Answer key={side} {...props} side={side} end={props[side]} />
      ))}
      <Facts {...props} />
      <ul class="pager">
        {[
          [props.mayEdit, addressOf(language, linkEditable, link, 'edit'), words.page.edit] as const,
          [props.mayEdit, addressOf(language, linkEditable, link, 'history'), words.page.history] as const,
          [props.mayRemove, addressOf(language, linkEditable, link, 'remove'), words.page.remove] as const,
          [network !== null, network ?? '', words.page.network] as const,
        ]
          .filter(([isShown]) => isShown)
          .map(([, address, label]) => (
            <li key={address}>
              <a href={address}>{label}</a>
            </li>
          ))}
      </ul>
    </Page>
  );
}

function Statements({ context, link, from, to }: LinkPageProps) {
  const { language } = context;
  const words = linkWords[language].page;
  const statements = {
    stated: figureFromJson(link.fields.stated),
    fromSide: sideFromJson(link.fields.fromSide),
    toSide: sideFromJson(link.fields.toSide),
  };
  const rows: readonly (readonly [string, LinkFigure | null])[] = [
    [from.name, statements.fromSide],
    [to.name, statements.toSide],
    [words.entered, statements.stated],
  ];
  const range = usedRange(statements);
  return (
    <Section id="said" title={words.said}>
      {isDisputed(statements) && range !== null ? (
        <Alert>
          <p>{words.differ(euros(language, range))}</p>
        </Alert>
      ) : null}
      <DataTable
        caption={words.figure}
        rows={rows}
        columns={[
          { label: words.who, cell: ([name]) => name },
          {
            label: words.figure,
            cell: ([, figure]) => (figure === null ? words.nothing : showFigure(language, figure)),
          },
        ]}
      />
    </Section>
  );
}

function Answer(props: LinkPageProps & { readonly side: 'from' | 'to'; readonly end: LinkEnd }) {
  const { context, link, side, end, mayAnswer, mayEdit, refused } = props;
  const { language } = context;
  const words = linkWords[language];
  const said = sideFromJson(link.fields[side === 'from' ? 'fromSide' : 'toSide']);
  if (mayAnswer[side]) {
    const wrong = refused?.side === side ? refused : undefined;
    const label = { fr: linkWords.fr.page.stateOther, en: linkWords.en.page.stateOther };
    return (
      <Section id={`answer-${side}`} title={words.page.confirm(end.name)}>
        <form method="post" class="stack">
          <input type="hidden" name="side" value={side} />
          <input type="hidden" name="version" value={link.version} />
          {said === null ? (
            <p class="actions">
              <button class="button" type="submit" name="do" value="confirm">
                {words.page.confirmSame}
              </button>
            </p>
          ) : null}
          <Disclosure kind="group" summary={words.page.stateOther} open={wrong !== undefined}>
            <FigureControl
              id={`figure-${side}`}
              name="figure"
              typed={wrong?.typed ?? ''}
              error={wrong?.error}
              language={language}
              label={label}
              hint={undefined}
            />
            <p class="actions">
              <button class="button quiet" type="submit" name="do" value="state">
                {words.page.stateOther}
              </button>
            </p>
          </Disclosure>
          {said === null ? null : (
            <p class="actions">
              <button class="button quiet" type="submit" name="do" value="withdraw">
                {words.page.withdraw}
              </button>
            </p>
          )}
        </form>
      </Section>
    );
  }
  if (said !== null || !mayEdit) return null;
  return (
    <Section id={`ask-${side}`} title={words.page.ask(end.name)}>
      {end.organisationId === null ? (
        <p>{words.page.cannotAsk(end.name)}</p>
      ) : (
        <form method="post" class="actions">
          <input type="hidden" name="side" value={side} />
          <button class="button quiet" type="submit" name="do" value="ask">
            {words.page.askButton}
          </button>
        </form>
      )}
    </Section>
  );
}

function Facts({ context, link }: LinkPageProps) {
  const { language } = context;
  const words = linkWords[language];
  const { fromYear, toYear, isFormal, lever, source, confirmed } = link.fields;
  const years = [
    typeof fromYear === 'number' ? words.page.since(fromYear) : '',
    typeof toYear === 'number' ? words.page.until(toYear) : '',
  ].filter((text) => text !== '');
  const facts: readonly (readonly [string, string])[] = [
    [words.fields.lever, networkWords[language].levers[lever as Lever]],
    [words.page.years, years.length === 0 ? words.page.yearsUnknown : years.join(', ')],
    [
      words.fields.isFormal,
      isFormal === null ? words.natures.unknown : isFormal === true ? words.formal.yes : words.formal.no,
    ],
    [words.page.confirmed, networkWords[language].confirmed[confirmed as LinkConfirmation]],
    ...(source === '' ? [] : ([[words.fields.source, String(source)]] as const)),
  ];
  return (
    <Section id="facts" title={words.page.facts}>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
