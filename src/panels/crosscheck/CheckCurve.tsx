/** The program's curve with the references on it. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { CheckOutcome } from '../../physics/crosscheck/checks';
import { ErrorDot } from '../../plot/ErrorDot';
import { Figure } from '../../plot/Figure';
import { Curve } from '../../plot/marks';
import { checkPicture, type CheckRow } from './view';

export function CheckCurve({
  row: { check },
  outcome,
  words,
}: {
  readonly row: CheckRow;
  readonly outcome: CheckOutcome;
  readonly words: string;
}): ReactNode {
  const { x, y, curve, references } = useMemo(() => checkPicture(outcome), [outcome]);
  return (
    <Figure
      x={{ domain: x, kind: 'log', label: check.curve.x }}
      y={{ domain: y, label: check.curve.y }}
      description={`${check.title}, this program beside ${check.source}. ${words}`}
    >
      <Curve label="checked" x={curve.x} y={curve.y} colour="var(--run-1)" width={2} />
      {references.map(({ at, reference, referenceError }) => (
        <g key={at} data-testid="check-reference">
          <ErrorDot
            x={at}
            y={reference}
            low={reference - referenceError}
            high={reference + referenceError}
            colour="var(--text)"
            radius={3.6}
          />
        </g>
      ))}
    </Figure>
  );
}
