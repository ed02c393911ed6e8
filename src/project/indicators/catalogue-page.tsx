import type { PageContext } from '../../platform/ports/page-context.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { goalNumbers } from '../../platform/web/sdg/goals.ts';
import { SdgMark } from '../../platform/web/sdg/sdg-mark.tsx';
import { projectAddress } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { indicatorAddresses } from './addresses.ts';
import { type CatalogueIndicator, type IndicatorFamily, indicatorFamilies, unitLabel } from './catalogue.ts';
import type { CatalogueFilter } from './catalogue-search.ts';
import { goalGroup } from './list-page.tsx';
import { indicatorWords } from './words.ts';

interface CataloguePageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly filter: CatalogueFilter;
  /** Those of this page. */
  readonly found: readonly CatalogueIndicator[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** Ids of those that the project follows already. */
  readonly followed: ReadonlySet<string>;
  /** A key for each form: sent twice, it adds once. */
  readonly keyOf: (id: string) => string;
}

/** The catalogue of indicators: search, families, goals; one button follows one. */
export function CataloguePage(props: CataloguePageProps) {
  const { context, project, filter, found } = props;
  const { language } = context;
  const words = indicatorWords[language].catalogue;
  const address = projectAddress(language, indicatorAddresses.catalogue, project.slug);
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={words.title}
      crumb={words.crumb}
      lead={words.lead}
      between={[
        {
          label: indicatorWords[language].many,
          address: projectAddress(language, indicatorAddresses.ofProject, project.slug),
        },
      ]}
    >
      <div class="section flush stack">
        <Search {...props} />
        <p role="status">{words.found(props.count)}</p>
        {found.length === 0 ? (
          <Empty missing={words.nothing} next={words.nothingNext} />
        ) : (
          <ul>
            {found.map((indicator) => (
              <Entry key={indicator.id} {...props} indicator={indicator} />
            ))}
          </ul>
        )}
        <Pager
          page={props.page}
          pages={props.pages}
          label={words.pages}
          addressOf={(page) => `${address}?${new URLSearchParams([...query, ['page', String(page)]])}`}
        />
      </div>
    </ProjectFrame>
  );
}

function Search({ context: { language }, project, filter }: CataloguePageProps) {
  const words = indicatorWords[language];
  const all = { value: '', label: words.catalogue.all };
  return (
    <form
      method="get"
      class="grid cols-3"
      action={projectAddress(language, indicatorAddresses.catalogue, project.slug)}
    >
      <Field id="q" name="q" label={words.catalogue.search} value={filter.q} />
      <SelectField
        id="family"
        name="family"
        label={words.catalogue.family}
        value={filter.family ?? ''}
        choices={[
          all,
          ...indicatorFamilies.map((value: IndicatorFamily) => ({ value, label: words.families[value] })),
        ]}
      />
      <SelectField
        id="goal"
        name="goal"
        label={words.catalogue.goal}
        value={filter.goal === null ? '' : String(filter.goal)}
        choices={[
          { value: '', label: words.catalogue.all },
          ...goalNumbers.map((goal) => ({ value: String(goal), label: goalGroup(language, goal) })),
        ]}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.catalogue.go}
        </button>
      </p>
    </form>
  );
}

function Entry({
  context: { language },
  followed,
  keyOf,
  indicator,
}: CataloguePageProps & { readonly indicator: CatalogueIndicator }) {
  const words = indicatorWords[language].catalogue;
  return (
    <li class="entry stack-s">
      <h2 class="entry-title">{indicator.label[language]}</h2>
      <p class="small-text">
        {indicatorWords[language].families[indicator.family]}. {words.unit}
        {language === 'fr' ? '\u00a0: ' : ': '}
        {unitLabel(indicator.unit, language)}.{' '}
        <span class="with-mark">
          {indicator.sdgs.map((goal) => (
            <span key={goal}>
              <SdgMark number={goal} />
              <span class="visually-hidden">{goalGroup(language, goal)}</span>
            </span>
          ))}
        </span>
      </p>
      <p>{indicator.definition[language]}</p>
      {followed.has(indicator.id) ? (
        <p class="soft">{words.already}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="key" value={keyOf(indicator.id)} />
          <input type="hidden" name="id" value={indicator.id} />
          <button class="button quiet" type="submit">
            {words.add}
            <span class="visually-hidden"> {indicator.label[language]}</span>
          </button>
        </form>
      )}
    </li>
  );
}
