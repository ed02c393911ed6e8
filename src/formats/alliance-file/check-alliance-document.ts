import type { AllianceModel, PooledMeans } from '../../engine/premium/index.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { mostProblems } from '../json-reading/json-limits.ts';
import { quoteValue } from '../messages/quote-value.ts';
import { allianceFileShape } from './alliance-shape.ts';
import { readMembers } from './document-members.ts';
import { checkFactors } from './factors-check.ts';
import { type Finding, problemOf } from './finding.ts';
import { checkHorizon } from './horizon-check.ts';
import { isObject } from './is-object.ts';
import { checkLines } from './lines-check.ts';
import { setNotesAside } from './set-notes-aside.ts';
import { findingsOfShape } from './shape/findings-of-shape.ts';

/**
 * Checks a document against `cap17/alliance@1`: its shape, its domains, and what its parts say of each other.
 * @param value what a JSON text says; nothing is converted
 * @returns the model that the engine computes, or every problem at once, 100 at most, each with its JSON Pointer
 */
export function checkAllianceDocument(value: unknown): Result<AllianceModel> {
  if (!isObject(value)) {
    const params = { found: quoteValue(value), expected: 'object' };
    return refused([{ code: 'alliance.wrong-type', path: '', params }]);
  }
  const document = setNotesAside(value);
  const findings = [...findingsOfShape(allianceFileShape, document), ...consistencyFindings(document)];
  if (findings.length > 0) return refused(findings.slice(0, mostProblems).map(problemOf));
  return ok(complete(document as unknown as WrittenModel));
}

function consistencyFindings(document: Readonly<Record<string, unknown>>): Finding[] {
  const findings: Finding[] = [];
  const members = readMembers(document.members, findings);
  checkLines(document, members, findings);
  checkHorizon(document, findings);
  checkFactors(document, findings);
  return findings;
}

/** A valid document as it is written: some fields that the engine reads may be left out. */
type WrittenModel = Omit<AllianceModel, 'members'> & {
  readonly members: readonly (Pick<AllianceModel['members'][number], 'id'> &
    Partial<AllianceModel['members'][number]>)[];
};

/** Puts what is left out at nothing: a fixed cost, a rate; a member without a name is called by its id. */
function complete(document: WrittenModel): AllianceModel {
  const { coordination, survival, pooledMeans, ...rest } = document;
  return {
    ...rest,
    members: document.members.map((member) => ({
      ...member,
      name: member.name ?? member.id,
      kind: member.kind ?? 'other',
    })),
    ...(pooledMeans === undefined ? {} : { pooledMeans: pooledMeans.map(withFixedCost) }),
    ...(coordination?.perExtraMemberPerYear === undefined ? {} : { coordination }),
    ...(survival?.yearlyHazard === undefined ? {} : { survival }),
  };
}

function withFixedCost(line: PooledMeans): PooledMeans {
  if ('law' in line) return { ...line, law: { ...line.law, fixed: line.law.fixed ?? 0 } };
  if ('pooled' in line) return { ...line, pooled: { ...line.pooled, fixed: line.pooled.fixed ?? 0 } };
  return line;
}
