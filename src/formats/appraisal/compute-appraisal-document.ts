import { type Appraisal, appraise } from '../../engine/appraisal/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { isObject } from '../alliance-file/is-object.ts';
import { shapeProblems } from '../document-shape/check-shape.ts';
import { mostProblems } from '../json-reading/json-limits.ts';
import { appraisalNotes } from '../messages/appraisal-notes.ts';
import { type AppraisalDocument, appraisalDocumentSchema, appraisalLimits } from './appraisal-schema.ts';

/** The document that `cap17 compute appraisal` prints. Money in the unit of the document, dates in years. */
export interface AppraisalAnswer {
  readonly npv: number | null;
  readonly bcr: number | null;
  /** Every yearly rate above −1 at which the net present value is 0, ascending. */
  readonly irr: readonly number[];
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly equivalentAnnualValue: number | null;
  /** Present value of the corrected benefits over that of the costs. */
  readonly sroi: number | null;
  /** The other ratio in use: what remains once the costs are paid, over the costs. */
  readonly sroiNet: number | null;
  /** Why a figure is null, and the definition of both social returns. */
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Appraises a document of benefits and costs, as the command line and the API print it.
 * @param document what the file holds, once read as JSON
 * @param options language of the notes; French by default
 * @returns the answer, or every problem of the document (codes `appraisal.…`)
 * @example computeAppraisalDocument({ rate: 0.032, benefits: [0, 60, 60], costs: [100, 0, 0] })
 */
export function computeAppraisalDocument(
  document: unknown,
  options: { readonly language?: Language } = {},
): Result<AppraisalAnswer> {
  const problems = shapeProblems(document, appraisalDocumentSchema, 'appraisal');
  if (isObject(document)) problems.push(...lengthProblems(document));
  if (problems.length > 0) return refused(problems.slice(0, mostProblems));
  return ok(answer(document as AppraisalDocument, options.language ?? 'fr'));
}

function lengthProblems({ benefits, costs }: Readonly<Record<string, unknown>>): Problem[] {
  const most = appraisalLimits.periods;
  const problems = [
    ['benefits', benefits],
    ['costs', costs],
  ].flatMap(([field, list]): Problem[] => {
    if (!Array.isArray(list)) return [];
    if (list.length === 0) return [{ code: 'appraisal.no-period', path: `/${field}`, params: {} }];
    if (list.length <= most) return [];
    return [{ code: 'appraisal.too-many-periods', path: `/${field}`, params: { found: list.length, most } }];
  });
  if (problems.length > 0 || !Array.isArray(benefits) || !Array.isArray(costs)) return problems;
  if (benefits.length === costs.length) return [];
  return [
    { code: 'appraisal.lengths', path: '/costs', params: { found: costs.length, expected: benefits.length } },
  ];
}

function answer(document: AppraisalDocument, language: Language): AppraisalAnswer {
  const found = appraise(engineCase(document));
  const notes: Record<string, string> = {};
  /** The figure, or null with the reason: that it does not exist, or that it leaves doubles. */
  const figure = (
    name: string,
    value: number | null,
    absent: Localized = appraisalNotes.tooLarge,
  ): number | null => {
    if (value !== null && Number.isFinite(value)) return value;
    notes[name] = (value === null ? absent : appraisalNotes.tooLarge)[language];
    return null;
  };
  const { ratio, netRatio } = found.socialReturn;
  const figures = {
    npv: figure('npv', found.netPresentValue),
    bcr: figure('bcr', found.benefitCostRatio, appraisalNotes.noCosts),
    irr: found.internalRates.map(({ rate }) => rate).filter(Number.isFinite),
    payback: figure('payback', found.payback, appraisalNotes.notReached),
    discountedPayback: figure('discountedPayback', found.discountedPayback, appraisalNotes.notReached),
    equivalentAnnualValue: figure(
      'equivalentAnnualValue',
      found.equivalentAnnualValue,
      appraisalNotes.noYears,
    ),
    sroi: figure('sroi', ratio, appraisalNotes.noCosts),
    sroiNet: figure('sroiNet', netRatio, appraisalNotes.noCosts),
  };
  if (figures.sroi !== null) notes.sroi = appraisalNotes.sroi[language];
  if (figures.sroiNet !== null) notes.sroiNet = appraisalNotes.sroiNet[language];
  const remark = ratesRemark(document, found);
  if (remark !== null) notes.irr = remark[language];
  return { ...figures, notes };
}

function engineCase({
  rate,
  benefits,
  costs,
  periodYears,
  deadweight,
  attribution,
  displacement,
  dropOff,
}: AppraisalDocument) {
  return {
    rate,
    benefits,
    costs,
    periodYears: periodYears ?? 1,
    deadweight: deadweight ?? 0,
    attribution: attribution ?? 0,
    displacement: displacement ?? 0,
    dropOff: dropOff ?? 0,
  };
}

function ratesRemark({ benefits, costs }: AppraisalDocument, { internalRates }: Appraisal): Localized | null {
  if (benefits.every((benefit, t) => benefit === costs[t])) return appraisalNotes.anyRate;
  if (internalRates.length === 0) return appraisalNotes.noRate;
  if (internalRates.length > 1) return appraisalNotes.severalRates;
  return internalRates[0]!.multiplicity > 1 ? appraisalNotes.touchingRate : null;
}
