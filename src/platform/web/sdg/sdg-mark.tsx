import { goalOf } from './goals.ts';
import { readableOn } from './readable-on.ts';

/** The number of a goal on its official colour; its name is always written beside it. */
export function SdgMark({ number }: { readonly number: number }) {
  const { colour } = goalOf('fr', number);
  return (
    <svg class="sdg" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect width="26" height="26" rx="3" fill={colour} />
      <text x="13" y="18" text-anchor="middle" font-size="13" font-weight="700" fill={readableOn(colour)}>
        {number}
      </text>
    </svg>
  );
}
