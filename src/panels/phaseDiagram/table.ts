/** The numbers behind the phase diagram. */
import { selectDrawnCrosses, type Cross } from '../../state/selectors/crosses';
import {
  langevinLineAt,
  selectFurtherLines,
  selectLinesAtPoint,
  selectPhaseLines,
  selectWantedLines,
} from '../../state/selectors/landscape';
import { isSpikedOf } from '../../state/points';
import { shownRuns } from '../../state/runs/notebook';
import { selectPlane } from '../../state/selectors/plane';
import { ofSpiked } from '../../state/selectors/ofSpiked';
import { temperatureOf } from '../../state/settings/launch';
import type { AppState } from '../../state/store';
import { columnOf, numberColumn } from '../columns';
import { joined, type Part } from '../joined';
import type { PanelData } from '../panelData';
import { runColour, runName } from '../runColours';
import { flags, pointSettings } from '../sources';
import { crossKinds } from './crossKinds';
import { furtherLineSpecs, langevinSpec } from './further';
import { planeData } from './plane/table';
import { labelledLines } from './view';

export function phaseData(state: AppState): PanelData | null {
  return selectPlane(state) === null ? usualData(state) : planeData(state);
}

/** Over the axes of the paper. */
const usualData = ofSpiked((state): PanelData | null => {
  const lines = selectPhaseLines(state);
  if (lines === null) return null;
  const { p, deltaP } = state.view.point;
  const temperature = temperatureOf(state.view);
  const further = selectFurtherLines(state);
  const wanted = selectWantedLines(state);
  const shown = [...furtherLineSpecs, langevinSpec(further?.temperature ?? temperature)].filter(
    ({ key }) => wanted.includes(key),
  );
  const here = selectLinesAtPoint(state);
  const main = labelledLines.map(({ key, label }) =>
    numberColumn(key, label, lines.columns[key], { digits: 5 }),
  );
  const extra = shown.map(({ key, label }) =>
    numberColumn(key, label, further?.columns[key] ?? [], { digits: 5 }),
  );
  return {
    caption: `Lines of the phase diagram for p = ${p}: values of 1/Δ₂ at each Δₚ`,
    columns: joined({ key: 'deltaP', title: 'Δₚ', digits: 5 }, [
      { at: lines.columns.deltaP, columns: main },
      ...(further === null ? [] : [{ at: further.columns.deltaP, columns: extra }]),
      ...measuredParts(selectDrawnCrosses(state)),
    ]),
    facts: [
      ...labelledLines.map(({ key, label }) => ({
        key: `${key}Here`,
        title: `${label} at this Δₚ`,
        value: here[key],
      })),
      ...(temperature === 0
        ? []
        : [
            { key: 'temperature', title: 'T', value: temperature },
            {
              key: 'langevinHere',
              title: `${langevinSpec(temperature).label} at this Δₚ`,
              value: langevinLineAt(state.view.point, temperature),
            },
          ]),
    ],
    sources: shownRuns(state.view)
      .filter(({ point }) => isSpikedOf(point, p))
      .map(({ slot, point }) => ({
        name: runName(slot),
        method: 'marked where it was launched, filled if it found the signal',
        settings: pointSettings(point),
        colour: runColour(slot),
      })),
    commands: [
      ['thresholds', ...flags({ p, 'delta-p': deltaP, ...(temperature > 0 && { temperature }) })],
    ],
    shownRows: 'spread',
  };
});

/** What was measured, of each kind: of several values at one Δ_p the last. */
function measuredParts(crosses: readonly Cross[]): Part[] {
  return (['threshold', 'growthSign'] as const).flatMap((kind) => {
    const rows = crosses.filter((cross) => cross.kind === kind).sort((a, b) => a.deltaP - b.deltaP);
    if (rows.length === 0) return [];
    const key = `${kind}Measured`;
    const columns = [
      columnOf(rows, key, crossKinds[kind].column, ({ value }) => value, {
        digits: 5,
        error: { key: `${key}Error`, kind: 'estimate' },
      }),
      columnOf(rows, `${key}Error`, 'error', ({ error }) => error, { digits: 2 }),
    ];
    return [{ at: Float64Array.from(rows, ({ deltaP }) => deltaP), columns }];
  });
}
