import { createElement } from 'react';
import type { ComponentType, FunctionComponent, ReactNode } from 'react';
import { CodeFailure } from './CodeFailure';
import type { Code } from './codeOnDemand';
import styles from './Failure.module.css';
import { useCode } from './useCode';

interface ComponentOnDemand extends FunctionComponent {
  /** Asks for its code ahead, since somebody is about to open it. */
  readonly preload: () => void;
}

/**
 * A component whose code comes when it is first drawn. In its place stands a word that it is loading,
 * or that it could not be loaded with a way to try again: unlike `lazy` of React, which remembers a
 * failure for ever.
 */
export function onDemand<Module>(
  code: Code<Module>,
  pick: (module: Module) => ComponentType,
): ComponentOnDemand {
  function OnDemand(): ReactNode {
    const state = useCode(code);
    switch (state.status) {
      case 'loaded':
        return createElement(pick(state.module));
      case 'failed':
        return <CodeFailure code={code} />;
      default:
        return <p className={styles.loading} data-undrawn="">{`Loading… ${code.what}`}</p>;
    }
  }
  return Object.assign(OnDemand, { preload: code.load });
}
