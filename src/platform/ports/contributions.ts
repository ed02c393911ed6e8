import type { ComponentChildren } from 'preact';
import type { AllianceModel } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Ports } from './ports.ts';

/** What a room adds to the page of a place; the place and all that contains it are given by their ids. */
export interface PlacePanel {
  /** Stable name, e.g. `pioneers`. */
  readonly name: string;
  /** Something to show on that page, or null. Asked at each display: it must be quick. */
  readonly show: (placeId: string, language: Language, ports: Ports) => Promise<ComponentChildren | null>;
}

/** Alliances that the simulator may be opened on, at `?depuis=name:key` (`from` in English). */
export interface AllianceStart {
  /** Stable name, e.g. `pioneer`. */
  readonly name: string;
  /** The alliance file to start from, or null when there is none of that key. */
  readonly read: (key: string, language: Language, ports: Ports) => Promise<AllianceModel | null>;
}

/** What rooms bring to the pages of other rooms, without knowing them. */
export interface Contributions {
  readonly placePanels: readonly PlacePanel[];
  readonly allianceStarts: readonly AllianceStart[];
}
