/** The files whose curves stand beside the runs, each with what it is of, to be put away again. */
import { Fragment, type ReactNode } from 'react';
import type { OpenedFile } from '../../state/openedFiles';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { LegendKey } from '../LegendKey';
import styles from './Dynamics.module.css';
import { lookOf } from './looks';
import { curveWords } from './words';

export function LegendOfFiles({ files }: { readonly files: readonly OpenedFile[] }): ReactNode {
  if (files.length === 0) return null;
  const { lineStyle, width } = lookOf.file;
  return (
    <LegendKey
      line={lineStyle}
      width={width}
      colour="var(--text-muted)"
      name={`from ${files.map(({ name }) => name).join(', ')}`}
    />
  );
}

export function OpenedFiles({ files }: { readonly files: readonly OpenedFile[] }): ReactNode {
  const { actions } = useApp();
  if (files.length === 0) return null;
  return (
    <div className={styles.files} role="group" aria-label="Opened files">
      {files.map(({ id, name, curves }) => (
        <Fragment key={id}>
          <p translate="no">{`${name}: ${curves.map(curveWords).join('; ')}`}</p>
          <Button
            size="small"
            accessibleName={`Put ${name} away`}
            onClick={() => {
              actions.removeFile(id);
            }}
          >
            Put away
          </Button>
        </Fragment>
      ))}
      <p>Files are no part of the link.</p>
    </div>
  );
}
