/** The numbers behind the diagram over any two parameters. */
import { shownRuns } from '../../../state/runs/notebook';
import {
  hasTemperature,
  isIn,
  placeOfRun,
  selectPlace,
  selectPlane,
} from '../../../state/selectors/plane';
import { selectPlaneCrosses } from '../../../state/selectors/planeMarks';
import { selectPlaneLines } from '../../../state/selectors/planeLines';
import type { AppState } from '../../../state/store';
import { numberColumn, padded } from '../../columns';
import type { PanelData } from '../../panelData';
import { runColour, runName } from '../../runColours';
import { flags, pointArguments, pointSettings } from '../../sources';
import { drawnPieces } from './view';

/** Each line by the places of its crossings, pieces parted by a gap; null until there are any. */
export function planeData(state: AppState): PanelData | null {
  const plane = selectPlane(state);
  const lines = selectPlaneLines(state);
  if (plane === null || lines === null || !lines.isCurrent) return null;
  const { x, y } = plane;
  const place = selectPlace(state);
  const { point, temperature } = place;
  const hasT = hasTemperature(plane);
  const drawn = drawnPieces(lines, hasT ? null : temperature);
  const crosses = selectPlaneCrosses(state, plane);
  const length = Math.max(crosses.length, ...drawn.map((line) => line.x.length));
  const pair = (key: string, label: string, at: Record<'x' | 'y', Float64Array>) => [
    numberColumn(`${key}_${x.key}`, `${label}: ${x.symbol}`, padded(at.x, length), { digits: 5 }),
    numberColumn(`${key}_${y.key}`, `${label}: ${y.symbol}`, padded(at.y, length), { digits: 5 }),
  ];
  const columns = [
    ...drawn.flatMap((line) => pair(line.key, line.label, line)),
    ...(crosses.length === 0
      ? []
      : [
          ...pair('measured', 'measured', {
            x: Float64Array.from(crosses, ({ at }) => x.of(at)),
            y: Float64Array.from(crosses, ({ at }) => y.of(at)),
          }),
          numberColumn(
            'measuredError',
            'error of 1/Δ₂',
            padded(
              Float64Array.from(crosses, ({ error }) => error),
              length,
            ),
            { digits: 2 },
          ),
        ]),
  ];
  return {
    caption: `Lines of the phase diagram over ${x.symbol} and ${y.symbol}`,
    columns: columns.length === 0 ? [numberColumn(x.key, x.symbol, [])] : columns,
    facts: [
      { key: x.key, title: `${x.symbol} here`, value: x.of(place) },
      { key: y.key, title: `${y.symbol} here`, value: y.of(place) },
      ...(hasT ? [] : [{ key: 'temperature', title: 'T', value: temperature }]),
    ],
    sources: shownRuns(state.view)
      .filter((run) => isIn(plane, placeOfRun(run), place))
      .map(({ slot, point: at }) => ({
        name: runName(slot),
        method: 'marked where it was launched, filled if it found the signal',
        settings: pointSettings(at),
        colour: runColour(slot),
      })),
    commands: [
      [
        'thresholds',
        ...(point.terms === undefined
          ? flags({
              p: point.p,
              'delta-p': point.deltaP,
              ...(temperature > 0 && { temperature }),
            })
          : pointArguments(point)),
      ],
    ],
    shownRows: 'spread',
  };
}
