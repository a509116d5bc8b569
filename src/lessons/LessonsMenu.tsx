/** What there is to teach and to learn with. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useApp } from '../state/useStore';
import { fullScreenShortcuts } from '../ui/fullScreen';
import { Menu } from '../ui/Menu';
import { openLesson } from './address';
import { present } from './presenter/presenting';
import { readySheets } from './sheets/readySheets';
import { beginStory } from './story/goToStep';
import { visitAsDetailed } from './visit';

/** The two models that courses teach, as the ends of this one. */
const limits = [
  {
    id: 'pure-tensor',
    label: 'The tensor alone',
    note: 'The spherical p-spin model: 1/Δ₂ = 0, p = 3.',
    link: 'v=2&invDelta2=0&flow=0',
  },
  {
    id: 'pure-matrix',
    label: 'The matrix all but alone',
    note: 'A spike in a random matrix: Δₚ = 100 leaves next to nothing of the tensor.',
    link: 'v=2&deltaP=100&invDelta2=1.2&flow=0',
  },
] as const;

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
            beginStory(app);
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
        ...fullScreenShortcuts().map(({ id, shown, run }) => ({
          id,
          label: 'Full screen',
          note: `The page without the browser around it. ${shown} or Escape leads back.`,
          hint: shown,
          onSelect: run,
        })),
        {
          id: 'second-window',
          label: 'A second window',
          note: 'Shows this one on a projector, large and without controls.',
          onSelect: () => {
            app.actions.setStage({ offersWindow: true });
          },
        },
        ...limits.map(({ id, label, note, link }) => ({
          id,
          label,
          note,
          onSelect: () => {
            visitAsDetailed(app, label, link);
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
