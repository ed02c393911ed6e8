import { actorKinds, allianceKinds } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount, formatList } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { ActorChoiceField } from '../choice/actor-choice.tsx';
import type { ActorChoice } from '../choice/choose-actor.ts';
import { networkAddress, networkAddresses, territoryList, territoryPage } from '../graph/addresses.ts';
import type { NetworkActor } from '../graph/network-graph.ts';
import type { NetworkTerritory } from '../graph/network-store.ts';
import { networkWords } from '../graph/words.ts';
import { themeLabels } from '../themes.ts';
import type { Match, NeedFilter, StatedNeed } from './match.ts';
import { meansCodes } from './need-codes.ts';
import { mostNeeds } from './need-store.ts';
import { needWords } from './words.ts';

export interface NeedsPageProps {
  readonly context: PageContext;
  readonly territory: NetworkTerritory;
  readonly actors: readonly NetworkActor[];
  /** What the filter keeps. */
  readonly needs: readonly StatedNeed[];
  /** Whether anything is stated, kept or not. */
  readonly hasNeeds: boolean;
  /** True when more is stated than is read. */
  readonly isCut: boolean;
  /** Which part of what is stated is listed. */
  readonly list: { readonly page: number; readonly pages: number; readonly perPage: number };
  readonly matches: readonly Match[];
  readonly matchCount: number;
  readonly filter: NeedFilter;
  readonly parameters: Readonly<Record<string, string>>;
  readonly page: number;
  readonly pages: number;
  readonly mayAdd: boolean;
  /** For whom a need is to be stated, while it is not clear. */
  readonly choice: ActorChoice;
  readonly problem?: string | undefined;
  readonly notice?: string | undefined;
}

/** What actors need, offer and wish, and what could answer each other, with the reasons. */
export function NeedsPage(props: NeedsPageProps) {
  const { context, territory, needs } = props;
  const { language } = context;
  const words = needWords[language].page;
  const count = (nature: StatedNeed['nature']): number =>
    needs.filter((need) => need.nature === nature).length;
  const title = words.title(territory.name);
  return (
    <Page
      context={context}
      current="territories"
      title={title}
      description={title}
      crumbs={[
        { label: networkWords[language].territories, address: addressIn(language, territoryList) },
        { label: territory.name, address: networkAddress(language, territoryPage, territory.slug) },
        { label: words.crumb },
      ]}
      indexed={false}
    >
      <PageHead
        title={title}
        {...(territory.isDemo ? { meta: <ExampleChip /> } : {})}
        lead={words.lead(
          formatList(
            language,
            (['need', 'offer', 'wish'] as const).map((nature) =>
              formatCount(language, count(nature), words.counts[nature]),
            ),
          ),
        )}
      />
      {props.notice === undefined ? null : (
        <Alert>
          <p role="status">{props.notice}</p>
        </Alert>
      )}
      {props.mayAdd ? <Add {...props} /> : null}
      {!props.hasNeeds ? (
        <div class="section">
          <Empty missing={words.empty} next={words.emptyNext} />
        </div>
      ) : (
        <>
          <Filters {...props} />
          {props.isCut ? <p class="note">{words.cut(formatNumber(language, mostNeeds))}</p> : null}
          <Matches {...props} />
          <All {...props} />
        </>
      )}
    </Page>
  );
}

function Add({ context, actors, choice, problem }: NeedsPageProps) {
  const { language } = context;
  const words = needWords[language].page;
  return (
    <form method="get" class="section flush stack-s form-column">
      <ActorChoiceField name="for" label={words.add} error={problem} {...{ language, actors, choice }} />
      <p class="actions">
        <button class="button quiet" type="submit">
          {words.addButton}
        </button>
      </p>
    </form>
  );
}

function Filters({ context, filter }: NeedsPageProps) {
  const { language } = context;
  const words = needWords[language];
  const all = { value: '', label: words.page.all };
  const keys: readonly (readonly [keyof NeedFilter, readonly { value: string; label: string }[]])[] = [
    ['profile', actorKinds.map((value) => ({ value, label: networkWords[language].kindsOfActors[value] }))],
    ['objective', [...themeLabels].map(([value, label]) => ({ value, label: label[language] }))],
    ['means', meansCodes.map((value) => ({ value, label: words.means[value] }))],
    ['maturity', words.maturity.map((label, index) => ({ value: String(index + 1), label }))],
    ['wish', allianceKinds.map((value) => ({ value, label: words.allianceKinds[value] }))],
  ];
  return (
    <div class="net-filters">
      <Disclosure
        kind="group"
        summary={words.page.filters}
        open={Object.values(filter).some((key) => key !== null)}
      >
        <form method="get" class="stack">
          <div class="grid cols-3">
            {keys.map(([name, choices]) => (
              <SelectField
                key={name}
                id={`key-${name}`}
                name={name}
                label={words.page.keys[name]}
                value={String(filter[name] ?? '')}
                choices={[all, ...choices]}
              />
            ))}
          </div>
          <p class="actions">
            <button class="button quiet" type="submit">
              {words.page.apply}
            </button>
          </p>
        </form>
      </Disclosure>
    </div>
  );
}

