/** The terms of any mixture: order, coefficient, and whether the signal is in it. */
import type { ReactNode } from 'react';
import { inReadersNumerals } from '../../language/numerals';
import { termSpecs, writeTerms } from '../../physics/mixtureTerms';
import type { PointTerm } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { NumberField } from '../../ui/NumberField';
import { Switch } from '../../ui/Switch';
import { mixtureWords } from '../pointWords';
import styles from './MixtureTerms.module.css';
import { mixturePresets, spikedPointOf } from './mixturePresets';
import { termsOf } from './termsOf';

export function MixtureTerms(): ReactNode {
  const { actions } = useApp();
  const terms = useStore(({ view }) => termsOf(view.point));
  const change = (changed: readonly PointTerm[]): void => {
    actions.setPoint({ terms: changed });
  };
  const free = freeOrder(terms);
  return (
    <div className={styles.terms} role="group" aria-label="Terms of the mixture">
      <div className={styles.head}>
        <span data-part="mixture">{mixtureWords(terms)}</span>
        <Button
          size="small"
          onClick={() => {
            actions.setPoint(spikedPointOf(terms));
          }}
        >
          Back to 2 + p
        </Button>
      </div>
      {terms.map((term) => (
        <Term
          key={term.order}
          term={term}
          others={terms.filter((other) => other !== term)}
          onChange={change}
        />
      ))}
      <div className={styles.row}>
        <Button
          size="small"
          disabled={free === null}
          onClick={() => {
            if (free !== null)
              change([...terms, { order: free, coefficient: termSpecs.coefficient.initial }]);
          }}
        >
          Add a term
        </Button>
        <Presets terms={terms} />
      </div>
    </div>
  );
}

function Term({
  term,
  others,
  onChange,
}: {
  readonly term: PointTerm;
  readonly others: readonly PointTerm[];
  readonly onChange: (terms: readonly PointTerm[]) => void;
}): ReactNode {
  const { order, coefficient, noiseOnly = false } = term;
  return (
    <div className={styles.row} data-order={order}>
      <NumberField
        label="order"
        name={`Order of the term of order ${order}`}
        value={order}
        min={termSpecs.order.min}
        max={termSpecs.order.max}
        integer
        problem={(value) =>
          others.some((other) => other.order === value)
            ? `There is a term of order ${value} already.`
            : null
        }
        onCommit={(value) => {
          onChange([...others, { ...term, order: value }]);
        }}
      />
      <NumberField
        label="a"
        name={`Coefficient of order ${order}`}
        value={coefficient}
        min={termSpecs.coefficient.min}
        max={termSpecs.coefficient.max}
        scale="log"
        format={(value) => formatNumber(value, 6)}
        onCommit={(value) => {
          onChange([...others, { ...term, coefficient: value }]);
        }}
      />
      <Switch
        label={`signal in order ${order}`}
        checked={!noiseOnly}
        onChange={(held) => {
          onChange([...others, held ? { order, coefficient } : { ...term, noiseOnly: true }]);
        }}
      />
      <IconButton
        name={`Remove the term of order ${order}`}
        size="small"
        disabled={others.length === 0}
        onClick={() => {
          onChange(others);
        }}
      >
        ×
      </IconButton>
    </div>
  );
}

function Presets({ terms }: { readonly terms: readonly PointTerm[] }): ReactNode {
  const { actions } = useApp();
  const text = useStore(({ view }) => writeTerms(view.point.terms ?? terms));
  return (
    <div className={styles.presets} role="group" aria-label="Mixtures to begin with">
      {mixturePresets.map((preset) => (
        <Button
          key={preset.name}
          size="small"
          pressed={writeTerms(preset.terms) === text}
          accessibleName={inReadersNumerals(`${preset.name}: ${preset.title}`)}
          onClick={() => {
            actions.setPoint({ terms: preset.terms });
          }}
        >
          {preset.name}
        </Button>
      ))}
    </div>
  );
}

/** The lowest order that no term has. */
function freeOrder(terms: readonly PointTerm[]): number | null {
  const { min, max } = termSpecs.order;
  const orders = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return orders.find((order) => terms.every((term) => term.order !== order)) ?? null;
}
