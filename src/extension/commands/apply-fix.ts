import * as vscode from 'vscode';
import type { Finding } from '../../core/report';
import { localeOf } from '../../core/texts/locale';
import { inform, mention } from '../notify';
import { fixKey } from '../pages/fix-titles';
import { findingsFor } from '../views/diagnostics';
import { fixEdit } from '../views/fix-edit';
import { aboutOf } from '../views/sidebar/row';
import { openDocument } from './review';
import type { Services } from './services';

type Parts = Pick<Services, 'client' | 'linted' | 'session' | 'usedFixes'>;

/** Applies the quick fix of a finding: of the argument (`fixKey`), else of the one that brings most points. One step to undo. */
export const applyFix =
  (parts: Parts) =>
  async (argument?: unknown): Promise<void> => {
    const { t } = vscode.l10n;
    const { client, linted, session, usedFixes } = parts;
    const document = openDocument(session.active?.key ?? session.stranger?.key);
    if (!document) return void inform(t('Open an OpenAPI file first.'));
    const key = document.uri.toString();
    const best = session.active?.readable?.nextBestFix;
    const wanted = aboutOf(argument) ?? (best && fixKey(best));
    const finding = (findingsFor([session, linted], key) ?? []).find((one) => isMeant(one, wanted));
    if (!finding) return void inform(t('There is no quick fix for that any more.'));
    const { version } = document;
    const [fix] = await client.request(`fixes ${key}`, 'fixes', {
      file: document.uri.path,
      text: document.getText(),
      locale: localeOf(vscode.env.language),
      wanted: [{ rule: finding.rule, pointer: finding.pointer }],
    });
    if (!fix)
      return void inform(
        t('This finding has no quick fix that a review agrees with. The rule’s page shows what to write.'),
      );
    // Places in a text that has changed are places of something else.
    if (document.version !== version) return void inform(t('Not applied: the file changed meanwhile.'));
    if (!(await vscode.workspace.applyEdit(fixEdit(document, fix.edits)))) return;
    const slug = session.get(key)?.exercise.id;
    if (slug !== undefined) await usedFixes.add(slug, 1);
    mention('check', t('Applied: {0}. Undo takes it back.', fix.title), 8_000);
  };

function isMeant(finding: Finding, wanted: string | undefined): boolean {
  return finding.fixes.length > 0 && finding.file === undefined && fixKey(finding) === wanted;
}
