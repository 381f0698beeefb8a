import * as vscode from 'vscode';
import { localeOf } from '../core/texts/locale';
import { createClient } from '../worker/client';
import type { Spawn } from '../worker/protocol';
import type { KataApi } from './api';
import { Checker } from './checking/checker';
import { LintedFiles } from './checking/linted-files';
import { OpenDocuments } from './checking/open-documents';
import { Profiles } from './checking/profiles';
import { Session } from './checking/session';
import { specPlaceOf } from './checking/spec-place';
import { Comparisons } from './comparing/comparisons';
import { whenComparing } from './comparing/when-comparing';
import { registerCommands } from './commands/register';
import type { Services } from './commands/services';
import { shippedContent } from './content/content';
import { SolutionDocuments } from './content/solution-documents';
import { DisposableStore } from './disposables';
import { LogChannel } from './log-channel';
import { openAtStart } from './open-at-start';
import { CurrentReview } from './pages/current-review';
import { FeedbackPage } from './pages/feedback-page';
import { Hints } from './pages/hints';
import { ReadingPages } from './pages/reading-pages';
import { SideColumn } from './pages/side-column';
import { AnswerFiles } from './practice/answer-files';
import { PracticeFolder } from './practice/practice-folder';
import { AttemptTexts } from './progress/attempt-texts';
import { GlobalProgressFolder } from './progress/global-folder';
import { announceTroubles } from './progress/progress-notices';
import { ProgressStore } from './progress/progress-store';
import { SavedOutcomes } from './progress/saved-outcomes';
import { UsedFixes } from './progress/used-fixes';
import { whenSyncing } from './progress/when-syncing';
import { ContextKeys } from './views/context-keys';
import { Diagnostics, findingsFor } from './views/diagnostics';
import { registerInEditor } from './views/register-in-editor';
import { registerQuickFixes } from './views/register-quick-fixes';
import { ReviewLens } from './views/review-lens';
import { Sidebar } from './views/sidebar/sidebar';
import { StatusBar } from './views/status-bar';
import { workerLog, type TraceLevel } from './worker-log';

/** What only a host can give. */
export interface Host {
  /** Starts the worker. */
  spawn: Spawn;
  /** Where a debugger may stop the worker. */
  inspectPort?: number | undefined;
}

/** Puts the extension together, at once. */
export function start(
  { extensionUri, globalState, globalStorageUri, subscriptions, workspaceState }: vscode.ExtensionContext,
  { spawn, inspectPort }: Host,
): KataApi {
  const store = new DisposableStore();
  subscriptions.push(store);

  const log = store.add(new LogChannel());
  const debugged = inspectPort !== undefined;
  if (debugged)
    log.warn(`a debugger can attach to the worker on 127.0.0.1:${inspectPort}; no time limit holds`);

  const locale = localeOf(vscode.env.language);
  const content = shippedContent(extensionUri, locale, log);
  const practice = new PracticeFolder();
  const answers = new AnswerFiles(practice, content);

  const progressFolder = new GlobalProgressFolder(globalStorageUri);
  const progress = store.add(
    new ProgressStore(progressFolder, {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    }),
  );
  store.add(announceTroubles(progress));
  store.add(progressFolder.watch(() => void progress.reload()));

  const client = store.add(createClient(spawn, { debugged, trace: workerLog(log, traceLevel) }));
  const session = store.add(new Session());
  const checker = store.add(new Checker(client, session, locale));
  const profiles = store.add(new Profiles(workspaceState));
  const linted = store.add(new LintedFiles(client, locale, specPlaceOf, (key) => profiles.of(key)));
  store.add(new SavedOutcomes(session, progress));

  const rulePages = content.rulePages();
  const comparisons = store.add(new Comparisons());
  const comparing = whenComparing(
    { client, locale, session, linted, comparisons, rulePages, memory: workspaceState },
    store,
  );

  const findings = [session, linted];
  store.add(new Diagnostics(findings, rulePages));
  store.add(registerInEditor({ findings, session, content }));
  const usedFixes = new UsedFixes(globalState);
  store.add(
    registerQuickFixes(
      { client, locale, findings: ({ uri }) => findingsFor(findings, uri.toString()) },
      (key, places) => {
        const slug = session.get(key)?.exercise.id;
        if (slug !== undefined) void usedFixes.add(slug, places);
      },
    ),
  );
  store.add(new StatusBar(session));
  store.add(new ReviewLens({ session, progress, linted }));
  store.add(new ContextKeys(session, progress, linted));
  const column = new SideColumn();
  const hints = store.add(new Hints(globalState, content));
  const review = store.add(
    new CurrentReview({ session, content, progress, hints, linted, client, comparisons }),
  );
  const feedback = store.add(new FeedbackPage(extensionUri, column, review));
  const sidebar = store.add(
    new Sidebar({ content, practice, progress, session, review }, () => client.warmUp()),
  );
  const reading = store.add(new ReadingPages(extensionUri, column, { content, session }));
  const solutions = new SolutionDocuments(content);
  store.add(solutions.register());

  const attempts = new AttemptTexts(globalStorageUri);
  store.add(attempts.register());

  const services: Services = {
    answers,
    attempts,
    checker,
    client,
    comparing,
    comparisons,
    content,
    feedback,
    hints,
    linted,
    practice,
    profiles,
    progress,
    reading,
    session,
    sidebar,
    solutions,
    usedFixes,
  };
  // Reading files does not hold up VS Code: what needs them waits for them itself.
  const progressRead = progress.reload();
  store.add(whenSyncing({ memory: globalState, progress }, progressRead));
  store.add(registerCommands(services, () => sidebar.refresh(), progressRead));
  const documents = store.add(new OpenDocuments({ session, checker, linted, answers, content, practice }));

  void openAtStart();
  return {
    session,
    progress,
    comparisons,
    log,
    whenIdle: async () => {
      await documents.whenIdle();
      await checker.whenIdle();
      await progress.whenIdle();
    },
  };
}

/** The setting as it is now: whoever looks for a fault switches it on meanwhile. */
function traceLevel(): TraceLevel {
  return vscode.workspace.getConfiguration('apiKata').get<TraceLevel>('trace', 'off');
}
