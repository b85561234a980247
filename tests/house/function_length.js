/* A rule of the house for deno lint: no function outgrows a screen. A function around a whole file is that file, which
   has a size of its own (sizes.py). */

const LONGEST = 25;

function lines(context, node) {
  const [from, to] = node.range;
  return context.sourceCode.text.slice(from, to).split("\n").length;
}

function isWholeFile(node) {
  const around = node.parent.type === "CallExpression" ? node.parent.parent : node.parent;
  return around.type === "ExpressionStatement" && around.parent.type === "Program";
}

function create(context) {
  const look = (node) => {
    const message = `This function has ${lines(context, node)} lines; ${LONGEST} is the most.`;
    if (lines(context, node) > LONGEST && !isWholeFile(node)) context.report({ node, message });
  };
  return { FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look };
}

export default { name: "house", rules: { "function-length": { create } } };
