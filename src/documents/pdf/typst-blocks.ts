/** The part of the template that sets each kind of block. */
export const typstBlocks: string = `
#let piece(given) = {
  let said = if given.at("strong", default: false) { strong(given.text) } else { [#given.text] }
  if "link" in given { link(given.link, said) } else { said }
}
#let pieces(given) = given.map(piece).join()

#let set-figures(part) = grid(
  columns: (1fr, 1fr),
  column-gutter: 12pt,
  row-gutter: 10pt,
  ..part.items.map(item => block(
    width: 100%, inset: (left: 8pt, top: 2pt, bottom: 2pt), stroke: (left: 2pt + accent),
    {
      text(size: 8.5pt, fill: soft, item.label)
      linebreak()
      text(font: paper.serif, size: 13pt, weight: "semibold", item.value)
      if "note" in item { linebreak(); text(size: 8.5pt, fill: soft, item.note) }
    },
  )),
)

#let set-table(part) = {
  let dense = part.columns.len() > 7
  set text(size: if dense { 7.6pt } else { 8.6pt }, hyphenate: true)
  set par(leading: 0.5em)
  figure(
    kind: table,
    caption: part.caption,
    table(
      columns: part.columns.map(column => column.width * 1fr),
      align: part.columns.map(column => if column.numeric { right + top } else { left + top }),
      inset: (x: if dense { 2.5pt } else { 4pt }, y: 3.6pt),
      stroke: (x, y) => (bottom: if y == 0 { 0.8pt + strong-rule } else { 0.4pt + rule }),
      table.header(repeat: true, ..part.columns.map(column => text(weight: "semibold", column.label))),
      ..part.rows.map(row => row.map(pieces)).flatten(),
    ),
  )
}

#let set-chart(part) = figure(
  kind: image,
  caption: part.at("caption", default: none),
  image(bytes(part.svg), format: "svg", width: 100%, alt: part.alt),
)

#let set-block(part) = {
  if part.kind == "heading" {
    if part.at("newPage", default: false) { pagebreak(weak: true) }
    heading(level: part.level, part.text)
  } else if part.kind == "contents" {
    // A short list is kept whole: one line of it alone at the top of a page would be lost.
    let levels = part.at("levels", default: 2)
    block(breakable: levels > 1, outline(title: part.title, depth: levels))
  } else if part.kind == "paragraph" {
    if part.at("tone", default: none) == "note" {
      par(text(size: 8.5pt, fill: soft, pieces(part.text)))
    } else { par(pieces(part.text)) }
  } else if part.kind == "list" {
    if part.at("ordered", default: false) { enum(..part.items.map(pieces)) } else { list(..part.items.map(pieces)) }
  } else if part.kind == "figures" {
    set-figures(part)
  } else if part.kind == "table" {
    set-table(part)
  } else if part.kind == "chart" {
    set-chart(part)
  } else if part.kind == "remark" {
    block(
      width: 100%, fill: hypothesis, inset: 8pt, stroke: (left: 2pt + hypothesis-edge),
      text(size: 9pt, pieces(part.text)),
    )
  }
}
`;
