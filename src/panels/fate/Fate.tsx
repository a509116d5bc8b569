/** "The fate of the spurious": a live version of the paper's Fig. 1. */
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { CursorLayer } from '../../plot/CursorLayer';
import { Figure } from '../../plot/Figure';
import { formatFixed, formatNumber } from '../../plot/format';
import { Rule } from '../../plot/marks';
import { selectCursorLevel, selectFate, type FateScene } from '../../state/selectors/fate';
import { selectCursorEnergy, selectModel } from '../../state/selectors/landscape';
import { temperatureOf } from '../../state/settings/launch';
import { useApp, useStore } from '../../state/useStore';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { insteadWords } from '../noiseWords';
import { useDetails } from '../Detail';
import { Digits } from '../Digits';
import { PanelFrame } from '../PanelFrame';
import { tensorOnly } from '../spikedOnly';
import { sentences } from '../sentences';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import { useCurrentColour } from '../useCurrentColour';
import { LegendKey } from '../LegendKey';
import { energyScale, type EnergyScale } from './energyScale';
import styles from './Fate.module.css';
import { Flow } from './Flow';
import { LandscapeShape } from './LandscapeShape';
import { Names, Zones, zonesRoom } from './Names';
import { fateRows, seenIn, signalPlace, type FateRow } from './rows';
import { selectFlowName, type Trajectory } from './trajectory';
import { useTrajectory } from './useTrajectory';
import { fateRegions, selectRegionPlaces } from './places';
import { fateRegion, fateWords, levelName, regionLabels, type FateRegion } from './words';
import { unitWords } from '../energyAxis';
import { equation, type Quantity } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

export const Fate = tensorOnly(Landscape);

function Landscape(): ReactNode {
  const scene = useStore(selectFate);
  const scale = useMemo(() => energyScale(scene), [scene]);
  const rows = useMemo(() => fateRows(scene, scale), [scene, scale]);
  const trajectory = useTrajectory(scene, scale);
  const colour = useCurrentColour();
  const flow = useStore(selectFlowName);
  const temperature = useStore(({ view }) => temperatureOf(view));
  const model = useStore(selectModel);
  const { energy } = useNotation();
  const words = sentences(
    fateWords(scene, temperature, useDetails(), energy),
    insteadWords(model, temperature, energy),
  );
  return (
    <PanelFrame
      subtitle={<Legend seen={seenIn(rows, scene)} {...{ flow, colour, trajectory }} />}
      tools={<RegionControl region={fateRegion(scene)} />}
      readout={<Readout />}
      words={words}
    >
      <Picture {...{ scene, scale, rows, trajectory, colour, words }} />
    </PanelFrame>
  );
}

/** Keys of what is in the picture; those of what is not come last, where they leave no gap. */
function Legend({
  seen,
  flow,
  colour,
  trajectory,
}: {
  readonly seen: ReturnType<typeof seenIn>;
  readonly flow: string;
  readonly colour: string;
  readonly trajectory: Trajectory;
}): ReactNode {
  const ofLandscape = [
    { look: styles.keyPond, name: 'minima hold water', isSeen: seen.ponds },
    { look: styles.keyStream, name: 'saddles let it run to the signal', isSeen: seen.streams },
  ];
  const keys = (wanted: boolean): ReactNode =>
    ofLandscape
      .filter(({ isSeen }) => isSeen === wanted)
      .map(({ look, name, isSeen }) => (
        <LegendKey key={name} look={`${styles.key} ${look}`} name={name} isAbsent={!isSeen} />
      ));
  return (
    <>
      {keys(true)}
      <LegendKey
        look={`${styles.key} ${trajectory.source === 'run' ? styles.keyFlow : styles.keyExpected}`}
        style={{ color: colour }}
        name={flow}
      />
      <span>&nbsp;· all but the&nbsp;horizontal axis computed</span> {keys(false)}
    </>
  );
}

