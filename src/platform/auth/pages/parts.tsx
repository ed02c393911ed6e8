/** Path of the one script of these pages; without it passkeys are not offered and everything else works. */
export const passkeyScript = 'src/platform/auth/client/passkey.client.ts';

/** Where to go once signed in, carried by the form. */
export function Next({ next }: { readonly next: string | null }) {
  return next === null ? null : <input type="hidden" name="next" value={next} />;
}

interface PasskeyButtonProps {
  readonly kind: 'sign-in' | 'registration';
  readonly next?: string | null;
  readonly label: string;
  readonly hint?: string;
  /** Said when the device or the server refuses. */
  readonly failed: string;
}

/** A button that the script shows where the browser knows passkeys. */
export function PasskeyButton({ kind, next = null, label, hint, failed }: PasskeyButtonProps) {
  return (
    <div class="section" data-passkey={kind} data-next={next ?? ''} data-failed={failed} hidden>
      <p class="actions">
        <button class="button quiet" type="button">
          {label}
        </button>
      </p>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      <p class="error-text" role="status" />
    </div>
  );
}
