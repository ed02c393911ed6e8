import type { Language } from '../../kernel/language.ts';
import { meansLabels } from '../../network/index.ts';
import { editingAddress } from '../../people/index.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceLine, AllianceSummary } from '../domain/alliance-reading.ts';
import { statedWorth } from '../domain/line-worth.ts';
import { allianceLabels } from '../labels.ts';
import { amountText, yearsText } from './line-text.ts';
import { lineWords } from './words.ts';

interface LinesTableProps {
  readonly language: Language;
  readonly alliance: AllianceSummary;
  readonly lines: readonly AllianceLine[];
  readonly caption: string;
  /** Whether the reader may change these lines. */
  readonly mayEdit: boolean;
  /** Name of the member of a line, where a table holds those of several. */
  readonly nameOf?: (memberId: string) => string;
}

/** Lines, how much each is, when, from where, and who sees it. */
export function LinesTable({ language, alliance, lines, caption, mayEdit, nameOf }: LinesTableProps) {
  const words = lineWords[language];
  const labels = allianceLabels[language];
  return (
    <DataTable
      narrow="blocks"
      caption={caption}
      rows={lines}
      columns={[
        {
          label: words.own.what,
          cell: (line: AllianceLine) => (
            <>
              {line.title}
              <p class="note">
                {[
                  ...(nameOf ? [nameOf(line.memberId), labels.sides[line.side]] : []),
                  typeset(language, meansLabels[line.means][language]),
                  ...(line.beneficiary === 'public' ? [words.text.public] : []),
                ].join(' · ')}
              </p>
            </>
          ),
        },
        {
          label: words.own.howMuch,
          cell: (line) => (
            <>
              {amountText(language, line, alliance.priceYear)}
              <p class="note">{line.source === '' ? words.text.noSource : words.text.source(line.source)}</p>
              {mayEdit && needsBasis(line) ? (
                <p class="note">
                  <a href={editAddress(language, line)}>
                    {words.text.chooseBasis}
                    <span class="visually-hidden"> ({line.title})</span>
                  </a>
                </p>
              ) : null}
            </>
          ),
        },
        { label: words.own.when, cell: (line) => yearsText(language, line) || '—' },
        ...(mayEdit
          ? [
              {
                label: words.own.who,
                cell: (line: AllianceLine) => (
                  <>
                    {labels.visibilities[line.visibility]}
                    <p class="no-print">
                      <a href={editAddress(language, line)}>
                        {words.own.edit}
                        <span class="visually-hidden"> {line.title}</span>
                      </a>{' '}
                      ·{' '}
                      <a
                        href={`${lineAddress(language, line)}/${language === 'fr' ? 'supprimer' : 'remove'}`}
                      >
                        {words.own.remove}
                        <span class="visually-hidden"> {line.title}</span>
                      </a>
                    </p>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function needsBasis(line: AllianceLine): boolean {
  const worth = statedWorth(line);
  return !worth.ok && worth.reason === 'no-basis';
}

const lineAddress = (language: Language, { id }: AllianceLine): string =>
  allianceAddress(language, allianceAddresses.line, id);

const editAddress = (language: Language, line: AllianceLine): string =>
  editingAddress(language, lineAddress(language, line), 'edit');
