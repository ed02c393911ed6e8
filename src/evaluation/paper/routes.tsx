import { answerPage, answerRemoved, type Kit, requireRecord, type StoredRecord } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { evaluationAddresses } from '../addresses.ts';
import { compareEntries } from '../domain/compare-entries.ts';
import { questionsFor } from '../domain/question.ts';
import { type Answers, readAnswers } from '../domain/read-answers.ts';
import { readSheetNumber } from '../domain/sheet-number.ts';
import type { AnswerProblem } from '../pages/answer-page.tsx';
import { problemsOf } from '../pages/answer-problems.ts';
import { readTypedForm } from '../read-typed-form.ts';
import { countSheet, type Entered, enterSheet, findSheet, restartSheet, type Sheet } from './enter-sheet.ts';
import { EntryPage, type EntryPageProps } from './entry-page.tsx';
import { paperWords } from './words.ts';

/** Registers the entry of the sheets of paper that come back. */
export function registerPaperEntry(router: Router, kit: Kit): void {
  const policy = { resource: 'evaluation', verb: 'run' } as const;
  router.page(evaluationAddresses.paperEntry, {
    get: { policy, answer: (context) => showEntry(kit, context) },
    post: { policy, answer: (context) => enter(kit, context) },
  });
}

async function requireEvaluation(kit: Kit, context: RequestContext): Promise<StoredRecord | Response> {
  const record = await requireRecord(kit, context, 'run');
  return record.deletedAt === null ? record : answerRemoved(kit, context, record);
}

async function showEntry(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireEvaluation(kit, context);
  return record instanceof Response ? record : answerEntry(context, record, {});
}

type Said = Partial<Omit<EntryPageProps, 'context' | 'evaluation'>>;

function answerEntry(context: RequestContext, record: StoredRecord, said: Said): Response {
  const problems = said.problems ?? [];
  return answerPage(
    context,
    <EntryPage
      context={context.get('page')}
      evaluation={{ id: record.id, title: String(record.fields.title) }}
      number={said.number ?? ''}
      sheet={said.sheet ?? null}
      typed={said.typed ?? new Map()}
      problems={problems}
      notice={said.notice ?? null}
      differences={said.differences ?? []}
      second={said.second ?? null}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

type Typed = ReadonlyMap<string, readonly string[]>;

async function enter(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireEvaluation(kit, context);
  if (record instanceof Response) return record;
  const key = kit.ports.settings.sealingKey;
  if (key === null) throw new RequestRefusal('ENQ-006');
  const typed = await readTypedForm(context);
  const words = paperWords[context.get('language')].entry;
  const typedNumber = (typed.get('number')?.[0] ?? '').slice(0, 40);
  const refuseNumber = (fault: string): Response =>
    answerEntry(context, record, {
      number: typedNumber,
      problems: [{ field: 'number', message: fault, fault }],
    });
  const number = readSheetNumber(typedNumber);
  if (number === null) return refuseNumber(words.problems.number(typedNumber));
  const today = dayOf(kit.ports.clock.now());
  const sheet = await findSheet(kit.database, { evaluationId: record.id, number, key, today });
  if (sheet === 'closed') throw new RequestRefusal('ENQ-002');
  if (sheet === 'unknown') return refuseNumber(words.problems.unknown(number));
  if (sheet === 'used') return refuseNumber(words.problems.used(number));
  const deed = typed.get('do')?.[0] ?? '';
  if (deed === 'restart') {
    await restartSheet(kit.database, number);
    return answerEntry(context, record, { sheet: { ...sheet, first: null } });
  }
  // The form of a first entry that comes once another first entry waits is no second one: it is shown again.
  const isExpected = deed === (sheet.first === null ? 'first' : 'second');
  if (deed === 'settle' && sheet.first !== null)
    return settle({ kit, context, record, sheet, typed, key, today });
  if (!isExpected) return answerEntry(context, record, { sheet });
  const read = readSheet(context, sheet, typed);
  if (!read.ok) return answerEntry(context, record, { sheet, typed, problems: read.problems });
  const entered = await enterSheet(kit.database, { sheet, answers: read.answers, key, today });
  return answerEntered({ context, record, sheet }, entered, read.answers);
}

/** What an entry says, or what is wrong with it. */
function readSheet(
  context: RequestContext,
  { campaign, viewpoint }: Sheet,
  typed: Typed,
):
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] } {
  const language = context.get('language');
  const asked = questionsFor(campaign.questions ?? [], viewpoint);
  const read = readAnswers(asked, typed);
  if (read.ok && Object.keys(read.answers).length === 0) {
    const { empty } = paperWords[language].entry.problems;
    return { ok: false, problems: [{ field: 'q1', message: empty, fault: empty }] };
  }
  return read.ok ? read : { ok: false, problems: problemsOf(language, read, asked) };
}

interface EnteredSheet {
  readonly context: RequestContext;
  readonly record: StoredRecord;
  readonly sheet: Sheet;
}

function answerEntered(
  { context, record, sheet }: EnteredSheet,
  entered: Entered,
  second: Answers,
): Response {
  const words = paperWords[context.get('language')].entry;
  switch (entered.outcome) {
    case 'first':
      return answerEntry(context, record, { notice: words.firstKept(sheet.number) });
    case 'counted':
      return answerEntry(context, record, { notice: words.done(sheet.number) });
    case 'gone': {
      const fault = words.problems.used(sheet.number);
      return answerEntry(context, record, {
        number: sheet.number,
        problems: [{ field: 'number', message: fault, fault }],
      });
    }
    case 'differ':
      return answerEntry(context, record, { sheet, differences: entered.differences, second });
  }
}

/** Counts the sheet once each difference was settled; what both entries agree on stands. */
async function settle(
  order: EnteredSheet & {
    readonly kit: Kit;
    readonly typed: Typed;
    readonly key: string;
    readonly today: string;
  },
): Promise<Response> {
  const { kit, context, record, sheet, typed, key, today } = order;
  const prefix = 'second-';
  const second = readSheet(
    context,
    sheet,
    new Map(
      [...typed]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, values]) => [name.slice(prefix.length), values]),
    ),
  );
  if (!second.ok) return answerEntry(context, record, { sheet });
  const differences = compareEntries(sheet.campaign.questions ?? [], sheet.first ?? {}, second.answers);
  const names = new Set(differences.map(({ question }) => `q-${question.id}`));
  const chosen = readAnswers(
    differences.map(({ question }) => question),
    new Map([...typed].filter(([name]) => names.has(name))),
  );
  if (!chosen.ok) {
    const asked = questionsFor(sheet.campaign.questions ?? [], sheet.viewpoint);
    const problems = problemsOf(context.get('language'), chosen, asked);
    return answerEntry(context, record, { sheet, differences, second: second.answers, typed, problems });
  }
  const agreed = Object.entries(second.answers).filter(([id]) => !names.has(`q-${id}`));
  const answers = { ...Object.fromEntries(agreed), ...chosen.answers };
  if (Object.keys(answers).length === 0) return answerEntry(context, record, { sheet });
  return answerEntered(order, await countSheet(kit.database, { sheet, answers, key, today }), answers);
}
