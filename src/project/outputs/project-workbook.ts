import { safeText } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import { type Cell, cellAddress, type Sheet, type Workbook } from '../../platform/ports/workbook.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addEuros, amountOfShare } from '../domain/cofunders.ts';
import { actionWords } from '../fiches/words.ts';
import { settleReadings } from '../indicators/readings.ts';
import type { ProjectContent } from './project-content.ts';
import { actionHeadings, actionLine, budgetColumns } from './project-table.ts';
import { outputWords } from './words.ts';

const safe = (value: string | number | null): Cell => (typeof value === 'string' ? safeText(value) : value);

/** The project as a workbook: actions, who funds, who takes part, indicators with their readings; totals recompute. */
export function projectWorkbook(language: Language, content: ProjectContent): Workbook {
  return {
    language,
    title: content.name,
    sheets: [
      readmeSheet(language, content),
      actionSheet(language, content),
      funderSheet(language, content),
      partnerSheet(language, content),
      indicatorSheet(language, content),
      readingSheet(language, content),
    ],
  };
}

function readmeSheet(language: Language, content: ProjectContent): Sheet {
  const { workbook, paper } = outputWords[language];
  return {
    name: workbook.readme,
    widths: [30, 90],
    rows: [
      [workbook.project, safe(content.name)],
      [workbook.territory, safe(content.territory)],
      [workbook.date, formatDate(language, content.date)],
      [workbook.address, content.addresses[language]],
      ...(content.isDemo ? [[null, paper.example]] : []),
      ...workbook.about.map((line): Cell[] => [null, line]),
    ],
  };
}

function actionSheet(language: Language, content: ProjectContent): Sheet {
  const lines = content.actions.map((action): Cell[] =>
    actionLine(language, content, action).map((value, column) =>
      typeof value === 'number' && budgetColumns.some((one) => one === column)
        ? { value, format: 'amount' }
        : safe(value),
    ),
  );
  return {
    name: outputWords[language].workbook.actions,
    widths: [8, 44, 30, 14, 12, 13, 13, 12, 16, 16, 40, 40, 30, ...Array.from({ length: 12 }, () => 30)],
    rows: [
      actionHeadings(language),
      ...lines,
      ...(lines.length === 0 ? [] : [totalLine(language, content, lines.length)]),
    ],
    frozenRows: 1,
    frozenColumns: 2,
    headings: [0],
  };
}

function totalLine(language: Language, { actions }: ProjectContent, count: number): Cell[] {
  const known = (values: readonly (number | null)[]): number =>
    addEuros(values.filter((value) => value !== null));
  const sum = (column: number, value: number): Cell => ({
    formula: `SUM(${cellAddress(column, 1)}:${cellAddress(column, count)})`,
    value,
    format: 'amount',
  });
  const cells: Cell[] = Array.from({ length: actionHeadings(language).length }, () => null);
  cells[1] = outputWords[language].workbook.total;
  cells[budgetColumns[0]] = sum(budgetColumns[0], known(actions.map(({ budgetPlanned }) => budgetPlanned)));
  cells[budgetColumns[1]] = sum(budgetColumns[1], known(actions.map(({ budgetActual }) => budgetActual)));
  return cells;
}

function funderSheet(language: Language, { actions }: ProjectContent): Sheet {
  const { workbook, paper } = outputWords[language];
  const lines = actions.flatMap((action) =>
    action.cofunders.map((funder) => ({
      action,
      ...funder,
      amount: amountOfShare(action.budgetPlanned, funder.share),
    })),
  );
  const amounts = lines.map(({ amount }) => amount).filter((amount) => amount !== null);
  return {
    name: workbook.funders,
    widths: [8, 44, 40, 18, 18, 18],
    rows: [
      [paper.number, paper.action, paper.funder, paper.budget, workbook.share, workbook.amount],
      ...lines.map(({ action, name, share, amount }, index): Cell[] => [
        `A${action.number}`,
        safe(action.title),
        safe(name),
        action.budgetPlanned === null ? null : { value: action.budgetPlanned, format: 'amount' },
        share,
        amount === null
          ? null
          : {
              formula: `ROUND(${cellAddress(3, index + 1)}*${cellAddress(4, index + 1)}/100,2)`,
              value: amount,
              format: 'amount',
            },
      ]),
      ...(lines.length === 0
        ? []
        : [
            [
              null,
              workbook.total,
              null,
              null,
              null,
              {
                formula: `SUM(${cellAddress(5, 1)}:${cellAddress(5, lines.length)})`,
                value: addEuros(amounts),
                format: 'amount',
              } satisfies Cell,
            ],
          ]),
    ],
    frozenRows: 1,
    headings: [0],
  };
}

function partnerSheet(language: Language, { actions, nameOfActor }: ProjectContent): Sheet {
  const { workbook, paper } = outputWords[language];
  const { rows } = actionWords[language];
  return {
    name: workbook.partners,
    widths: [8, 44, 40, 50, 50],
    rows: [
      [paper.number, paper.action, rows.actor, rows.contribution, rows.benefit],
      ...actions.flatMap((action) =>
        action.partners.map((partner): Cell[] => [
          `A${action.number}`,
          safe(action.title),
          safe(nameOfActor.get(partner.actorId) ?? null),
          safe(partner.contribution === '' ? null : partner.contribution),
          safe(partner.benefit === '' ? null : partner.benefit),
        ]),
      ),
    ],
    frozenRows: 1,
    headings: [0],
  };
}

function indicatorSheet(language: Language, { indicators }: ProjectContent): Sheet {
  const { workbook, paper } = outputWords[language];
  return {
    name: workbook.indicators,
    widths: [44, 14, 14, 14, 14, 14, 14, 14, 50],
    rows: [
      [
        paper.indicator,
        paper.unit,
        paper.baseline,
        workbook.day,
        paper.last,
        workbook.day,
        paper.aim,
        workbook.day,
        workbook.source,
      ],
      ...indicators.map((indicator): Cell[] => {
        const last = settleReadings(indicator.readings).kept.at(-1);
        return [
          safe(indicator.name),
          safe(indicator.unit),
          indicator.baselineValue,
          indicator.baselineOn,
          last?.value ?? null,
          last?.on ?? null,
          indicator.targetValue,
          indicator.targetOn,
          safe(indicator.source === '' ? null : indicator.source),
        ];
      }),
    ],
    frozenRows: 1,
    frozenColumns: 1,
    headings: [0],
  };
}

function readingSheet(language: Language, { indicators }: ProjectContent): Sheet {
  const { workbook, paper } = outputWords[language];
  return {
    name: workbook.readings,
    widths: [44, 14, 14, 14, 50, 50],
    rows: [
      [paper.indicator, workbook.day, workbook.value, paper.unit, workbook.source, workbook.note],
      ...indicators.flatMap((indicator) =>
        indicator.readings.map((reading): Cell[] => [
          safe(indicator.name),
          reading.on,
          reading.value,
          safe(indicator.unit),
          safe(reading.source === '' ? null : reading.source),
          safe(reading.note === '' ? null : reading.note),
        ]),
      ),
    ],
    frozenRows: 1,
    headings: [0],
  };
}