function Matches(props: NeedsPageProps) {
  const { context, territory, matches, matchCount, page, pages, parameters } = props;
  const { language } = context;
  const words = needWords[language].page;
  const address = networkAddress(language, networkAddresses.needs, territory.slug);
  return (
    <Section id="matches" title={words.matches} intro={formatCount(language, matchCount, words.matchForms)}>
      {matches.length === 0 ? <p>{words.noMatch}</p> : null}
      <ul>
        {matches.map((match) => (
          <li key={`${match.need.id} ${match.offer.id}`} class="entry stack-s">
            <MatchEntry {...props} match={match} />
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        pages={pages}
        addressOf={(number) =>
          `${address}?${new URLSearchParams({ ...parameters, page: String(number) })}#matches`
        }
        label={words.pages}
      />
    </Section>
  );
}

function MatchEntry({ context, territory, match, mayAdd }: NeedsPageProps & { readonly match: Match }) {
  const { language } = context;
  const words = needWords[language];
  const { need, offer } = match;
  const names = ` ${need.actorName} – ${offer.actorName}`;
  const start = addressIn(language, { fr: '/alliances/commencer', en: '/alliances/start' });
  const parameters = new URLSearchParams({ territory: territory.slug, need: need.id, offer: offer.id });
  return (
    <>
      <h3>
        {need.title} ↔ {offer.title}
      </h3>
      <p>
        {withColon(language, words.natures[need.nature], need.actorName)} ·{' '}
        {withColon(language, words.natures[offer.nature], offer.actorName)}
      </p>
      <p class="note">
        {withColon(language, words.page.why, formatList(language, reasonTexts(language, match)))}.
      </p>
      <p>
        <a href={`${start}?${parameters}`}>
          {words.page.alliance}
          <span class="visually-hidden">{names}</span>
        </a>
      </p>
      {mayAdd ? (
        <form method="post" class="actions">
          <input type="hidden" name="need" value={need.id} />
          <input type="hidden" name="offer" value={offer.id} />
          <button class="button quiet" type="submit">
            {words.page.introduce}
            <span class="visually-hidden">{names}</span>
          </button>
        </form>
      ) : null}
    </>
  );
}

/** Why two statements are brought together, in words. */
function reasonTexts(language: Language, { need, reasons }: Match): string[] {
  const words = needWords[language];
  const labels: Readonly<Record<string, string>> = words.allianceKinds;
  const named = reasons.themes.map((code) => themeLabels.get(code)?.[language] ?? code);
  return [
    ...(need.means === reasons.means ? [words.page.sameMeans(words.means[reasons.means])] : []),
    ...(named.length > 0 ? [words.page.sameThemes(named.join(', '))] : []),
    ...(reasons.allianceKinds.length > 0
      ? [words.page.sameKinds(reasons.allianceKinds.map((kind) => labels[kind] ?? kind).join(', '))]
      : []),
    ...(reasons.isBridge ? [words.page.bridge] : []),
    reasons.isLinked ? words.page.linked : words.page.notLinked,
  ];
}

function All({ context, territory, needs, mayAdd, list, parameters }: NeedsPageProps) {
  const { language } = context;
  const words = needWords[language];
  const start = (list.page - 1) * list.perPage;
  const shown = needs.slice(start, start + list.perPage);
  const address = networkAddress(language, networkAddresses.needs, territory.slug);
  return (
    <Section id="all" title={words.page.list}>
      <DataTable
        narrow="blocks"
        caption={words.page.caption(
          formatNumber(language, Math.min(start + 1, needs.length)),
          formatNumber(language, start + shown.length),
          formatNumber(language, needs.length),
        )}
        rows={shown}
        columns={[
          {
            label: words.page.actor,
            cell: (need: StatedNeed) => (
              <a
                href={networkAddress(language, networkAddresses.actor, territory.slug, {
                  actor: need.actorId,
                })}
              >
                {need.actorName}
              </a>
            ),
          },
          { label: words.page.nature, cell: ({ nature }) => words.natures[nature] },
          {
            label: words.page.what,
            cell: ({ title, means, id }) => (
              <>
                {title} ({words.means[means]}){' '}
                {mayAdd ? (
                  <a href={addressIn(language, { fr: `/besoins/${id}/modifier`, en: `/needs/${id}/edit` })}>
                    {words.page.edit}
                    <span class="visually-hidden"> {title}</span>
                  </a>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Pager
        page={list.page}
        pages={list.pages}
        addressOf={(number) =>
          `${address}?${new URLSearchParams({ ...parameters, list: String(number) })}#all`
        }
        label={words.page.list}
      />
    </Section>
  );
}
