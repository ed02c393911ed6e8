import type { ComponentChildren } from 'preact';
import forms from '../../../data/agreement-forms.json' with { type: 'json' };
import type { Language, Localized } from '../../kernel/language.ts';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceSummary } from '../domain/alliance-reading.ts';
import type { AnsweredCondition } from '../domain/five-conditions.ts';
import { type PaperKind, paperKinds } from '../domain/paper-kinds.ts';
import { Conditions } from '../health/conditions.tsx';
import { AllianceFrame } from '../sheet/frame.tsx';
import { textCreations } from './text-editable.ts';
import type { TextSection } from './text-store.ts';
import { paperWords } from './words.ts';

export interface PapersPageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly conditions: readonly AnsweredCondition[];
  readonly texts: readonly TextSection[];
  readonly mayEdit: boolean;
}

/** What the alliance writes and signs: its texts, the five conditions, the forms of agreement. */
export function PapersPage(props: PapersPageProps) {
  const { context, alliance } = props;
  const { language } = context;
  const words = paperWords[language];
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.papers}
      title={words.title}
      lead={words.lead}
      isInside
    >
      <div class="section flush grid cols-2">
        {paperKinds.map((paper) => (
          <PaperDoor key={paper} {...props} paper={paper} />
        ))}
      </div>
      <p class="note">{words.template}</p>
      <Conditions language={language} conditions={props.conditions} />
      <Forms language={language} />
    </AllianceFrame>
  );
}

function PaperDoor(props: PapersPageProps & { readonly paper: PaperKind }) {
  const { context, alliance, texts, mayEdit, paper } = props;
  const { language } = context;
  const words = paperWords[language];
  const count = texts.filter((text) => text.paper === paper).length;
  const address = allianceAddress(language, allianceAddresses.writing, alliance.id, { paper });
  return (
    <div class="panel stack-s">
      <h2 class="small">{words.papers[paper]}</h2>
      <p>{words.about[paper]}</p>
      <p class="soft">{count === 0 ? words.notYet : words.sections(count)}</p>
      {count > 0 ? (
        <p class="actions">
          <ButtonLink address={address} quiet>
            {(mayEdit ? words.open : words.read)(words.papers[paper])}
          </ButtonLink>
        </p>
      ) : mayEdit ? (
        <form method="post" class="actions">
          <button class="button quiet" type="submit" name="prepare" value={paper}>
            {words.prepare(words.papers[paper])}
          </button>
        </form>
      ) : null}
    </div>
  );
}

type Form = (typeof forms.items)[number];

/** The forms of agreement, side by side; in the order of how much they ask for, none above another. */
function Forms({ language }: { readonly language: Language }) {
  const words = paperWords[language].forms;
  const text = (localized: { readonly fr: string; readonly en: string }): string =>
    typeset(language, localized[language]);
  return (
    <Section id="forms" title={words.title} intro={words.lead}>
      <DataTable
        narrow="blocks"
        caption={words.caption}
        rows={forms.items}
        columns={[
          {
            label: words.form,
            cell: (form: Form) => (
              <>
                {text(form.name)}
                <p class="note">
                  <a
                    href={`${addressIn(language, { fr: '/communs', en: '/commons' })}?q=${encodeURIComponent(form.search)}`}
                  >
                    {words.commons}
                    <span class="visually-hidden"> ({text(form.name)})</span>
                  </a>
                </p>
              </>
            ),
          },
          { label: words.for, cell: (form) => text(form.for) },
          { label: words.strengths, cell: (form) => text(form.strengths) },
          { label: words.limits, cell: (form) => text(form.limits) },
          {
            label: words.law,
            cell: (form) => <Law form={form} language={language} />,
          },
        ]}
      />
      <p class="note">{text(forms.meta.note)}</p>
    </Section>
  );
}

/** The reference of a form, what was read of it and when, and what is left to a lawyer. */
function Law({ form, language }: { readonly form: Form; readonly language: Language }) {
  const words = paperWords[language].forms;
  const { law, source, reading, check } = form;
  return (
    <>
      {source === null ? (
        typeset(language, law[language])
      ) : (
        <a href={source}>{typeset(language, law[language])}</a>
      )}
      {reading === null ? null : (
        <p class="note">
          {typeset(language, words.read(howRead(reading.how)[language], formatDate(language, reading.on)))}{' '}
          <a href={reading.url}>{typeset(language, reading.name)}</a>
        </p>
      )}
      <p class="note">
        <strong>{typeset(language, words.check)}</strong> {typeset(language, check[language])}
      </p>
    </>
  );
}

/** How a text was read, from the words of the data. */
function howRead(how: string): Localized {
  const known = Object.entries(forms.meta.readings).find(([code]) => code === how);
  if (known === undefined)
    throw new Error(`data/agreement-forms.json names a reading that it does not describe: ${how}`);
  return known[1];
}

export interface TextPageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly paper: PaperKind;
  readonly sections: readonly TextSection[];
  readonly mayEdit: boolean;
  readonly notice: ComponentChildren;
}

/** One text, section by section, with its files. */
export function TextPage(props: TextPageProps) {
  const { context, alliance, paper, sections, mayEdit } = props;
  const { language } = context;
  const words = paperWords[language];
  const file = (ending: 'pdf' | 'docx'): string => `/api/v1/alliances/${alliance.id}/${paper}.${ending}`;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.papers}
      title={words.papers[paper]}
      lead={words.about[paper]}
      isInside
      notice={props.notice}
    >
      <div class="stack">
        <Alert>
          <p>{words.template}</p>
        </Alert>
        <p class="actions no-print">
          <ButtonLink address={file('pdf')} quiet>
            {words.pdf}
          </ButtonLink>{' '}
          <ButtonLink address={file('docx')} quiet>
            {words.docx}
          </ButtonLink>
        </p>
      </div>
      {sections.map((section, index) => (
        <OneSection key={section.id} {...props} section={section} number={index + 1} />
      ))}
      {paper === 'agreement' ? (
        <Section id="annexes" title={words.annexes}>
          <p>{words.annexesNote}</p>
          <p>
            <a href={allianceAddress(language, allianceAddresses.exchanges, alliance.id)}>
              {words.paper.contributions}, {words.paper.benefits.toLowerCase()}
            </a>
          </p>
        </Section>
      ) : null}
      {mayEdit ? (
        <p class="actions no-print section">
          <ButtonLink address={allianceAddress(language, textCreations[paper], alliance.id)} quiet>
            {words.addSection}
          </ButtonLink>
        </p>
      ) : null}
    </AllianceFrame>
  );
}

function OneSection(props: TextPageProps & { readonly section: TextSection; readonly number: number }) {
  const { context, paper, section, number, mayEdit } = props;
  const { language } = context;
  const words = paperWords[language];
  const page = allianceAddress(language, allianceAddresses.text, section.id);
  const name = <span class="visually-hidden"> {section.title}</span>;
  return (
    <Section
      id={`text-${section.id}`}
      title={paper === 'agreement' ? words.paper.article(number, section.title) : section.title}
    >
      <p class="kept-lines">{section.body}</p>
      {mayEdit ? (
        <p class="no-print small-text">
          <a href={editingAddress(language, page, 'edit')}>
            {words.edit}
            {name}
          </a>{' '}
          ·{' '}
          <a href={editingAddress(language, page, 'history')}>
            {words.history}
            {name}
          </a>{' '}
          ·{' '}
          <a href={editingAddress(language, page, 'remove')}>
            {words.remove}
            {name}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
