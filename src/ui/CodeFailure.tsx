import type { ReactNode } from 'react';
import type { Code } from './codeOnDemand';
import { Failure } from './Failure';
import { useCode } from './useCode';

/** Says that some code could not be loaded, while that is so, and loads it anew. */
export function CodeFailure({
  code,
  onDismiss,
}: {
  readonly code: Code<unknown>;
  readonly onDismiss?: () => void;
}): ReactNode {
  const state = useCode(code);
  if (state.status !== 'failed') return null;
  return (
    <Failure
      text={`${code.what} could not be loaded: you may be offline, or a newer version has taken the place of this one.`}
      onRetry={code.load}
      // Some browsers remember a failure, and after a new release the old files are gone.
      offersReload={state.attempts > 1}
      {...(onDismiss && { onDismiss })}
    />
  );
}
