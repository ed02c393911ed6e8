import { type Formula, isFormulaName, parseFormula, reservedNames } from '../../engine/formula/index.ts';
import { type NamedQuantity, planSimulation, type SimulationPlan } from '../../engine/simulation/index.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { checkFactors } from '../alliance-file/factors-check.ts';
import { type Finding, problemOf } from '../alliance-file/finding.ts';
import { isObject } from '../alliance-file/is-object.ts';
import { ofSubject, shapeProblems } from '../document-shape/check-shape.ts';
import { jsonPointer } from '../document-shape/json-pointer.ts';
import { mostProblems } from '../json-reading/json-limits.ts';
import { quoteText } from '../messages/quote-value.ts';
import { checkCorrelations } from './correlations-check.ts';
import {
  type DistributionDocument,
  distributionDocumentSchema,
  distributionLimits,
} from './distribution-schema.ts';

/** A distribution document ready to be drawn. */
export interface ReadDistribution {
  readonly document: DistributionDocument;
  readonly plan: SimulationPlan;
}

/** Checks a document and lays out its simulation, or lists every problem, 100 at most, each with its JSON Pointer. */
export function readDistributionDocument(value: unknown): Result<ReadDistribution> {
  const problems = shapeProblems(value, distributionDocumentSchema, 'distribution');
  if (!isObject(value)) return refused(problems);
  problems.push(...nameProblems(value), ...factorProblems(value), ...checkCorrelations(value));
  const parsed = readFormula(value, problems);
  if (problems.length > 0 || parsed === null) return refused(problems.slice(0, mostProblems));
  const document = value as DistributionDocument;
  const plan = planSimulation({
    quantities: named(document.quantities),
    factors: named(document.factors ?? {}),
    correlations: (document.correlations ?? []).map(({ between: [a, b], rank }) => ({
      between: [a.normalize('NFC'), b.normalize('NFC')],
      rank,
    })),
    formula: parsed,
  });
  if (!('reason' in plan)) return ok({ document, plan });
  const params = { found: quoteText(plan.names.join(', ')) };
  return refused([{ code: 'distribution.impossible-correlations', path: '/correlations', params }]);
}

function named(figures: DistributionDocument['quantities']): NamedQuantity[] {
  return Object.entries(figures).map(([name, quantity]) => ({ name: name.normalize('NFC'), quantity }));
}

function readFormula(document: Readonly<Record<string, unknown>>, problems: Problem[]): Formula | null {
  if (typeof document.formula !== 'string') return null;
  const names = isObject(document.quantities) ? Object.keys(document.quantities) : [];
  const parsed = parseFormula(
    document.formula,
    names.map((name) => name.normalize('NFC')),
  );
  if (parsed.ok) return parsed.value;
  const { code, position, params } = parsed.errors;
  const quoted = Object.fromEntries(
    Object.entries(params).map(([key, text]) => [key, typeof text === 'string' ? quoteText(text) : text]),
  );
  problems.push({ code, path: '/formula', params: { position, ...quoted } });
  return null;
}

/** Names that cannot be written in a formula, that come twice once composed, or that are too many. */
function nameProblems(document: Readonly<Record<string, unknown>>): Problem[] {
  const findings: Problem[] = [];
  for (const field of ['quantities', 'factors'] as const) {
    const figures = document[field];
    if (!isObject(figures)) continue;
    const names = Object.keys(figures);
    const most = distributionLimits[field];
    if (names.length > most)
      findings.push({
        code: 'distribution.too-many',
        path: `/${field}`,
        params: { found: names.length, most },
      });
    if (field === 'quantities') findings.push(...unfitNames(names));
  }
  return findings;
}

function unfitNames(names: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const normal = name.normalize('NFC');
    const repeated = seen.has(normal);
    seen.add(normal);
    const fits = isFormulaName(normal) && !reservedNames.includes(normal);
    if (fits && !repeated) return [];
    const code = fits ? 'distribution.repeated-name' : 'distribution.bad-name';
    return [{ code, path: jsonPointer(['quantities', name]), params: { found: quoteText(name) } }];
  });
}

function factorProblems(document: Readonly<Record<string, unknown>>): Problem[] {
  const findings: Finding[] = [];
  checkFactors({ quantities: document.quantities, factors: document.factors }, findings);
  return findings.map((finding) => ofSubject(problemOf(finding), 'distribution'));
}
