/** A button whose menu or popover is loaded when it is first pressed, then stands in its place. */
import { createElement, useState, useSyncExternalStore } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { CodeFailure } from '../CodeFailure';
import { floating, type FloatingParts } from './code';
import { openerAttributes, type OpenerLook } from './openerLook';

export function Opener<Props extends OpenerLook>({
  kind,
  pick,
  opens,
}: {
  readonly kind: 'menu' | 'dialog';
  readonly pick: (parts: FloatingParts) => ComponentType<Props>;
  /** What stands in its place once it was pressed. */
  readonly opens: Props;
}): ReactNode {
  const [isPressed, setPressed] = useState(false);
  const code = useSyncExternalStore(floating.subscribe, floating.state);
  if (isPressed && code.status === 'loaded') return createElement(pick(code.module), opens);
  return (
    <>
      <button
        type="button"
        {...openerAttributes(opens)}
        aria-haspopup={kind}
        aria-expanded={false}
        aria-busy={isPressed && code.status === 'loading'}
        onPointerEnter={floating.load}
        onFocus={floating.load}
        onClick={() => {
          floating.load();
          setPressed(true);
        }}
      >
        {opens.label}
      </button>
      {isPressed && code.status === 'failed' ? (
        <CodeFailure
          code={floating}
          onDismiss={() => {
            setPressed(false);
          }}
        />
      ) : null}
    </>
  );
}
