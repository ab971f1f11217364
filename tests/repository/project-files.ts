import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of all files of the project, from its root, with `/`: what git has and what it would take in. */
export const projectFiles: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(root + path))
  .sort();

export const isCode = (path: string): boolean => /\.(m?[jt]s|tsx)$/.test(path);

export function textOf(path: string): string {
  return readFileSync(root + path, 'utf8');
}

/** Every line of `paths` that `pattern` matches, as `path:line: text`, so that a failed test says where to look. */
export function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}
