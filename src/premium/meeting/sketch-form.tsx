import { allianceAddress } from '../../alliance/index.ts';
import type { Shares } from '../../engine/premium/index.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { premiumAddresses } from '../alliance/addresses.ts';
import type { Objection } from '../domain/objections.ts';
import { sharingRules } from '../domain/sharing-rules.ts';
import { describeOutcome } from '../pages/results/describe-outcome.ts';
import { threeFigures } from '../pages/simulated.ts';
import { allWords } from '../pages/words/all-words.ts';
import type { MeetingPageProps } from './meeting-page.tsx';
import { amountToShare, judgeSharing } from './own-sharing.ts';
import { isWhole } from './read-sketch.ts';
import { meetingWords } from './words.ts';
import { yearlyTransfers } from './yearly-transfers.ts';

/** Name of the field of a member's share. */
export const shareField = (id: string): string => `share.${id}`;

/** Objections listed; a larger list would not be read. */
const mostObjections = 12;

/** A sharing of one's own, and who would object to it. Posted: nothing is kept by trying. */
export function SketchForm(props: MeetingPageProps) {
  const { context, outcome, sketch } = props;
  const { language } = context;
  const words = meetingWords[language].sketch;
  const { amounts, nameOf } = describeOutcome(outcome, language, allWords[language].results);
  const toShare = amountToShare(outcome.report);
  const page = allianceAddress(language, premiumAddresses.meeting, props.reading.alliance.id);
  const error = (id: string) => {
    if (!sketch.wrong.includes(id)) return undefined;
    const typed = sketch.typed[id] ?? '';
    return typed.trim() === '' ? words.missing : words.unreadable(typed);
  };
  return (
    <Section
      id="own-sharing"
      title={words.title}
      intro={toShare > 0 ? words.intro(amounts.money(toShare)) : words.nothing}
    >
      {sketch.wrong.length === 0 ? null : (
        <ErrorSummary
          problems={sketch.wrong.map((id) => ({
            field: shareField(id),
            message: words.wrong(nameOf(id), error(id) ?? ''),
          }))}
        />
      )}
      <form method="post" action={`${page}#own-sharing`} id="sketch" class="stack form-column">
        <Begin {...props} />
        {outcome.model.members.map(({ id }) => (
          <Field
            key={id}
            id={shareField(id)}
            name={shareField(id)}
            label={words.share(nameOf(id), amounts.sign)}
            value={sketch.typed[id] ?? ''}
            error={error(id)}
            input={{ inputmode: 'decimal', autocomplete: 'off' }}
          />
        ))}
        <p class="actions">
          <button class="button" type="submit" name="do" value="try">
            {words.see}
          </button>
          <button class="button quiet" type="submit" name="do" value="even">
            {words.even}
          </button>
        </p>
      </form>
      <Judged {...props} />
    </Section>
  );
}

function Begin({ context, outcome }: MeetingPageProps) {
  const { language } = context;
  const words = meetingWords[language].sketch;
  const names = allWords[language].results.sharing.rules;
  const choices = sharingRules(outcome.report)
    .filter(({ shares }) => shares !== null)
    .map(({ name }) => ({ value: name, label: names[name].name }));
  return (
    <>
      <SelectField id="begin-from" name="from" label={words.from} value="equal" choices={choices} />
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value="begin">
          {words.begin}
        </button>
      </p>
    </>
  );
}

/** What the script of the page renews while one types, by these ids: what is said in short, then the tables. */
function Judged(props: MeetingPageProps) {
  const { language } = props.context;
  const words = meetingWords[language].sketch;
  const { shares } = props.sketch;
  return (
    <div class="stack">
      <h3>{words.resultTitle}</h3>
      <p id="sketch-said" role="status">
        {shares === null ? words.incomplete : <Said {...props} shares={shares} />}
      </p>
      <div id="sketch-result" class="stack">
        {shares === null ? null : <Tables {...props} shares={shares} />}
      </div>
    </div>
  );
}

type Judging = MeetingPageProps & { readonly shares: Shares };

function Said({ context, outcome, shares }: Judging) {
  const { language } = context;
  const said = meetingWords[language].sketch;
  const { amounts } = describeOutcome(outcome, language, allWords[language].results);
  const judged = judgeSharing(outcome.report, shares);
  const difference = judged.toShare - judged.given;
  const left = isWhole(judged.given, judged.toShare, outcome.model.members.length)
    ? said.whole
    : difference > 0
      ? said.left(amounts.money(difference))
      : said.over(amounts.money(-difference));
  const { length } = judged.objections;
  return (
    <>
      <strong>{left}</strong>{' '}
      {length === 0
        ? said.nobody(amounts.format.number(judged.looked))
        : said.some(amounts.format.count(length, said.groups))}
    </>
  );
}

function Tables({ context, outcome, shares }: Judging) {
  const { language } = context;
  const words = meetingWords[language];
  const said = words.sketch;
  const { amounts, nameOf, unit } = describeOutcome(outcome, language, allWords[language].results);
  const judged = judgeSharing(outcome.report, shares);
  const transfers = yearlyTransfers(outcome.detail, shares);
  const decimals = threeFigures([
    ...Object.values(shares),
    ...judged.objections.flatMap(({ alone, given }) => [alone, given]),
  ]);
  const plain = (amount: number) => amounts.plain(amount, decimals);
  const more = judged.objections.length - mostObjections;
  return (
    <>
      {judged.isComplete ? null : <p class="note">{words.skipped}</p>}
      {judged.objections.length === 0 ? null : (
        <DataTable<Objection>
          caption={`${said.objections} (${unit})`}
          narrow="blocks"
          rows={judged.objections.slice(0, mostObjections)}
          columns={[
            { label: said.group, cell: ({ members }) => amounts.format.list(members.map(nameOf)) },
            { label: said.alone, cell: ({ alone }) => plain(alone), numeric: true },
            { label: said.given, cell: ({ given }) => plain(given), numeric: true },
            { label: said.gain, cell: ({ gain }) => plain(gain), numeric: true },
          ]}
        />
      )}
      {more > 0 ? <p class="note">{said.more(amounts.format.number(more))}</p> : null}
      <DataTable<(typeof transfers)[number]>
        caption={words.transfers.caption(unit)}
        narrow="blocks"
        rows={transfers}
        columns={[
          { label: words.transfers.member, cell: ({ memberId }) => nameOf(memberId) },
          { label: said.total, cell: ({ memberId }) => plain(shares[memberId] ?? 0), numeric: true },
          {
            label: said.yearly,
            cell: ({ perYear }) => amounts.format.number(perYear, { decimals, sign: true }),
            numeric: true,
          },
        ]}
      />
    </>
  );
}
