import type { Language } from '../../kernel/language.ts';
import { BarRows } from '../../platform/web/charts/bar-rows.tsx';
import { Explain } from '../../platform/web/components/explain.tsx';
import { Figure } from '../../platform/web/components/figure.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { type FigureSeries, splitFigures } from '../domain/figure-series.ts';
import type { Pioneer, PioneerFigure } from '../domain/pioneer.ts';
import { figureText, unitLabel } from '../labels.ts';
import { showcaseWords } from '../words.ts';

interface FiguresProps {
  readonly language: Language;
  readonly pioneer: Pioneer;
}

/** The figures of an alliance, each with its year and where it was read. */
export function PioneerFigures({ language, pioneer }: FiguresProps) {
  const words = showcaseWords[language].sheet;
  const { single, series } = splitFigures(pioneer.figures);
  return (
    <Section
      id="figures"
      title={words.figures}
      intro={pioneer.figures.length === 0 ? words.noFigures : words.figuresIntro}
    >
      {series.map((one) => (
        <Series key={one.figures[0]!.label.fr} language={language} pioneer={pioneer} series={one} />
      ))}
      {single.length === 0 ? null : (
        <Stats three>
          {single.map((figure, index) => (
            <Stat
              key={index}
              value={formatNumber(language, figure.value)}
              detail={unitOf(language, figure)}
              label={typeset(language, figure.label[language])}
              explain={{
                remarks: [
                  figure.year === null ? words.noYear : words.year(figure.year),
                  <Source key="source" language={language} pioneer={pioneer} figure={figure} />,
                  words.readNotMeasured,
                ],
              }}
            />
          ))}
        </Stats>
      )}
    </Section>
  );
}

const unitOf = (language: Language, { unit }: PioneerFigure): string | undefined =>
  unitLabel(language, unit) || undefined;

function Series({ language, pioneer, series }: FiguresProps & { readonly series: FigureSeries }) {
  const words = showcaseWords[language];
  const { label, unit } = series.figures[0]!;
  const title = words.sheet.series(typeset(language, label[language]));
  return (
    <Figure
      title={title}
      sub={words.sheet.seriesSub(unitLabel(language, unit) || words.countUnit)}
      under={
        <Explain
          remarks={[
            ...series.figures.map((figure) => (
              <>
                {figure.year} : <Source language={language} pioneer={pioneer} figure={figure} />
              </>
            )),
            words.sheet.readNotMeasured,
          ]}
        />
      }
    >
      <BarRows
        label={title}
        rows={series.figures.map((figure) => ({
          id: String(figure.year),
          name: String(figure.year),
          at: figure.value,
          value: figureText(language, figure),
        }))}
      />
    </Figure>
  );
}

function Source({ language, pioneer, figure }: FiguresProps & { readonly figure: PioneerFigure }) {
  const title = pioneer.sources.find(({ url }) => url === figure.source)?.title;
  return (
    <>
      {showcaseWords[language].sheet.source}{' '}
      <a href={figure.source}>{typeset('fr', title ?? new URL(figure.source).hostname)}</a>
    </>
  );
}
