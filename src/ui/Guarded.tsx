import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Failure } from './Failure';

/** A part of the page that says so if it cannot be drawn, and leaves the rest of the page alone. */
export function Guarded({
  name,
  children,
}: {
  /** The subject of a sentence: "The runs". */
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Failure
          text={`${name} could not be drawn: ${error instanceof Error ? error.message : String(error)}`}
          onRetry={resetErrorBoundary}
          offersReload
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
