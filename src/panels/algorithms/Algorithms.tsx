/** Gradient flow, Langevin dynamics and message passing from one start: what they reach, when, at which cost. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { formatNumber } from '../../plot/format';
import { Curve, Dot } from '../../plot/marks';
import { selectAlgorithms } from '../../state/selectors/algorithms';
import { selectFiniteRun } from '../../state/selectors/finiteRun';
import { modelOf } from '../../state/selectors/landscape';
import { useStore } from '../../state/useStore';
import { EmptyPicture } from '../EmptyPicture';
import { useNotation } from '../notation/useNotation';
import { PanelFrame } from '../PanelFrame';
import { Tied } from '../../ui/Tied';
import tableStyles from '../../ui/Table.module.css';
import styles from './Algorithms.module.css';
import { algorithmRows, overlapDomain, placeDomain, type AlgorithmRow } from './view';
import { algorithmsWords, gradientsWords, halfWords, lineWords, reachedWords } from './words';

export function Algorithms(): ReactNode {
  const here = useStore(selectAlgorithms);
  const notation = useNotation();
  const rows = useMemo(() => (here === null ? [] : algorithmRows(here)), [here]);
  if (here === null)
    return (
      <PanelFrame subtitle="flow, noise and message passing from one start" words="" isEmpty>
        <EmptyPicture words="Computing all four at this point." />
      </PanelFrame>
    );
  const { request, summary } = here;
  const words = algorithmsWords(modelOf(request), rows, request.initialOverlap, notation);
  const instance =
    request.instance === null
      ? ''
      : ` · from its own start the instance of N = ${request.instance.dimension}, seed ${request.instance.seed}: dots, message passing; thin line, its run`;
  return (
    <PanelFrame
      subtitle={`m/√q, the overlap of the direction found, against time t or iterations k, N = ∞ from ${formatNumber(request.initialOverlap, 2)}${instance}`}
      words={words}
    >
      <div className={styles.body}>
        <Figure
          x={{
            domain: placeDomain(rows, summary.horizon),
            kind: 'log',
            label: 'time t or iteration k',
          }}
          y={{ domain: overlapDomain(rows), label: 'overlap' }}
          description={`Overlap with the signal against time or iteration. ${words}`}
          over={rows.map((row) => (
            <Dots key={row.key} row={row} />
          ))}
        >
          {request.instance === null ? null : <OwnRun />}
          {rows.map(({ key, result: { curve }, colour, lineStyle }) => (
            <Curve
              key={key}
              label={key}
              x={curve.place}
              y={curve.overlap}
              colour={colour}
              lineStyle={lineStyle}
              width={2.2}
            />
          ))}
        </Figure>
        <Table rows={rows} />
      </div>
    </PanelFrame>
  );
}

/** Of message passing on one instance. */
function Dots({
  row: { name, dots, colour, lineStyle },
}: {
  readonly row: AlgorithmRow;
}): ReactNode {
  if (dots === null) return null;
  return Array.from(dots.place, (k, i) =>
    // The axis is logarithmic and begins with the first iteration.
    k < 1 ? null : (
      <Dot
        key={k}
        x={k}
        y={dots.overlap[i] ?? NaN}
        colour={colour}
        radius={2.6}
        filled={lineStyle === 'full'}
        title={`${name}, k = ${k}`}
      />
    ),
  );
}

/** m(t) of the run whose instance message passing runs on. */
function OwnRun(): ReactNode {
  const view = useStore(selectFiniteRun);
  const samples = view?.flow?.samples;
  if (view === null || samples === undefined) return null;
  return (
    <Curve
      label="own-run"
      x={samples.column('time')}
      y={samples.column('overlap')}
      colour="var(--text-muted)"
      width={1.2}
    />
  );
}

function Table({ rows }: { readonly rows: readonly AlgorithmRow[] }): ReactNode {
  const notation = useNotation();
  return (
    <div
      className={tableStyles.scroll}
      tabIndex={0}
      role="region"
      aria-label="The algorithms in numbers"
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">algorithm</th>
            <th scope="col">
              <Tied text={`from ${notation.matrix.symbol}`} />
            </th>
            <th scope="col">reaches</th>
            <th scope="col">half at</th>
            <th scope="col">gradients</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span
                  className={
                    row.lineStyle === 'full' ? styles.key : `${styles.key} ${styles.dashed}`
                  }
                  style={{ color: row.colour }}
                />
                <Tied text={row.name} />
              </th>
              <td>{lineWords(row, notation)}</td>
              <td>{reachedWords(row)}</td>
              <td>{halfWords(row)}</td>
              <td>{gradientsWords(row.result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
