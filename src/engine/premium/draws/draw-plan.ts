import { type Distribution, distributionOf } from '../../uncertainty/index.ts';
import type { CompiledAlliance, FigureIndex, JointLine, LawLine } from '../compiled-alliance.ts';
import { isCertain } from '../figures.ts';
import { wholeSaving } from '../pooled-saving.ts';
import { engineeringShare } from '../size-terms.ts';
import { lawFigures } from './law-columns.ts';

/** A figure with a range that enters the premiums: one input of the draws. */
export interface Variable {
  readonly figure: FigureIndex;
  readonly distribution: Distribution;
  /** The figures that change with it, itself first, each after the factors that multiply it. */
  readonly reaches: readonly FigureIndex[];
}

/** One figure added to the yearly gains with its sign: what most lines come down to for the whole alliance. */
export interface LinearTerm {
  readonly figure: FigureIndex;
  readonly sign: 1 | -1;
  readonly pooled: boolean;
}

/** Public lines that drop off alike, so that one annuity serves them all. */
export interface PublicGroup {
  /** Figure of the drop-off when it is uncertain, else −1. */
  readonly dropOff: FigureIndex;
  readonly certainDropOff: number;
  readonly lines: readonly JointLine[];
  /** Yearly worth of the lines of this drop-off that are certain. */
  readonly constant: number;
}

/** What the draws of one alliance have to compute: uncertain parts apart, the rest summed up once. */
export interface DrawPlan {
  readonly alliance: CompiledAlliance;
  /** Values of the certain figures (and medians of the others, never used). */
  readonly values: Float64Array;
  /** For each figure: does its value change from draw to draw? */
  readonly isLive: readonly boolean[];
  readonly variables: readonly Variable[];
  /** The variable that a figure draws, −1 for those that draw nothing. */
  readonly variableOf: Int32Array;
  /** For each figure: does a live part of the account read it draw by draw? */
  readonly isRead: readonly boolean[];
  readonly linear: readonly LinearTerm[];
  readonly laws: readonly LawLine[];
  readonly publics: readonly PublicGroup[];
  /** Whether the rate, the hazard, the delay or the time constant change from draw to draw. */
  readonly timingIsLive: boolean;
  /** Whether the delay and the time constant are the same in all draws. */
  readonly rampIsCertain: boolean;
  /** How many times the figures of engineering are paid. */
  readonly engineeringTimes: number;
  /** Yearly gains that do not change: frugality and joint value apart. */
  readonly constantSaving: number;
  readonly constantJoint: number;
}

/**
 * Prepares the draws of the whole alliance.
 * @param values every certain figure at its value, in the order of the figures
 */
export function planDraws(alliance: CompiledAlliance, values: Float64Array): DrawPlan {
  const isLive = alliance.figures.map(() => false);
  const variables: FigureIndex[] = [];
  alliance.figures.forEach((figure, index) => {
    if (!alliance.enters[index]) return;
    const uncertain = !isCertain(figure.quantity);
    if (uncertain) variables.push(index);
    isLive[index] = uncertain || figure.factors.some((factor) => isLive[factor]);
  });
  const { linear, constants } = linearTerms(alliance, values, isLive);
  const laws = alliance.pooled.filter(
    (line): line is LawLine => line.form === 'law' && line.users.length >= 2,
  );
  const liveLaws = laws.filter((line) => lawFigures(line).some((figure) => isLive[figure]));
  const certainLaws = laws.filter((line) => !liveLaws.includes(line));
  const dependents = dependentsOf(alliance);
  const variableOf = new Int32Array(isLive.length).fill(-1);
  variables.forEach((figure, place) => {
    variableOf[figure] = place;
  });
  const publics = publicGroups(alliance, values, isLive);
  const isRead = [...isLive];
  for (const figure of [
    ...liveLaws.flatMap(lawFigures),
    ...publics.flatMap(groupFigures),
    ...basicFigures(alliance),
  ]) {
    isRead[figure] = true;
  }
  return {
    alliance,
    values,
    isLive,
    variables: variables.map((figure) => ({
      figure,
      distribution: distributionOf(alliance.figures[figure]!.quantity),
      reaches: reachOf(figure, dependents),
    })),
    variableOf,
    isRead,
    linear,
    laws: liveLaws,
    publics,
    constantSaving: constants.pooled + certainLaws.reduce((sum, line) => sum + wholeSaving(line, values), 0),
    constantJoint: constants.joint,
    ...timingOf(alliance, isLive),
  };
}

