import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageContext } from '../../../../test/support/page-context.ts';
import { findInvalidHtml } from '../../../../test/support/valid-html.ts';
import { Speak } from '../language-context.tsx';
import { Page } from '../layout/page.tsx';
import { renderPage } from '../layout/render-page.ts';
import { Actions, ButtonLink } from './actions.tsx';
import { Chip, ExampleChip } from './chips.tsx';
import { DataDetails, DataTable } from './data-table.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Explain } from './explain.tsx';
import { Field, SelectField } from './fields.tsx';
import { Figure } from './figure.tsx';
import { Alert, Empty, Steps } from './messages.tsx';
import { RangeField } from './range-field.tsx';
import { Stat, Stats } from './stat.tsx';

const inFrench = (children: ComponentChildren) => renderToString(<Speak language="fr">{children}</Speak>);
const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ')
    .trim();

const explain = (
  <Explain
    formulas={[{ result: 'prime', expression: 'a − b' }]}
    remarks={['Par année.']}
    inputs={[{ name: 'Taux', range: '3,2 %', source: 'France Stratégie, 2021', toConfirm: true }]}
    arguable={['Tout.']}
    method="/methode/alliance-premium"
  />
);

describe('an explanation', () => {
  it('says, in this order, the formula, what enters, what can be argued, where the method is', () => {
    expect(text(inFrench(explain))).toBe(
      'D’où vient ce chiffre\u202f? La formule prime = a − b Par année. Ce qui entre Hypothèse Valeur ou fourchette Source Taux 3,2 % France Stratégie, 2021 valeur à confirmer Ce qu’on peut discuter Tout. La formule complète et un exemple à refaire à la main',
    );
  });

  it('leaves out the parts that have nothing to say', () => {
    expect(text(inFrench(<Explain summary="Pourquoi ?" remarks={['Parce que.']} />))).toBe(
      'Pourquoi ? Parce que.',
    );
  });
});

describe('fields', () => {
  it('ties a field to its error and its hint', () => {
    const html = inFrench(
      <Field id="siret" name="siret" label="SIRET" value="3" error="14 chiffres" hint="Ou rien" />,
    );
    expect(html).toContain('aria-invalid="true" aria-describedby="siret-error siret-hint"');
    expect(html).toContain('<p class="error-text" id="siret-error">14 chiffres</p>');
  });

  it('asks for a range as between … and …, and marks the end that is wrong', () => {
    const html = inFrench(
      <RangeField
        id="h"
        name="hours"
        legend="Heures"
        low="300"
        high="120"
        unit="h/an"
        problem={{ message: 'Le plus petit d’abord', ends: ['high'] }}
      />,
    );
    expect(text(html)).toBe('Heures entre et h/an Le plus petit d’abord');
    expect(html).toMatch(/id="h-low" name="hours\.low" value="300"\/>/);
    expect(html).toMatch(/id="h-high" name="hours\.high" value="120" aria-invalid="true"\/>/);
    expect(html).toContain('<fieldset class="range with-error" id="h" aria-describedby="h-error">');
  });

  it('sums up what must be looked at again, with a link to each field, and nothing when all is well', () => {
    expect(
      text(inFrench(<ErrorSummary problems={[{ field: 'a', message: 'Un.' }, { message: 'Deux.' }]} />)),
    ).toBe('2 réponses à reprendre Un. Deux. Rien n’est perdu\u00a0: ce que vous avez écrit est gardé.');
    expect(inFrench(<ErrorSummary problems={[]} />)).toBe('');
  });
});

it('every component is valid in a page', async () => {
  const html = renderPage(
    <Page context={pageContext('en')} title="All" description="All components.">
      <h1>All</h1>
      <h2>Parts</h2>
      {explain}
      <Stats>
        <Stat value="−70 to 72 k€" detail="middle −2" label="premium" explain={{ remarks: ['Because.'] }} />
      </Stats>
      <Figure
        id="figure"
        title="Finding"
        sub="k€"
        note="Source"
        under={
          <DataDetails caption="c" columns={[{ label: 'A', cell: (row: string) => row }]} rows={['x']} />
        }
      >
        <p>drawing</p>
      </Figure>
      <DataTable
        caption="c"
        narrow="scroll"
        label="Wide table"
        columns={[
          { label: 'A', cell: (row: string) => row },
          { label: 'B', cell: () => 1, numeric: true },
        ]}
        rows={['x', 'y']}
      />
      <form action="/page" method="post">
        <ErrorSummary problems={[{ field: 'a', message: 'One.' }]} />
        <Field id="a" name="a" label="A" value="1" optional unit="%" input={{ inputmode: 'decimal' }} />
        <SelectField
          id="s"
          name="s"
          label="S"
          value="y"
          choices={[
            { value: 'x', label: 'X' },
            { value: 'y', label: 'Y' },
          ]}
        />
        <RangeField id="r" name="r" legend="R" low="1" high="2" unit="k€" hint="Count everything." />
        <button class="button" type="submit">
          Compute
        </button>
      </form>
      <Alert kind="example">Teaching example</Alert>
      <Empty
        missing="None yet."
        next="Begin with one."
        actions={<ButtonLink address="/page">Add</ButtonLink>}
      />
      <Steps steps={['One', 'Two']} current={1} />
      <p>
        <ExampleChip /> <Chip address="/page">Method</Chip>
      </p>
      <Actions>
        <ButtonLink address="/page" quiet>
          Later
        </ButtonLink>
      </Actions>
    </Page>,
  );
  expect(await findInvalidHtml(html)).toEqual([]);
});
