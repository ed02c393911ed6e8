import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { anyAlliance } from '../../test/support/any-alliance.ts';
import { readFormFields } from '../../test/support/html-form.ts';
import { languages } from '../kernel/language.ts';
import { Speak } from '../platform/web/language-context.tsx';
import type { AllianceForm } from './domain/alliance-form.ts';
import { documentToForm } from './domain/document-to-form.ts';
import { applyAction } from './domain/form-actions.ts';
import { formToDocument } from './domain/form-to-document.ts';
import { readKeptForm, readPostedForm } from './domain/posted-form.ts';
import { blankState } from './domain/simulated.ts';
import { formId } from './pages/simulated.ts';
import { SimulatorView } from './pages/simulator-view.tsx';
import { allWords } from './pages/words/all-words.ts';

const htmlOf = (form: AllianceForm, language: 'fr' | 'en'): string =>
  renderToString(
    <Speak language={language}>
      <SimulatorView state={{ ...blankState, form }} words={allWords[language]} />
    </Speak>,
  );

/** Every line and every quantity of the form unfolded. */
const unfoldEverything = (form: AllianceForm): AllianceForm => {
  const lines = [...form.pooled.keys()]
    .map((at) => `pooled.${at}`)
    .concat([...form.joint.keys()].map((at) => `joint.${at}`));
  const open = lines.reduce((at, line) => applyAction(at, `unfold ${line}`, () => '').form, form);
  const unfold = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unfold);
    if (typeof value !== 'object' || value === null) return value;
    const unfolded = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, unfold(child)]));
    return 'open' in unfolded ? { ...unfolded, open: true } : unfolded;
  };
  return unfold(open) as AllianceForm;
};

test.each([
  ['folded', (form: AllianceForm) => form],
  ['unfolded', unfoldEverything],
])('any file goes through the %s page of the form and back unchanged', (_, prepare) => {
  fc.assert(
    fc.property(anyAlliance, fc.constantFrom(...languages), (model, language) => {
      const html = htmlOf(prepare(documentToForm(model, language)), language);
      const back = readPostedForm(readFormFields(html, formId));
      const { document, problems } = formToDocument(back, language);
      expect({ document, problems }).toEqual({ document: model, problems: [] });
    }),
    { numRuns: 60 },
  );
});

test('a form kept as JSON comes back the same, whatever was typed in it', () => {
  fc.assert(
    fc.property(anyAlliance, (model) => {
      const form = documentToForm(model, 'fr');
      expect(readKeptForm(JSON.stringify(form))).toEqual(form);
    }),
    { numRuns: 100 },
  );
});

test('whatever is posted, a form comes out', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'members.0.name',
      'pooled.0.folded',
      'joint.3.among',
      '__proto__.x',
      'members.99999999.id',
      'a.b.c.d.e.f.g.h.i',
      'constructor',
      'pooled.0.needs.0.need.folded',
    ),
    fc.string(),
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('{"open":true}', '[1,2]', 'null', '{"__proto__":{"x":1}}', '{"low":{"low":"1"}}'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 30 }), (fields) => {
      const form = readPostedForm(fields);
      expect(htmlOf(form, 'fr')).toContain('</form>');
      expect(readKeptForm(JSON.stringify(form))).toEqual(form);
    }),
    { numRuns: 150 },
  );
});
