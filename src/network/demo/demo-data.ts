import { createHash } from 'node:crypto';
import content from '../../../data/demo/trois-moulins.json' with { type: 'json' };
import type { ActorKind } from '../../kernel/codes.ts';
import type { Lever, LinkKind, MaturityLevel } from '../domain/codes.ts';
import type { LinkFigure } from '../links/link-figure.ts';
import type { ValuationCode } from '../model/valuation.ts';
import type { MeansCode, NeedNature } from '../needs/need-codes.ts';

/** The invented territory of the teaching example, as its file holds it. */
export interface DemoContent {
  readonly territory: {
    readonly slug: string;
    readonly name: string;
    readonly description: string;
    readonly maturity: { readonly level: MaturityLevel; readonly on: string; readonly note: string };
  };
  readonly actors: readonly {
    readonly key: string;
    readonly name: string;
    readonly kind: ActorKind;
    readonly description: string;
    readonly themes: readonly string[];
  }[];
  readonly models: readonly {
    readonly actor: string;
    readonly year: number;
    readonly resources: number;
    readonly uses: number;
    readonly volunteerHours: number;
    /** What is known of the leaves of the three levers, by their id. */
    readonly leaves: Readonly<Record<string, number>>;
    readonly valuation: { readonly basis: ValuationCode | null; readonly hourly: number | null };
  }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: LinkKind;
    readonly lever: Lever;
    readonly stated: LinkFigure;
    readonly fromSide: LinkFigure | null;
    readonly toSide: LinkFigure | null;
    readonly fromYear: number | null;
    readonly toYear: number | null;
    readonly isFormal: boolean | null;
  }[];
  readonly needs: readonly {
    readonly actor: string;
    readonly nature: NeedNature;
    readonly title: string;
    readonly means: MeansCode;
    readonly themes: readonly string[];
    readonly maturity: number | null;
    readonly allianceKinds: readonly string[];
  }[];
}

/** The teaching example. */
export const demoContent = content as unknown as DemoContent;

/** The id of one of its rows: always the same, so that loading it again changes nothing that refers to it. */
export function demoId(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256')
    .update(`cap17 demo ${parts.join(' ')}`)
    .digest('hex');
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(18, 20)}-${digest.slice(20, 32)}`;
}
