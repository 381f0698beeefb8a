import type { JsonValue } from '../../json';
import { textsIn } from '../../texts/texts';
import { parse } from '../parse';
import { AliasBomb } from '../tree';
import { isInBrackets, isMeantAsJson, mostNodes, readTree } from '../text-tree';
import { between } from './between';
import { changed, type Change } from './change';
import { Unknown } from './ends';
import { isSame } from './is-same';
import { layoutOf } from './layout';
import { applyEdits, areApart, type TextEdit } from './text-edit';

/**
 * The edits that make these changes in a text, and nothing else: comments, anchors, the order of keys and line ends stay.
 * Worked out from the ranges of the syntax tree and proven by reading the result: undefined where it does not mean what
 * it should, or where nothing changes. `file` tells JSON from YAML in braces.
 */
export function editsFor(text: string, changes: readonly Change[], file = ''): TextEdit[] | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(mark);
  try {
    const isJson = isInBrackets(body) && isMeantAsJson(body, file);
    // A tab is space to JSON, and cannot stand in its texts; the parser of YAML warns of each.
    const { ast, data, faults } = parse(isJson ? body.replaceAll('\t', ' ') : body, mostNodes(body.length));
    if (data === undefined || faults.some(({ isError }) => isError)) return undefined;
    const wanted = changed(data, changes);
    if (wanted === undefined || wanted === data) return undefined;
    const layout = layoutOf(body, ast, isJson);
    const edits = between({ text: body, layout }, ast, data, wanted, {
      after: 0,
      indent: undefined,
      inFlow: false,
    });
    if (edits.length === 0 || !areApart(edits) || !means(applyEdits(body, edits), wanted, isJson))
      return undefined;
    return edits.map((edit) => ({ ...edit, start: edit.start + mark, end: edit.end + mark }));
  } catch (error) {
    const isKnown = error instanceof Unknown || error instanceof AliasBomb || error instanceof RangeError;
    if (isKnown) return undefined;
    throw error;
  }
}

/** The proof: whether a text, read anew, is this value. */
function means(text: string, wanted: JsonValue, isJson: boolean): boolean {
  const tree = readTree(text, { texts: textsIn('en'), isJson });
  return !('findings' in tree) && tree.root !== undefined && isSame(tree.root, wanted);
}
