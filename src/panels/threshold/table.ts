/** The numbers behind the measured threshold. */
import { langevinLineAt, selectLinesAtPoint } from '../../state/selectors/landscape';
import { selectOpenedEscapes } from '../../state/selectors/opened';
import { selectThreshold } from '../../state/selectors/threshold';
import { temperatureOf } from '../../state/settings/launch';
import { ofSpiked } from '../../state/selectors/ofSpiked';
import { columnOf } from '../columns';
import type { PanelData } from '../panelData';
import { flags } from '../sources';
import { withEscapes } from './escapes';

export const thresholdData = ofSpiked((state): PanelData | null => {
  const result = selectThreshold(state);
  const escapes = selectOpenedEscapes(state);
  const { point } = state.view;
  const { p } = point;
  const cells = result?.cells ?? [];
  const rows = cells.flatMap(({ request, points, fits }) =>
    points.map((point, i) => ({ deltaP: request.deltaP, ...point, fits, i })),
  );
  if (rows.length + escapes.length === 0) return null;
  return {
    caption: `Growth of m from m₀ = 1e-300 at p = ${p}, and where it vanishes`,
    columns: withEscapes(
      [
        columnOf(rows, 'deltaP', 'Δₚ', ({ deltaP }) => deltaP, { digits: 4 }),
        columnOf(rows, 'invDelta2', '1/Δ₂', ({ control }) => control, { digits: 5 }),
        columnOf(rows, 'rate', 'rate', ({ rate }) => rate.value, { digits: 4 }),
        columnOf(rows, 'rateError', 'error', ({ rate }) => rate.error, { digits: 2 }),
        columnOf(
          rows,
          'rateResidual',
          'ln(rate/fit)',
          ({ fits, i }) => fits?.byRate.residuals[i] ?? null,
          { digits: 2 },
        ),
        columnOf(rows, 'escapeRate', 'by escape times', ({ escapeRate }) => escapeRate.value, {
          digits: 4,
        }),
        columnOf(rows, 'escapeRateError', 'error', ({ escapeRate }) => escapeRate.error, {
          digits: 2,
        }),
        columnOf(
          rows,
          'escapeResidual',
          'ln(rate/fit)',
          ({ fits, i }) => fits?.byEscape.residuals[i] ?? null,
          { digits: 2 },
        ),
        columnOf(rows, 'time', 'm = 10⁻³ at t', ({ time }) => time, { digits: 4 }),
        columnOf(rows, 'threshold', 'threshold', ({ fits }) => fits?.byRate.value ?? null, {
          digits: 5,
        }),
        columnOf(rows, 'thresholdError', 'error', ({ fits }) => fits?.byRate.error ?? null, {
          digits: 2,
        }),
        columnOf(rows, 'exponent', 'exponent', ({ fits }) => fits?.byRate.exponent ?? null, {
          digits: 3,
        }),
        columnOf(rows, 'divergence', 'of escapes', ({ fits }) => fits?.byEscape.value ?? null, {
          digits: 5,
        }),
        columnOf(rows, 'divergenceError', 'error', ({ fits }) => fits?.byEscape.error ?? null, {
          digits: 2,
        }),
      ],
      escapes,
    ),
    plot: { x: 'invDelta2', y: ['rate', 'escapeRate'], isScattered: true },
    facts: [
      {
        key: 'gradientFlow',
        title: '1/Δ₂ of gradient flow at this Δₚ, eq. (5)',
        value: selectLinesAtPoint(state).gradientFlow,
      },
      { key: 'temperature', title: 'T', value: temperatureOf(state.view) },
      {
        key: 'langevin',
        title: '1/Δ₂ by the formula for this T',
        value: langevinLineAt(point, temperatureOf(state.view)),
      },
    ],
    sources: [
      {
        name: 'solutions',
        method: 'large-N equations from m(0) = 1e-300, implicit steps in ln t, two discretisations',
        settings: { p },
      },
    ],
    commands: cells.map(({ request }) => [
      'measure-threshold',
      ...flags({
        p,
        'delta-p': request.deltaP,
        ...(request.temperature > 0 && { temperature: request.temperature }),
      }),
    ]),
  };
});
