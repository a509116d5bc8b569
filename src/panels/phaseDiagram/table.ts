/** The numbers behind the phase diagram. */
import {
  langevinLineAt,
  selectFurtherLines,
  selectLinesAtPoint,
  selectPhaseLines,
  selectWantedLines,
} from '../../state/selectors/landscape';
import { isSpikedOf } from '../../state/points';
import { ofSpiked } from '../../state/selectors/ofSpiked';
import { temperatureOf } from '../../state/settings/launch';
import { numberColumn } from '../columns';
import { joined } from '../joined';
import type { PanelData } from '../panelData';
import { runColour, runName } from '../runColours';
import { flags, pointSettings } from '../sources';
import { furtherLineSpecs, langevinSpec } from './further';
import { labelledLines } from './view';

export const phaseData = ofSpiked((state): PanelData | null => {
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
    sources: state.view.runs
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
