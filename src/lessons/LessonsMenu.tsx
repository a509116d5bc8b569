/** What there is to teach and to learn with. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useApp } from '../state/useStore';
import { Menu } from '../ui/Menu';
import { openLesson } from './address';
import { present } from './presenter/presenting';
import { readySheets } from './sheets/readySheets';
import { goToStep } from './story/goToStep';

export const LessonsMenu = memo(function LessonsMenu(): ReactNode {
  const app = useApp();
  return (
    <Menu
      label="Lessons"
      items={[
        {
          id: 'story',
          label: 'The story',
          note: 'What this is about, in ten steps: twenty minutes.',
          onSelect: () => {
            goToStep(app, 1);
          },
        },
        ...readySheets.map(({ id, title, minutes }) => ({
          id,
          label: title,
          note: `Exercise sheet, about ${minutes} minutes.`,
          onSelect: () => {
            openLesson({ sheet: id, teaches: false });
          },
        })),
        {
          id: 'present',
          label: 'Present',
          note: 'One or two panels large, for a projector. Escape leads back.',
          hint: 'B',
          onSelect: () => {
            present(app);
          },
        },
        {
          id: 'teach',
          label: 'For teachers',
          note: 'Hand out a sheet to a class, and read the codes that come back.',
          onSelect: () => {
            openLesson({ sheet: null, teaches: true });
          },
        },
      ]}
    />
  );
});
