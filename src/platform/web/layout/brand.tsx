/** The mark: a heading that opens into a range. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 34 26" width="34" height="26" aria-hidden="true" focusable="false">
      <path class="f-soft" d="M4 22 31 2v18z" />
      <path class="f-band" d="M4 22 31 7.5v8z" />
      <path class="l-main" d="M4 22 31 11.5" />
      <circle class="f-ink" cx="4" cy="22" r="3" />
    </svg>
  );
}
