import { quoteText, quoteValue } from '../messages/quote-value.ts';
import { allianceLimits } from './alliance-shape.ts';
import { checkIds, type DocumentMembers, unknownMember } from './document-members.ts';
import type { Finding } from './finding.ts';
import { checkGroupCosts } from './group-costs-check.ts';
import { isObject } from './is-object.ts';

type Path = readonly PropertyKey[];

/** Checks what the lines of a document say of each other and of the members. */
export function checkLines(
  document: Readonly<Record<string, unknown>>,
  members: DocumentMembers,
  findings: Finding[],
): void {
  const pooled = listOf(document.pooledMeans);
  const joint = listOf(document.jointValue);
  checkCount(pooled.length, joint.length, findings);
  const seen = new Map<string, string>();
  checkIds(pooled, 'pooledMeans', seen, findings);
  checkIds(joint, 'jointValue', seen, findings);
  pooled.forEach((line, index) => {
    if (isObject(line)) checkPooled(line, ['pooledMeans', index], members, findings);
  });
  joint.forEach((line, index) => {
    if (isObject(line)) checkJoint(line, ['jointValue', index], members, findings);
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Both lists together; the list that makes it too many is named. */
function checkCount(pooled: number, joint: number, findings: Finding[]): void {
  const most = allianceLimits.lines;
  if (pooled + joint <= most) return;
  const path = [pooled > most ? 'pooledMeans' : 'jointValue'];
  findings.push({ code: 'alliance.too-many-lines', path, params: { found: pooled + joint, most } });
}

function checkPooled(
  line: Readonly<Record<string, unknown>>,
  path: Path,
  members: DocumentMembers,
  findings: Finding[],
): void {
  const { need, alone, pooled, costs, received } = line;
  const use = isObject(pooled) ? pooled.use : undefined;
  checkMemberKeys(need, [...path, 'need'], members, findings);
  checkMemberKeys(alone, [...path, 'alone'], members, findings);
  checkMemberKeys(use, [...path, 'pooled', 'use'], members, findings);
  checkWeights(received, [...path, 'received'], members, findings);
  if (isObject(alone) && isObject(use)) {
    checkSameUsers(alone, use, [...path, 'pooled', 'use'], 'alone', findings);
    checkSameUsers(use, alone, [...path, 'alone'], 'pooled.use', findings);
  }
  if (isObject(costs)) checkGroupCosts(costs, [...path, 'costs'], members, findings);
}

/** Keys that name members: each a member, no member twice. */
function checkMemberKeys(map: unknown, path: Path, members: DocumentMembers, findings: Finding[]): void {
  if (!isObject(map)) return;
  const seen = new Set<string>();
  for (const key of Object.keys(map)) {
    const unknown = unknownMember(key, [...path, key], members);
    if (unknown !== null) findings.push(unknown);
    const normal = key.normalize('NFC');
    if (seen.has(normal)) {
      findings.push({
        code: 'alliance.repeated-member',
        path: [...path, key],
        params: { found: quoteText(key) },
      });
    }
    seen.add(normal);
  }
}

function checkSameUsers(
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
  path: Path,
  other: string,
  findings: Finding[],
): void {
  const there = new Set(Object.keys(to).map((key) => key.normalize('NFC')));
  for (const key of Object.keys(from)) {
    if (there.has(key.normalize('NFC'))) continue;
    const params = { field: quoteText(key), other };
    findings.push({ code: 'alliance.missing-user', path: [...path, key], params });
  }
}

/** Weights of members: at least one above 0. */
function checkWeights(weights: unknown, path: Path, members: DocumentMembers, findings: Finding[]): void {
  if (!isObject(weights)) return;
  checkMemberKeys(weights, path, members, findings);
  const numbers = Object.values(weights);
  if (numbers.every((weight) => weight === 0)) {
    findings.push({ code: 'alliance.weights-sum', path, params: { found: quoteValue(weights) } });
  }
}

const corrections = ['deadweight', 'attribution', 'displacement', 'dropOff'] as const;

function checkJoint(
  line: Readonly<Record<string, unknown>>,
  path: Path,
  members: DocumentMembers,
  findings: Finding[],
): void {
  checkAmong(line.among, [...path, 'among'], members, findings);
  checkWeights(line.received, [...path, 'received'], members, findings);
  if (isObject(line.to)) checkShares(line.to, [...path, 'to'], members, findings);
  const isPrivate = line.to === undefined || line.to === 'members' || isObject(line.to);
  for (const field of isPrivate ? corrections : []) {
    if (line[field] === undefined) continue;
    const params = { found: quoteValue(line[field]), field };
    findings.push({ code: 'alliance.not-public', path: [...path, field], params });
  }
}

function checkAmong(among: unknown, path: Path, members: DocumentMembers, findings: Finding[]): void {
  if (!Array.isArray(among)) return;
  const seen = new Set<string>();
  among.forEach((id, index) => {
    if (typeof id !== 'string') return;
    const unknown = unknownMember(id, [...path, index], members);
    if (unknown !== null) findings.push(unknown);
    const normal = id.normalize('NFC');
    if (seen.has(normal)) {
      findings.push({
        code: 'alliance.repeated-member',
        path: [...path, index],
        params: { found: quoteText(id) },
      });
    }
    seen.add(normal);
  });
  if (among.length < 2) {
    findings.push({ code: 'alliance.among-too-few', path, params: { found: quoteValue(among) } });
  }
}

/** Shares by member that add up to 1, give or take 1e-9. */
function checkShares(
  shares: Readonly<Record<string, unknown>>,
  path: Path,
  members: DocumentMembers,
  findings: Finding[],
): void {
  checkMemberKeys(shares, path, members, findings);
  const numbers = Object.values(shares);
  if (!numbers.every((share): share is number => typeof share === 'number')) return;
  const sum = numbers.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= 1e-9) return;
  findings.push({ code: 'alliance.shares-sum', path, params: { found: quoteValue(shares), sum } });
}
