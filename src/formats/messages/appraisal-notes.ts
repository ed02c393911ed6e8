import type { Localized } from '../../kernel/language.ts';

/** Why a figure of an appraisal is null, or what it means. */
export const appraisalNotes = {
  noCosts: {
    fr: 'Sans coût, ce rapport n’existe pas.',
    en: 'Without costs, this ratio does not exist.',
  },
  notReached: {
    fr: 'Le cumul, passé sous zéro, n’y est pas revenu à la dernière année.',
    en: 'The running sum, once below zero, is not back by the last year.',
  },
  noYears: {
    fr: 'Il n’y a que l’année 0\u00a0: rien à répartir sur des années.',
    en: 'There is only year 0: no years to spread over.',
  },
  noRate: {
    fr: 'Aucun taux au-dessus de −100\u00a0% n’annule la valeur nette.',
    en: 'No rate above −100% brings the net value to zero.',
  },
  anyRate: {
    fr: 'Tous les montants nets sont nuls\u00a0: n’importe quel taux convient.',
    en: 'Every net amount is zero: any rate would do.',
  },
  severalRates: {
    fr: 'Plusieurs taux annulent la valeur nette\u00a0: aucun ne suffit à classer le projet.',
    en: 'Several rates bring the net value to zero: none of them ranks the project.',
  },
  touchingRate: {
    fr: 'La valeur nette ne fait que toucher zéro à l’un de ces taux (racine multiple).',
    en: 'The net value only touches zero at one of these rates (a multiple root).',
  },
  tooLarge: {
    fr: 'Résultat trop grand pour être écrit.',
    en: 'A result too large to be written.',
  },
  sroi: {
    fr: 'VA(effets × (1 − deadweight)(1 − attribution)(1 − displacement)(1 − dropOff)^(t − 1)) / VA(coûts), usure à partir de l’année 2.',
    en: 'PV(benefits × (1 − deadweight)(1 − attribution)(1 − displacement)(1 − dropOff)^(t − 1)) / PV(costs), drop-off from year 2.',
  },
  sroiNet: {
    fr: '(VA(effets corrigés) − VA(coûts)) / VA(coûts)\u00a0: l’autre définition en usage, ici sroi − 1.',
    en: '(PV(corrected benefits) − PV(costs)) / PV(costs): the other definition in use, here sroi − 1.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
