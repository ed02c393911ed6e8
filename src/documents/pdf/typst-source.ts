import { typstBlocks } from './typst-blocks.ts';

/**
 * The template of every PDF. It holds no word and no figure: those come from `paper.json`, as data. Colours are those of
 * src/platform/web/styles/tokens.css, in light.
 */
export const typstSource: string = `
#let paper = json("paper.json")
#let ink = rgb("#1c2322")
#let soft = rgb("#55584f")
#let rule = rgb("#dcd6c8")
#let strong-rule = rgb("#827b6c")
#let accent = rgb("#0b5960")
#let wash = rgb("#f3efe6")
#let hypothesis = rgb("#f7ebc6")
#let hypothesis-edge = rgb("#a07c12")

#set document(
  title: paper.title,
  author: paper.at("author", default: "Cap17"),
  description: paper.at("subject", default: none),
  date: if paper.date == none { none } else {
    datetime(year: paper.date.at(0), month: paper.date.at(1), day: paper.date.at(2))
  },
)
#set page(
  paper: "a4",
  margin: (top: 24mm, bottom: 22mm, left: 20mm, right: 20mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8pt, fill: soft)
    block(width: 100%, stroke: (bottom: 0.5pt + rule), inset: (bottom: 4pt), height: 13pt, clip: true, paper.running)
  },
  footer: context {
    set text(size: 8pt, fill: soft)
    let last = counter(page).final().first()
    align(right, [#counter(page).get().first() / #last])
  },
)
#set text(
  font: paper.sans,
  fallback: false,
  size: 9.5pt,
  fill: ink,
  lang: paper.language,
  region: if paper.language == "fr" { "FR" } else { "GB" },
  number-width: "tabular",
)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#show heading: set text(font: paper.serif, weight: "bold", hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 1): set block(above: 1.9em, below: 0.8em)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em)
#show heading.where(level: 3): set text(size: 10pt)
#show link: set text(fill: accent)
#show title: set text(font: paper.serif, size: 21pt, weight: "bold", hyphenate: false)
#show title: set block(below: 0.7em)
#show figure: set block(breakable: true, above: 1.4em, below: 1.4em)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(width: 100%, sticky: true, align(left, text(size: 8.5pt, fill: soft, it.body)))
#set figure(numbering: none, supplement: none, gap: 0.6em)
${typstBlocks}
#title()
#if paper.at("facts", default: ()).len() > 0 {
  block(below: 1em, text(fill: soft, size: 9pt, paper.facts.join(" · ")))
}
#if paper.at("lead", default: none) != none {
  block(below: 1.2em, text(font: paper.serif, size: 12.5pt, paper.lead))
}
#for (at, part) in paper.blocks.enumerate() {
  let next = paper.blocks.at(at + 1, default: (kind: "end"))
  // What introduces a list stays on its page.
  if part.kind == "paragraph" and next.kind == "list" {
    block(sticky: true, above: 0.9em, below: 0.9em, set-block(part))
  } else { set-block(part) }
}
`;
