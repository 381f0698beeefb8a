/**
 * Names in a spec, a pack, a file or a page come from strangers. On an ordinary object `constructor` is always there, and
 * writing to `__proto__` changes what every object inherits. So a name may be a key of a `Map`, or of an object without a
 * prototype (`bare` in src/core/json.ts, written with `put`), and of nothing else.
 */
import ts from 'typescript';

/** Objects of a document: `read` makes them without a prototype. */
const WITHOUT_PROTOTYPE = new Set(['JsonObject']);

export const ownKeys = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      write: 'A name may not be written to an ordinary object: use a Map, or `put` with an object of `bare`.',
      read: 'Reading a name from an ordinary object finds what it inherits: use a Map, or `own` of src/core/json.ts.',
      has: '`in` finds what an object inherits: use a Map, or `Object.hasOwn`.',
      assign: '`Object.assign` writes names to an ordinary object: use a spread, a Map, or `put`.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const typeOf = (node) => services.getTypeAtLocation(node);
    const isName = (node) => node.type !== 'Literal' && couldBeAnyText(typeOf(node));
    const check = (node, message) => {
      if (!node.computed || !isName(node.property)) return;
      const type = typeOf(node.object);
      if (message === 'read' && (isTable(checker, type) === false || isBare(type))) return;
      context.report({ node, messageId: message });
    };
    return {
      AssignmentExpression: ({ left }) => left.type === 'MemberExpression' && check(left, 'write'),
      UpdateExpression: ({ argument }) => argument.type === 'MemberExpression' && check(argument, 'write'),
      MemberExpression: (node) => !isWritten(node) && check(node, 'read'),
      BinaryExpression(node) {
        if (node.operator === 'in' && isName(node.left) && !isBare(typeOf(node.right)))
          context.report({ node, messageId: 'has' });
      },
      CallExpression(node) {
        const { callee, arguments: given } = node;
        const isAssign =
          callee.type === 'MemberExpression' &&
          callee.object.name === 'Object' &&
          callee.property.name === 'assign';
        if (isAssign && given.slice(1).some((source) => isTable(checker, typeOf(source))))
          context.report({ node, messageId: 'assign' });
      },
    };
  },
};

function isWritten({ parent }) {
  return (
    (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') ||
    parent.type === 'UpdateExpression'
  );
}

/** `string` or `any`, also among others; not a choice of words that the code knows. */
function couldBeAnyText(type) {
  if (type.isUnion()) return type.types.some(couldBeAnyText);
  return (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** Whether an object may have any name. */
function isTable(checker, type) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(
    (part) => !checker.isArrayType(part) && checker.getIndexInfoOfType(part, ts.IndexKind.String),
  );
}

function isBare(type) {
  const parts = (type.isUnion() ? type.types : [type]).filter(
    (part) => (part.flags & ts.TypeFlags.Object) !== 0,
  );
  return (
    parts.length > 0 &&
    parts.every(
      (part) => WITHOUT_PROTOTYPE.has(part.symbol?.name) || WITHOUT_PROTOTYPE.has(part.aliasSymbol?.name),
    )
  );
}
