/** What can be changed in a step: the one thing that it is about. */
import type { ReactNode } from 'react';
import { VerdictStrip } from '../../panels/verdict/VerdictStrip';
import { parameters } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';
import { balanceExponent } from '../../state/settings/story';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { ParameterSlider, type ParameterSliderProps } from '../../ui/ParameterSlider';
import styles from './Story.module.css';
import { useWords } from '../words/useWords';

/** Ends of the tracks: where the steps happen. */
const tracks = {
  delta2: [0.02, 2],
  deltaP: [0.01, 3],
  invDelta2: [1, 3],
  transition: [1.9, 2.2],
  exponent: [0, 0.9],
} as const;

/** How a slider is moved finely, in the words of a language. */
function finerIn(ui: ReturnType<typeof useWords>['story']['ui']) {
  return { mouse: ui.finer, finger: ui.finerByFinger };
}

export function NoiseSliders(): ReactNode {
  const { ui } = useWords().story;
  const { actions } = useApp();
  const { invDelta2, deltaP } = useStore(({ view }) => view.point);
  const delta2 = invDelta2 === 0 ? Infinity : 1 / invDelta2;
  return (
    <>
      <ParameterSlider
        label="Δ₂"
        finer={finerIn(ui)}
        caption={ui.matrixNoise}
        accessibleName={`${ui.matrixNoise}, Delta 2`}
        value={delta2}
        range={tracks.delta2}
        scale="log"
        describe={(value) => `Delta 2 = ${formatNumber(value, 3)}`}
        readout={<Value value={delta2} />}
        onChange={(value) => {
          actions.setPoint({ invDelta2: 1 / value }, 'drag');
        }}
        onCommit={(value) => {
          actions.setPoint({ invDelta2: 1 / value });
        }}
      />
      <ParameterSlider
        label="Δ₃"
        finer={finerIn(ui)}
        caption={ui.tensorNoise}
        accessibleName={`${ui.tensorNoise}, Delta 3`}
        value={deltaP}
        range={tracks.deltaP}
        scale="log"
        describe={(value) => `Delta 3 = ${formatNumber(value, 3)}`}
        readout={<Value value={deltaP} />}
        onChange={(value) => {
          actions.setPoint({ deltaP: value }, 'drag');
        }}
        onCommit={(value) => {
          actions.setPoint({ deltaP: value });
        }}
      />
    </>
  );
}

export function MatrixSlider(): ReactNode {
  return <SignalToNoise range={tracks.invDelta2} step={0.02} />;
}

/** About the transition, where minima open one after the other. */
export function FineMatrixSlider(): ReactNode {
  return <SignalToNoise range={tracks.transition} step={0.005} />;
}

/** 1/Δ₂ with the ends of its track and 2 alone: the marks of the lab would give answers away. */
function SignalToNoise(track: Pick<ParameterSliderProps, 'range' | 'step'>): ReactNode {
  const [low, high] = track.range;
  const { ui } = useWords().story;
  const { actions } = useApp();
  const invDelta2 = useStore(({ view }) => view.point.invDelta2);
  return (
    <ParameterSlider
      {...track}
      marks={[low, 2, high].map((value) => ({
        value,
        label: formatNumber(value, 2),
        kind: 'end',
      }))}
      markKinds={['end']}
      label={parameters.invDelta2.symbol}
      finer={finerIn(ui)}
      caption={ui.signalToNoise}
      accessibleName={`${ui.signalToNoise}, one over Delta 2`}
      value={invDelta2}
      scale="linear"
      describe={(value) => `1 over Delta 2 = ${formatNumber(value, 4)}`}
      readout={<Value value={invDelta2} />}
      onChange={(value) => {
        actions.setPoint({ invDelta2: value }, 'drag');
      }}
      onCommit={(value) => {
        actions.setPoint({ invDelta2: value });
      }}
    />
  );
}

export function ExponentSlider(): ReactNode {
  const { ui } = useWords().story;
  const { actions } = useApp();
  const exponent = useStore(({ view }) => balanceExponent.of(view));
  const rounded = (value: number): number => Math.round(100 * value) / 100;
  return (
    <ParameterSlider
      label={<span className="sym">α</span>}
      finer={finerIn(ui)}
      caption={ui.exponent}
      accessibleName={`${ui.exponent}, alpha`}
      value={exponent}
      range={tracks.exponent}
      scale="linear"
      step={0.01}
      describe={(value) => `alpha = ${formatNumber(value, 2)}`}
      readout={<Value value={exponent} />}
      onChange={(value) => {
        actions.set(balanceExponent, rounded(value), 'drag');
      }}
      onCommit={(value) => {
        actions.set(balanceExponent, rounded(value));
      }}
    />
  );
}

export function LaunchButton(): ReactNode {
  const { ui } = useWords().story;
  const { actions } = useApp();
  const hasRun = useStore(({ view }) => view.runs.length > 0);
  return (
    <Button
      variant="primary"
      disabled={hasRun}
      onClick={() => {
        actions.launchRun();
      }}
    >
      {ui.launch}
    </Button>
  );
}

export function Surf(): ReactNode {
  const { ui } = useWords().story;
  return <VerdictStrip invitation={ui.surf} />;
}

function Value({ value }: { readonly value: number }): ReactNode {
  return (
    <span className={styles.value} translate="no">
      {formatNumber(value, 4)}
    </span>
  );
}
