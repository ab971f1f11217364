import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** A screen that nobody sees, with a keyboard: for what a browser asks outside of all pages. */
export interface Screen {
  /** as programs know it, such as `:1` */
  display: string;
  /** presses keys one after the other, such as `Escape` */
  press(...keys: string[]): void;
  stop(): void;
}

/** Whether this machine can have one; Debian has both as `xvfb` and `xdotool`. */
export const hasScreen = ['Xvfb', 'xdotool'].every((tool) => spawnSync('which', [tool]).status === 0);

export async function startScreen(): Promise<Screen> {
  // It takes the first number that is free, and tells it when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  const display = `:${String(number).trim()}`;
  return {
    display,
    press: (...keys) => void spawnSync('xdotool', ['key', ...keys], { env: { ...process.env, DISPLAY: display } }),
    stop: () => void server.kill(),
  };
}
