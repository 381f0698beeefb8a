import * as vscode from 'vscode';
import type { Range } from '../../core/report';
import { showDocument } from '../documents';
import type { PlaceLink } from '../pages/messages';
import { toRange } from '../views/ranges';
import type { Services } from './services';

/** Shows a place of what is under review in the editor. For rows and pages; they give it as their argument. */
export const goTo =
  ({ session }: Pick<Services, 'session'>) =>
  async (argument?: unknown): Promise<void> => {
    const { file, range } = (argument ?? {}) as Partial<PlaceLink>;
    const key = file ?? session.active?.key ?? session.stranger?.key;
    if (key !== undefined && isRange(range)) await showDocument(vscode.Uri.parse(key, true), toRange(range));
  };

function isRange(range: Range | undefined): range is Range {
  return [range?.start?.line, range?.end?.line].every((line) => typeof line === 'number');
}
