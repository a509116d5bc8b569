/** Gives a panel the page for itself, or the page back to all; a step of the story and an embed decide that themselves. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { storyStep } from '../state/settings/story';
import { useApp, useStore } from '../state/useStore';
import { IconButton } from '../ui/IconButton';
import { LineIcon } from '../ui/LineIcon';

export const LargeButton = memo(function LargeButton({ id }: { readonly id: string }): ReactNode {
  const { actions } = useApp();
  const isLarge = useStore(({ view }) => view.large === id);
  const isFixed = useStore(({ view }) => view.embed !== null || storyStep.of(view) !== null);
  if (isFixed) return null;
  return (
    <IconButton
      name={isLarge ? 'Show all panels' : 'Show large'}
      shortcut="F"
      size="small"
      pressed={isLarge}
      onClick={() => {
        actions.choose({ large: isLarge ? null : id });
      }}
    >
      <LineIcon path={isLarge ? 'M6 2v4H2M10 14v-4h4' : 'M10 2h4v4M6 14H2v-4M14 2 9 7M2 14l5-5'} />
    </IconButton>
  );
});
