/** The numbers behind the measured sign of growth. */
import { signTimes } from '../../physics/threshold/growthSign';
import { selectConjecturedSign, selectGrowthSign } from '../../state/selectors/growthSign';
import { ofSpiked } from '../../state/selectors/ofSpiked';
import { columnOf } from '../columns';
import type { PanelData } from '../panelData';
import { flags } from '../sources';

export const growthSignData = ofSpiked((state): PanelData | null => {
  const result = selectGrowthSign(state);
  if (result === null) return null;
  const { p } = state.view.point;
  const rows = result.cells.flatMap(({ request, points, sign }) =>
    points.flatMap(({ control, exponents }) =>
      exponents.map((exponent, i) => {
        const time = signTimes[i] ?? NaN;
        const place = sign?.places.find((known) => known.time === time) ?? null;
        return { deltaP: request.deltaP, control, time, exponent, place, sign };
      }),
    ),
  );
  if (rows.length === 0) return null;
  return {
    caption: `Local exponents of m from m₀ = 1e-150 at p = ${p}, and where they vanish`,
    columns: [
      columnOf(rows, 'deltaP', 'Δₚ', ({ deltaP }) => deltaP, { digits: 4 }),
      columnOf(rows, 'invDelta2', '1/Δ₂', ({ control }) => control, { digits: 5 }),
      columnOf(rows, 'time', 't', ({ time }) => time, { digits: 4 }),
      columnOf(rows, 'exponent', 'd ln m/d ln t', ({ exponent }) => exponent.value, { digits: 4 }),
      columnOf(rows, 'exponentError', 'error', ({ exponent }) => exponent.error, { digits: 2 }),
      columnOf(rows, 'vanishes', 'vanishes at', ({ place }) => place?.control ?? null, {
        digits: 5,
      }),
      columnOf(rows, 'vanishesError', 'error', ({ place }) => place?.error ?? null, { digits: 2 }),
      columnOf(rows, 'limit', 'for t → ∞', ({ sign }) => sign?.value ?? null, { digits: 5 }),
      columnOf(rows, 'limitError', 'error', ({ sign }) => sign?.error ?? null, { digits: 2 }),
    ],
    plot: { x: 'invDelta2', y: ['exponent'], isScattered: true },
    facts: [
      {
        key: 'conjecture',
        title: '1/Δ₂ of aging growth at this Δₚ, a conjecture',
        value: selectConjecturedSign(state),
      },
    ],
    sources: [
      {
        name: 'solutions',
        method: 'large-N equations from m(0) = 1e-150, implicit steps in ln t, two discretisations',
        settings: { p },
      },
    ],
    commands: result.cells.map(({ request }) => [
      'measure-threshold',
      ...flags({ p, 'delta-p': request.deltaP }),
      '--growth-sign',
    ]),
    shownRows: 'all',
  };
});
