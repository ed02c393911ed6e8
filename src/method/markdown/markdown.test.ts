import { describe, expect, it } from 'vitest';
import { executedExampleBlock } from './executed-example-block.ts';
import { renderMarkdown } from './render-markdown.ts';
import { formulaLine, textWithSymbols } from './worded-formula.ts';

const plain = (html: string) => html.replace(/<[^>]+>/g, '');

describe('formulas', () => {
  it('lowers and raises what the marks say, braces and brackets taken off', () => {
    expect(formulaLine('NB_t(S) = Σ_{t=0..T} x_k,i / (1 + r)^t · 2^(1-n)')).toBe(
      'NB<sub>t</sub>(S)  = Σ<sub>t=0..T</sub> x<sub>k,i</sub> / (1 + r)<sup>t</sup> · 2<sup>1−n</sup>',
    );
  });

  it('keeps under each other the columns that stand under each other in the source', () => {
    const lines = ['NB_t(S) = a_i            note', 'v(S)    = Σ_{t=0..T} b   note'].map((line) =>
      plain(formulaLine(line)),
    );
    expect(lines[0]!.indexOf('=')).toBe(lines[1]!.indexOf('='));
    expect(lines[0]!.indexOf('note')).toBe(lines[1]!.indexOf('note'));
  });

  it('leaves alone what is not a mark, and escapes what HTML would read', () => {
    expect(formulaLine('comparison = sum [ ( "<" | ">=" ) sum ] "^" factor')).toBe(
      'comparison = sum [ ( "&lt;" | "&gt;=" ) sum ] "^" factor',
    );
  });

  it('writes the symbols of running text in the same way, and no other word', () => {
    expect(textWithSymbols('v_i, Eng_t(S), 2^n & snake_case, a long_name')).toBe(
      'v<sub>i</sub>, Eng<sub>t</sub>(S), 2<sup>n</sup> &amp; snake_case, a long_name',
    );
  });
});

describe('texts in Markdown', () => {
  it('names headings, rows and cells, sets typography, links addresses and doi, shows HTML as text', () => {
    const { html, headings } = renderMarkdown(
      "## D'où ?\n\n## D'où ?\n\n| A | B |\n|---|---|\n| v_i | l'un |\n\n<b>x</b> doi:10.1007/BF01770069. `l'un ?`\n",
      'fr',
    );
    expect(headings).toEqual([
      { id: 'd-ou', label: 'D’où\u202f?' },
      { id: 'd-ou-2', label: 'D’où\u202f?' },
    ]);
    expect(html).toContain('<h2 id="d-ou-2">');
    expect(html).toContain('<th scope="row">v<sub>i</sub></th>\n<td data-label="B">l’un</td>');
    expect(html).toContain(
      '&lt;b&gt;x&lt;/b&gt; <a href="https://doi.org/10.1007/BF01770069">doi:10.1007/BF01770069</a>.',
    );
    expect(html).toContain("<code>l'un ?</code>");
  });
});

describe('executed examples', () => {
  it('says what to type and what must be found', () => {
    const html = executedExampleBlock(
      '{"command":"premium","input":"examples/a.json","options":{"samples":1024},"expected":{"point.premiumNet":105.5625,"sharing.tau":null}}',
      'fr',
    );
    expect(plain(html).replace(/\s+/g, ' ').trim()).toBe(
      'npx cap17 premium examples/a.json --samples 1024 --json Ce qu’il faut trouver RésultatValeur point.premiumNet105,5625sharing.taumasqué ou sans objet',
    );
  });

  it('shows the document when it is part of the text', () => {
    const html = executedExampleBlock('{"command":"compute game","input":{"a":1},"expected":{"":2}}', 'en');
    expect(html).toContain('<summary>See the file example.json</summary>');
    expect(html).toContain('&quot;a&quot;: 1');
    expect(html).toContain('<th scope="row">answer</th>');
  });
});
