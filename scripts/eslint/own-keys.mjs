/**
 * `table[word]` and `word in table`, where the word may be any string and the table is an object: every object also has what all
 * objects have, so that a page's `<constructor>` or a site called "constructor" would find something. A Map has only its own.
 */
import ts from "typescript";

const MESSAGE =
  'Any string as the key of an object finds "constructor" and its like too: use a Map, Object.hasOwn or ownValue.';

/** Not one of a few known words, but any. */
const isAnyString = (type) =>
  (type.isUnion() ? type.types : [type]).some(
    (one) => (one.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0,
  );

export const ownKeys = {
  meta: { type: "problem", messages: { outside: MESSAGE }, schema: [] },
  create(context) {
    const { getTypeAtLocation } = context.sourceCode.parserServices;
    return {
      MemberExpression(node) {
        if (
          node.computed &&
          node.property.type !== "Literal" &&
          isAnyString(getTypeAtLocation(node.property))
        )
          context.report({ node, messageId: "outside" });
      },
      BinaryExpression(node) {
        if (
          node.operator === "in" &&
          node.left.type !== "Literal" &&
          isAnyString(getTypeAtLocation(node.left))
        )
          context.report({ node, messageId: "outside" });
      },
    };
  },
};
