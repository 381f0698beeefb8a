import type { Checker } from '../checking/checker';
import type { LintedFiles } from '../checking/linted-files';
import type { Profiles } from '../checking/profiles';
import type { Session } from '../checking/session';
import type { Comparing } from '../comparing/comparing';
import type { Comparisons } from '../comparing/comparisons';
import type { Content } from '../content/content';
import type { SolutionDocuments } from '../content/solution-documents';
import type { FeedbackPage } from '../pages/feedback-page';
import type { Hints } from '../pages/hints';
import type { ReadingPages } from '../pages/reading-pages';
import type { WorkerClient } from '../../worker/client';
import type { AnswerFiles } from '../practice/answer-files';
import type { PracticeFolder } from '../practice/practice-folder';
import type { AttemptTexts } from '../progress/attempt-texts';
import type { ProgressStore } from '../progress/progress-store';
import type { UsedFixes } from '../progress/used-fixes';
import type { Sidebar } from '../views/sidebar/sidebar';

/** What commands work with. Each command takes the part it needs with `Pick`. */
export interface Services {
  answers: AnswerFiles;
  attempts: AttemptTexts;
  checker: Checker;
  client: WorkerClient;
  /** What compares; loaded when it is asked for. */
  comparing: () => Promise<Comparing>;
  comparisons: Comparisons;
  content: Content;
  feedback: FeedbackPage;
  hints: Hints;
  linted: LintedFiles;
  practice: PracticeFolder;
  profiles: Profiles;
  progress: ProgressStore;
  reading: ReadingPages;
  session: Session;
  sidebar: Sidebar;
  solutions: SolutionDocuments;
  usedFixes: UsedFixes;
}
