import type { Language } from '../../kernel/language.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { type ExecutedExample, readExecutedExample } from '../domain/executed-example.ts';
import { methodWords } from '../pages/words.ts';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
const folded = (summary: string, body: string): string =>
  `<details class="data"><summary>${escapeHtml(summary)}</summary>${body}</details>`;
const block = (text: string): string => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;

/** Writes an executed example: what to type, what it reads, what must be found. */
export function executedExampleBlock(json: string, language: Language): string {
  const example = readExecutedExample(json);
  const words = methodWords[language].example;
  return `${howToRun(example, language)}
<table class="blocks"><caption>${escapeHtml(words.expected)}</caption>
<thead><tr><th scope="col">${words.result}</th><th scope="col" class="n">${words.value}</th></tr></thead>
<tbody>${example.expected.map(({ path, value }) => expectedRow(path, value, language)).join('')}</tbody></table>
`;
}

function howToRun({ run, options }: ExecutedExample, language: Language): string {
  const words = methodWords[language].example;
  if (run.kind === 'function')
    return block(`${run.name}(${run.values.map((value) => JSON.stringify(value)).join(', ')})`);
  const flags = options.map(({ name, value }) => ` --${name} ${value}`).join('');
  const file = run.kind === 'file' ? run.file : words.fileName;
  const command = block(`npx cap17 ${run.command} ${file}${flags} --json`);
  if (run.kind === 'file') return command;
  return `${command}\n${folded(words.document(words.fileName), block(JSON.stringify(run.document, null, 2)))}`;
}

function expectedRow(path: string, value: unknown, language: Language): string {
  const words = methodWords[language].example;
  const name = path === '' ? escapeHtml(words.answer) : code(path);
  return `<tr><th scope="row">${name}</th><td class="n">${escapeHtml(writeValue(value, language))}</td></tr>`;
}

function writeValue(value: unknown, language: Language): string {
  const words = methodWords[language].example;
  if (value === null) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'number') return String(value);
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return formatNumber(language, value, { decimals: Math.min(decimals, 10) });
}
