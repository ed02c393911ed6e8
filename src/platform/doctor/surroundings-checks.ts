import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comfortableMegabytes, freeMegabytes } from '../database/embedded/disk-room.ts';
import type { Check } from './check.ts';

/** Cap17 was not written before that day: an earlier clock is wrong. */
const earliestDay = '2026-11-01';

export function checkRuntime(version: string): Check {
  const major = Number(version.split('.')[0]);
  return major >= 24
    ? { id: 'runtime', status: 'ok', finding: { fr: `Node ${version}.`, en: `Node ${version}.` } }
    : {
        id: 'runtime',
        status: 'warning',
        finding: {
          fr: `Node ${version}, alors que Cap17 est essayé avec Node 24.`,
          en: `Node ${version}, while Cap17 is tried with Node 24.`,
        },
        advice: {
          fr: 'Installez Node 24 si quelque chose se passe mal.',
          en: 'Install Node 24 should anything go wrong.',
        },
      };
}

export function checkDisk(folder: string): Check {
  const free = freeMegabytes(folder);
  const finding = {
    fr: `${free}\u00A0Mo libres sur le disque de ${folder}.`,
    en: `${free} MB free on the disk of ${folder}.`,
  };
  return free >= comfortableMegabytes
    ? { id: 'disk', status: 'ok', finding }
    : {
        id: 'disk',
        status: 'warning',
        finding,
        advice: {
          fr: 'Faites de la place avant que les enregistrements soient refusés.',
          en: 'Make some room before saving is refused.',
        },
      };
}

/** @param databaseTime what the database's clock says, when it answers */
export function checkClock(now: Date, databaseTime: Date | null): Check {
  const seconds = databaseTime === null ? 0 : Math.abs(databaseTime.getTime() - now.getTime()) / 1000;
  if (now.toISOString() < earliestDay || seconds > 60) {
    return {
      id: 'clock',
      status: 'failure',
      finding: {
        fr: `L’horloge dit ${now.toISOString()}, à ${Math.round(seconds)}\u00A0s de celle de la base.`,
        en: `The clock says ${now.toISOString()}, ${Math.round(seconds)} s from that of the database.`,
      },
      advice: { fr: 'Réglez l’horloge de la machine (NTP).', en: 'Set the clock of the machine (NTP).' },
    };
  }
  return {
    id: 'clock',
    status: 'ok',
    finding: { fr: `L’horloge dit ${now.toISOString()}.`, en: `The clock says ${now.toISOString()}.` },
  };
}

interface ReferenceValue {
  readonly family: string;
  readonly validTo: string | null;
}

/** Families of reference values (wages, rates) of which none is valid on that day any more. */
export function checkReferenceValues(values: readonly ReferenceValue[], day: string): Check {
  const families = [...new Set(values.map(({ family }) => family))];
  const expired = families.filter((family) =>
    values.every((value) => value.family !== family || (value.validTo !== null && value.validTo < day)),
  );
  if (expired.length === 0) {
    return {
      id: 'reference-data',
      status: 'ok',
      finding: {
        fr: 'Chaque famille de valeurs de référence en a une de valable aujourd’hui.',
        en: 'Each family of reference values has one that is valid today.',
      },
    };
  }
  const list = expired.join(', ');
  return {
    id: 'reference-data',
    status: 'warning',
    finding: {
      fr: `Valeurs de référence périmées\u00A0: ${list}.`,
      en: `Reference values out of date: ${list}.`,
    },
    advice: {
      fr: 'Mettez Cap17 à jour, ou complétez data/valuation.json.',
      en: 'Update Cap17, or complete data/valuation.json.',
    },
  };
}

/** The reference values that come with the product. */
export function readReferenceValues(installation: string): readonly ReferenceValue[] {
  return (
    JSON.parse(readFileSync(join(installation, 'data', 'valuation.json'), 'utf8')) as {
      items: ReferenceValue[];
    }
  ).items;
}
