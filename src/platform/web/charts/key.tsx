import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';

/** What the two bands and the line of a fan are. */
export function FanKey() {
  const words = componentMessages[useLanguage()].chart;
  return (
    <ul class="key">
      <li>
        <svg width="18" height="12" aria-hidden="true" focusable="false">
          <rect class="f-soft" width="18" height="12" />
          <path class="l-edge" d="M0 1h18M0 11h18" />
        </svg>
        {words.nineInTen}
      </li>
      <li>
        <svg width="18" height="12" aria-hidden="true" focusable="false">
          <rect class="f-band" width="18" height="12" />
        </svg>
        {words.oneInTwo}
      </li>
      <li>
        <svg width="18" height="12" aria-hidden="true" focusable="false">
          <path class="l-main" d="M0 6h18" />
        </svg>
        {words.middle}
      </li>
    </ul>
  );
}

/** What the disc and the square of dumbbell rows are. */
export function DumbbellKey({ disc, square }: { readonly disc: string; readonly square: string }) {
  return (
    <ul class="key">
      <li>
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <circle class="f-accent" cx="7" cy="7" r="7" />
        </svg>
        {disc}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <rect class="f-cost" width="14" height="14" />
        </svg>
        {square}
      </li>
    </ul>
  );
}
