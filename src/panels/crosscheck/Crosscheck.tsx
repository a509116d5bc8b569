/** The program's numbers beside what others obtained, exact limits and independent ways to them. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { CheckKey } from '../../physics/crosscheck/checkKeys';
import { shownCheck } from '../../state/settings/crosscheck';
import { crosscheckPlan, selectCrosscheck } from '../../state/selectors/crosscheck';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { EmptyPicture } from '../EmptyPicture';
import { PanelFrame } from '../PanelFrame';
import { StudyControls } from '../studyControls/StudyControls';
import { CheckCurve } from './CheckCurve';
import tableStyles from '../../ui/Table.module.css';
import styles from './Crosscheck.module.css';
import { checkRows, type CheckRow } from './view';
import {
  beforeWords,
  crosscheckProgressWords,
  crosscheckWords,
  smallWords,
  verdictWords,
  worstWords,
} from './words';

export function Crosscheck(): ReactNode {
  const result = useStore(selectCrosscheck);
  const rows = useMemo(() => checkRows(result), [result]);
  const shown = useStore(({ view }) => shownCheck.of(view));
  const here = rows.find(({ check }) => check.key === shown) ?? null;
  const isEmpty = rows.every(({ outcome }) => outcome === null);
  const words = crosscheckWords(rows);
  return (
    <PanelFrame
      subtitle={
        here === null
          ? ''
          : `${here.check.title} · line: this program · ● reference, bars: its error`
      }
      words={words}
      isEmpty={isEmpty}
    >
      <div className={styles.body}>
        {result === null ? (
          <EmptyPicture words={beforeWords} isIdle />
        ) : (
          <div className={styles.pictures}>
            {here?.outcome ? (
              <CheckCurve row={here} outcome={here.outcome} words={words} />
            ) : (
              <EmptyPicture words="This one is not computed yet." />
            )}
            <Rows rows={rows} shown={shown} />
          </div>
        )}
        <StudyControls
          noun="cross-check"
          title="Cross-check"
          choices={null}
          numbers={[]}
          result={result}
          detail={result === null ? '' : crosscheckProgressWords(result)}
          problem={null}
          study="crosscheck"
          planKey={crosscheckPlan.key}
        />
      </div>
    </PanelFrame>
  );
}

/** One a check: what it is held against, and the number that comes nearest to what is allowed. */
function Rows({
  rows,
  shown,
}: {
  readonly rows: readonly CheckRow[];
  readonly shown: CheckKey;
}): ReactNode {
  const { actions } = useApp();
  return (
    <div
      className={tableStyles.scroll}
      tabIndex={0}
      role="region"
      aria-label="The checks in numbers"
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">check</th>
            <th scope="col">differs by at most</th>
            <th scope="col">allowed there</th>
            <th scope="col">verdict</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { check, worst } = row;
            const off = worst ? Math.abs(worst.value - worst.reference) : undefined;
            return (
              <tr key={check.key} data-check={check.key}>
                <th scope="row">
                  <Button
                    size="small"
                    pressed={check.key === shown}
                    onClick={() => {
                      actions.set(shownCheck, check.key);
                    }}
                  >
                    {check.title}
                  </Button>
                  <small>{check.source}</small>
                </th>
                <td>
                  {smallWords(off)}
                  <small>{worstWords(row)}</small>
                </td>
                <td>
                  {smallWords(worst?.allowed)}
                  <small>{check.allowance}</small>
                </td>
                <td>{verdictWords(row)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
