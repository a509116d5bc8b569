/** The numbers behind the phase diagram. */
import {
  selectFurtherLines,
  selectLinesAtPoint,
  selectPhaseLines,
} from '../../state/selectors/landscape';
import { furtherLines } from '../../state/settings/phaseDiagram';
import type { AppState } from '../../state/store';
import { numberColumn } from '../columns';
import { joined } from '../joined';
import type { PanelData } from '../panelData';
import { runColour, runName } from '../runColours';
import { flags, pointSettings } from '../sources';
import { furtherLineSpecs } from './further';
import { labelledLines } from './view';

export function phaseData(state: AppState): PanelData | null {
  if (state.view.point.terms !== undefined) return null;
  const lines = selectPhaseLines(state);
  if (lines === null) return null;
  const { p, deltaP } = state.view.point;
  const further = selectFurtherLines(state);
  const shown = furtherLineSpecs.filter(({ key }) => furtherLines.of(state.view).includes(key));
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
    facts: labelledLines.map(({ key, label }) => ({
      key: `${key}Here`,
      title: `${label} at this Δₚ`,
      value: here[key],
    })),
    sources: state.view.runs
      .filter(({ point }) => point.p === p)
      .map(({ slot, point }) => ({
        name: runName(slot),
        method: 'marked where it was launched, filled if it found the signal',
        settings: pointSettings(point),
        colour: runColour(slot),
      })),
    commands: [['thresholds', ...flags({ p, 'delta-p': deltaP })]],
    shownRows: 'spread',
  };
}
