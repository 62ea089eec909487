// Sets aside what the type checker asks for though it cannot happen: a rule is asked for a person by a number that is one,
// so that `k.s.personen[p]?.erwerb ?? []` and `person === undefined` have no other side. Whatever else the line says is mutated.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const WARUM = 'the person of a number is always there'

const istPerson = (node) =>
  (node.type === 'Identifier' && node.name === 'person') ||
  (node.type === 'MemberExpression' && node.computed && node.object.property?.name === 'personen')

/** Whether a chain of members and calls begins with `personen[p]?.`. */
function ausPerson(node) {
  if (node.type === 'OptionalCallExpression') return ausPerson(node.callee)
  if (node.type !== 'OptionalMemberExpression') return false
  return node.optional && istPerson(node.object) ? true : ausPerson(node.object)
}

const istErsatz = (node) =>
  (node.type === 'ArrayExpression' && node.elements.length === 0) || node.type === 'BooleanLiteral'

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'erzwungen', {
    shouldIgnore({ node, parent }) {
      if (node.type === 'OptionalMemberExpression' && node.optional && istPerson(node.object)) return WARUM
      if (node.type === 'BinaryExpression' && istPerson(node.left) && node.right.name === 'undefined') return WARUM
      const andereSeite = parent?.type === 'LogicalExpression' && parent.operator === '??' && parent.right === node
      return andereSeite && istErsatz(node) && ausPerson(parent.left) ? WARUM : undefined
    },
  }),
]
