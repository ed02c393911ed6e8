/** Looks for words among the things of a list: one field and its button, asked by address, without script. */
export function SearchBox({
  label,
  button,
  typed,
}: {
  readonly label: string;
  readonly button: string;
  /** What was looked for, empty when nothing was. */
  readonly typed: string;
}) {
  return (
    <search>
      <form method="get" class="form-column">
        <div class="field">
          <label for="search">{label}</label>
          <div class="search">
            <input class="input" type="search" id="search" name="q" value={typed} maxlength={100} />
            <button class="button" type="submit">
              {button}
            </button>
          </div>
        </div>
      </form>
    </search>
  );
}
