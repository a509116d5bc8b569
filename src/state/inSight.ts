/** What is shown of the program: what nobody sees is not computed. */
import type { JobKind } from '../../workers/protocol/catalogue';
import { kindsOf, type JobRules, type RequestRule } from './latest/requests';
import { presentation } from './settings/present';
import { storyPanels, storyStep } from './settings/story';
import { surfing } from './settings/surf';
import type { AppState } from './store';
import type { PanelEntry, Tables } from './tables';

/**
 * Whether a panel is on the page, or one key away as beside a panel that is large: an embed shows those that it was
 * asked for, a step of the story its own.
 */
export function isInSight(
  { view }: Pick<AppState, 'view'>,
  { id, page, surfsOn }: Pick<PanelEntry, 'id' | 'page' | 'surfsOn'>,
): boolean {
  if (view.embed !== null) return page === view.page && view.embed.includes(id);
  const step = storyStep.of(view);
  const isChosen = presentation.of(view) !== null && view.large !== null;
  if (step === null || isChosen)
    return page === view.page || (surfing.of(view) && surfsOn === view.page);
  return storyPanels[step - 1]?.includes(id) ?? false;
}

/** The rules of jobs, each as long as a panel that shows its results is in sight. */
export function rulesInSight({ jobs, panels }: Pick<Tables, 'jobs' | 'panels'>): JobRules {
  const ruleOf = <K extends JobKind>(kind: K, { [kind]: rule }: Pick<JobRules, K>): JobRules => {
    const showing = panels.filter((panel) => panel.jobs?.includes(kind));
    if (rule === undefined || showing.length === 0) return { [kind]: rule };
    const request: RequestRule<K>['request'] = (state: AppState) =>
      showing.some((panel) => isInSight(state, panel)) ? rule.request(state) : null;
    return { [kind]: { ...rule, request } };
  };
  return kindsOf(jobs).reduce<JobRules>((rules, kind) => ({ ...rules, ...ruleOf(kind, jobs) }), {});
}
