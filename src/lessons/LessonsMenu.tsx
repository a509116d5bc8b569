/** What there is to teach and to learn with. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { Menu } from '../ui/Menu';
import { openLesson } from './address';
import { readySheets } from './sheets/readySheets';

export const LessonsMenu = memo(function LessonsMenu(): ReactNode {
  return (
    <Menu
      label="Lessons"
      items={[
        ...readySheets.map(({ id, title, minutes }) => ({
          id,
          label: title,
          note: `Exercise sheet, about ${minutes} minutes.`,
          onSelect: () => {
            openLesson({ sheet: id, teaches: false });
          },
        })),
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
