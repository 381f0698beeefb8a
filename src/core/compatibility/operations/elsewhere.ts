import type { Contract, Operation } from '../../contract/contract';
import { unreadOperations } from '../../contract/unread-operations';
import { fromPointer } from '../../json';
import type { Gap } from '../change';
import { templateOf } from './routes';

/** The operations of a document that lie in other files: nobody knows which there are. */
export class Elsewhere {
  readonly gaps: readonly Gap[];
  private readonly routes: ReadonlySet<string>;

  constructor({ root }: Pick<Contract, 'root'>, side: Gap['side']) {
    const paths = ['paths', 'webhooks', 'x-webhooks'].flatMap((key) =>
      unreadOperations(root, root[key], [key]).map(fromPointer),
    );
    this.gaps = paths.map((path) => ({ reason: 'elsewhere', side, path }));
    this.routes = new Set(paths.map(([, route = '']) => templateOf(route)));
  }

  /** Whether an operation that this document does not show may be in it all the same. */
  mayHold({ route }: Operation): boolean {
    return this.routes.size > 0 && this.routes.has(templateOf(route));
  }
}
