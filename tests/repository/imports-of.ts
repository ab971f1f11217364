import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { root, textOf } from './project-files.ts';

/** What a file brings along when it is built: other files of the project, and packages. */
export interface Brought {
  files: Set<string>;
  packages: Set<string>;
}

/** Follows every import from `entry`, types left out, as a bundler does. */
export function broughtBy(entry: string): Brought {
  const brought: Brought = { files: new Set(), packages: new Set() };
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (brought.files.has(file)) continue;
    brought.files.add(file);
    if (!/\.tsx?$/.test(file)) continue;
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) open.push(join(dirname(file), name.replace(/\?.*$/, '')));
      else brought.packages.add(name);
    }
  }
  return brought;
}

/** The modules that one file imports when it runs. */
function importsOf(file: string): string[] {
  if (!existsSync(root + file)) throw new Error(`imports-of: there is no file ${file}`);
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && !isTypeOnly(node.importClause)) found.push(nameIn(node.moduleSpecifier));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
      found.push(nameIn(node.moduleSpecifier));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
      found.push(nameIn(node.arguments[0]));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
}

function nameIn(node: ts.Expression): string {
  return ts.isStringLiteral(node) ? node.text : '';
}