const RegionControl = memo(function RegionControl({
  region,
}: {
  readonly region: FateRegion | null;
}): ReactNode {
  const { actions } = useApp();
  const places = useStore(selectRegionPlaces);
  const labels = regionLabels(useStore(({ view }) => temperatureOf(view)));
  // Without a matrix that holds the signal there are no regions to go to.
  if (places === null) return null;
  return (
    <SegmentedControl<FateRegion>
      label="Region of the paper's Fig. 1"
      hideLabel
      value={region}
      options={fateRegions.map((value) => ({
        value,
        disabled: places[value] === null,
        label: labels[value].short,
        accessibleName: labels[value].name,
      }))}
      onChange={(chosen) => {
        const invDelta2 = places[chosen];
        if (invDelta2 !== null) actions.setPoint({ invDelta2 });
      }}
    />
  );
});

function Picture({
  scene,
  scale,
  rows,
  trajectory,
  colour,
  words,
}: {
  readonly scene: FateScene;
  readonly scale: EnergyScale;
  readonly rows: readonly FateRow[];
  readonly trajectory: Trajectory;
  readonly colour: string;
  readonly words: string;
}): ReactNode {
  const temperature = useStore(({ view }) => temperatureOf(view));
  const lines = useMemo(
    () => [...rows.map(({ ground }) => ground), trajectory],
    [rows, trajectory],
  );
  const { signal } = scene;
  const x = useMemo(
    () => ({
      domain: [0, 1] as const,
      label: 'schematic: from m = 0 towards the signal →',
      shortLabel: 'towards the signal →',
      ticks: [
        { value: 0.3, label: 'm = 0' },
        ...(signal
          ? [{ value: signalPlace, label: `m = ${formatNumber(signal.overlap, 3)}` }]
          : []),
      ],
    }),
    [signal],
  );
  const { energy: quantity } = useNotation();
  const y = useMemo(
    () => ({
      domain: [0, 1] as const,
      label: `energy ε${unitWords(quantity.suffix)}`,
      ticks: energyTicks(scene, scale, quantity),
    }),
    [scene, scale, quantity],
  );
  return (
    <Figure
      x={x}
      y={y}
      marginLeft={4.8}
      marginRight={zonesRoom}
      description={`Picture of the landscape. ${words}`}
    >
      <LandscapeShape rows={rows} foot={signal ? scale.height(signal.energy) : null} />
      <Names scene={scene} lines={lines} scale={scale} temperature={temperature} />
      <Flow scene={scene} scale={scale} trajectory={trajectory} colour={colour} />
      <Zones scale={scale} />
      <EnergyCursor scale={scale} />
    </Figure>
  );
}

function energyTicks(
  { signal, groundEnergy, thresholdEnergy }: FateScene,
  scale: EnergyScale,
  { shown }: Quantity,
) {
  const tick = (energy: number, digits: number) => ({
    value: scale.height(energy),
    label: formatFixed(shown(energy), digits),
  });
  return [
    tick(0, 0),
    tick(thresholdEnergy, 4),
    tick(groundEnergy, 4),
    ...(signal && signal.energy < groundEnergy ? [tick(signal.energy, 4)] : []),
  ];
}

function EnergyCursor({ scale }: { readonly scale: EnergyScale }): ReactNode {
  const { actions } = useApp();
  const energy = useStore(selectCursorEnergy);
  const { energy: quantity } = useNotation();
  const level = useStore(selectCursorLevel);
  const height = scale.height(energy);
  return (
    <>
      <Rule y={height} colour="var(--text-muted)" width={1} lineStyle="dotted" />
      <CursorLayer
        along="y"
        name="Energy cursor, fate"
        value={height}
        valueText={`${equation(quantity, energy, 7)}: ${levelName(level)}`}
        onHover={(at) => {
          actions.setHover({ energy: at === null ? null : scale.energy(at) });
        }}
        onPin={(at) => {
          actions.pinEnergy(at === null ? null : scale.energy(at));
        }}
      />
    </>
  );
}

function Readout(): ReactNode {
  const level = useStore(selectCursorLevel);
  const { energy: quantity } = useNotation();
  return (
    <>
      <ReadoutItem name={<Term of="energy" />}>
        <Digits value={level.energy} quantity={quantity} all={7} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name="typical point">{levelName(level)}</ReadoutItem>
      <ReadoutItem name="Σ">{formatNumber(level.sigma, 3)}</ReadoutItem>
      <ReadoutItem name="lowest curvature">{formatNumber(level.lowestCurvature, 3)}</ReadoutItem>
    </>
  );
}
