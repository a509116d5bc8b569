/** What the next click on the phase diagram runs: the parts of a run, made from the rows of their parameters. */
import {
  chsckParameters,
  flowParameters,
  rowsOf,
  type ChsckParameters,
  type FlowParameters,
  type RunParameter,
  type RunParameters,
} from '../../physics/runParameters';
import { lastTemperature } from '../../physics/thermal/schedule';
import type { Launch } from '../view';
import { flag, optional, specified, type Kind } from './kinds';
import {
  settingsUnder,
  type Group,
  type Setting,
  type SettingField,
  type WithSettings,
} from './setting';

/** A part of a run, which one engine computes. */
export interface RunPart<Asked extends object> {
  readonly rows: RunParameters<Asked>;
  /** Whether the next run has it. */
  readonly isWanted: Setting<boolean>;
  /** What it is then asked for. */
  readonly asked: Group<Asked>;
  /** Those of it that are a number in a field of the form. */
  readonly numbers: readonly PartNumber[];
}

interface PartNumber extends NonNullable<RunParameter['field']> {
  readonly setting: Setting<number>;
  readonly meaning: string;
}

/** The parts that runs have. */
export interface RunParts {
  readonly chsck: RunPart<ChsckParameters>;
  readonly flow: RunPart<FlowParameters>;
}

const { setting, group } = settingsUnder('what a run computes');

/** A part of this name, which is its key in a link. */
export function runPart<Asked extends object>(
  name: keyof RunParts,
  rows: RunParameters<Asked>,
): RunPart<Asked> {
  const settings = rowsOf(rows).map(([key, row]) => ({ key, row, setting: parameterSetting(row) }));
  const byKey: object = Object.fromEntries(settings.map(({ key, setting: made }) => [key, made]));
  return {
    rows,
    isWanted: setting(name, flag, true),
    // A setting for each row, whose values are those of the row.
    asked: group<Asked>(byKey as Group<Asked>['settings']),
    numbers: settings.flatMap(({ row: { field, spec }, setting: made }) =>
      // What is left to the program has a part of its own in the form.
      field === null ? [] : [{ ...field, meaning: spec.name, setting: made as Setting<number> }],
    ),
  };
}

function parameterSetting(row: RunParameter): Setting<number | null> {
  return setting(row.settingKey ?? row.name, kindOf(row), row.initial);
}

/** Which values a parameter of a run has, and how they are written. */
export function kindOf({ spec, left }: RunParameter): Kind<number | null> {
  const kind = specified(spec);
  return left === undefined ? kind : optional(kind, left, spec.initial);
}

/** The parts of the program's own runs. */
export const chsckPart = runPart('chsck', chsckParameters);
export const flowPart = runPart('flow', flowParameters);
export const runParts: RunParts = { chsck: chsckPart, flow: flowPart };

/** T of the dynamics that follows the current point, and of the next run; where it changes, the last one. */
export function temperatureOf(view: WithSettings): number {
  return lastTemperature(chsckPart.asked.of(view));
}

/** The settings of these parts in the order of a link. */
export function fieldsOfParts({ chsck, flow }: RunParts): readonly SettingField[] {
  return [chsck.isWanted, ...chsck.asked.fields, flow.isWanted, ...flow.asked.fields];
}

/** What the settings of a view ask of the next run; `degree` is null where the point decides. */
export function launchOf({ chsck, flow }: RunParts, view: WithSettings): Launch {
  return {
    chsck: chsck.isWanted.of(view) ? chsck.asked.of(view) : null,
    flow: flow.isWanted.of(view) ? flow.asked.of(view) : null,
  };
}