function timingOf(alliance: CompiledAlliance, isLive: readonly boolean[]) {
  const { discountRate, hazard, delay, timeConstant } = alliance;
  return {
    timingIsLive: [discountRate, hazard, delay, timeConstant].some((figure) => isLive[figure]),
    rampIsCertain: !isLive[delay] && !isLive[timeConstant],
    engineeringTimes: engineeringShare(alliance, alliance.memberIds.length),
  };
}

function groupFigures({ lines, dropOff }: PublicGroup): FigureIndex[] {
  const figures = lines.flatMap((line) => [line.perYear, ...line.corrections]);
  return dropOff < 0 ? figures : [...figures, dropOff];
}

/** The figures of costs and timing, read in every account. */
function basicFigures(alliance: CompiledAlliance): FigureIndex[] {
  const { discountRate, coordination, investment, delay, timeConstant, hazard, engineering } = alliance;
  return [discountRate, coordination, investment, delay, timeConstant, hazard, ...engineering];
}

/** For each figure, the entering figures that name it as a factor. */
function dependentsOf({ figures, enters }: CompiledAlliance): FigureIndex[][] {
  const dependents: FigureIndex[][] = figures.map(() => []);
  figures.forEach((figure, index) => {
    if (enters[index]) for (const factor of figure.factors) dependents[factor]!.push(index);
  });
  return dependents;
}

function reachOf(figure: FigureIndex, dependents: readonly (readonly FigureIndex[])[]): FigureIndex[] {
  const reached = new Set([figure]);
  // A set is gone through in the order of its additions, those made on the way included.
  for (const index of reached) for (const dependent of dependents[index]!) reached.add(dependent);
  return [...reached].sort((a, b) => a - b);
}

function linearTerms(alliance: CompiledAlliance, values: Float64Array, isLive: readonly boolean[]) {
  const linear: LinearTerm[] = [];
  const constants = { pooled: 0, joint: 0 };
  const take = (figure: FigureIndex, sign: 1 | -1, pooled: boolean): void => {
    if (isLive[figure]) linear.push({ figure, sign, pooled });
    else constants[pooled ? 'pooled' : 'joint'] += sign * values[figure]!;
  };
  for (const line of alliance.pooled) {
    if (line.users.length < 2 || line.form === 'law') continue;
    if (line.form === 'use') {
      for (const figure of line.alone) take(figure, 1, true);
      for (const figure of [line.fixed, ...line.use]) take(figure, -1, true);
    } else {
      line.users.forEach((_, position) => {
        take(line.costs[1 << position]!, 1, true);
      });
      take(line.costs[line.costs.length - 1]!, -1, true);
    }
  }
  for (const line of alliance.joint) if (!line.isPublic) take(line.perYear, 1, false);
  return { linear, constants };
}

function publicGroups(
  alliance: CompiledAlliance,
  values: Float64Array,
  isLive: readonly boolean[],
): PublicGroup[] {
  const groups = new Map<
    string,
    { dropOff: FigureIndex; certainDropOff: number; lines: JointLine[]; constant: number }
  >();
  for (const line of alliance.joint) {
    if (!line.isPublic) continue;
    const live = line.dropOff >= 0 && isLive[line.dropOff] === true;
    const certainDropOff = line.dropOff < 0 || live ? 0 : values[line.dropOff]!;
    const key = live ? `figure ${line.dropOff}` : String(certainDropOff);
    const group = groups.get(key) ?? {
      dropOff: live ? line.dropOff : -1,
      certainDropOff,
      lines: [],
      constant: 0,
    };
    groups.set(key, group);
    if ([line.perYear, ...line.corrections].some((figure) => isLive[figure])) group.lines.push(line);
    else
      group.constant += line.corrections.reduce(
        (worth, figure) => worth * (1 - values[figure]!),
        values[line.perYear]!,
      );
  }
  return [...groups.values()];
}
