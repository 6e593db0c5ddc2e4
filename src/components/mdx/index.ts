import type { MdxComponentName } from '#disclosure';
import Callout from './Callout.astro';
import Comparison from './Comparison.astro';
import DataTable from './DataTable.astro';
import Figure from './Figure.astro';
import Media from './Media.astro';
import Question from './Question.astro';
import Questions from './Questions.astro';
import Steps from './Steps.astro';
import Timeline from './Timeline.astro';

/** What MDX texts may use; the names are those of the list that checks them. */
export const components: Record<MdxComponentName, unknown> = { Callout, Comparison, DataTable, Figure, Media, Question, Questions, Steps, Timeline };
