import type { TrialsDone } from '../../components/proof/connections.tsx';

/** A name that is kept free for such uses: nothing can answer to it, even if something went wrong. */
export const trialAddress = 'https://rettidig.invalid/';

/** So long the browser may take to refuse, in milliseconds. */
const patience = 3_000;

/**
 * Tries to load a picture and a style sheet from elsewhere, and tells what the browser did. Its own word is taken: the
 * report of a violation names the directive and the policy that is enforced.
 */
export async function tryConnections(): Promise<TrialsDone> {
  let policy: string | null = null;
  const refusals = new Map<string, string>();
  let allRefused = () => {};
  const enough = new Promise<void>((resolve) => (allRefused = resolve));
  const hear = ({ blockedURI, effectiveDirective, originalPolicy }: SecurityPolicyViolationEvent) => {
    if (!blockedURI.startsWith(trialAddress.slice(0, -1))) return;
    const kind = effectiveDirective.startsWith('img') ? 'picture' : 'style';
    refusals.set(kind, directiveIn(originalPolicy, effectiveDirective));
    policy = originalPolicy;
    if (refusals.size === 2) allRefused();
  };
  document.addEventListener('securitypolicyviolation', hear);
  const picture = document.createElement('img');
  const style = document.createElement('link');
  picture.hidden = true;
  style.rel = 'stylesheet';
  document.head.append(style);
  document.body.append(picture);
  picture.src = `${trialAddress}picture.png`;
  style.href = `${trialAddress}style.css`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([enough, new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
  clearTimeout(timer);
  document.removeEventListener('securitypolicyviolation', hear);
  picture.remove();
  style.remove();
  const trials = (['picture', 'style'] as const).map((kind) => ({ kind, refusedBy: refusals.get(kind) ?? null }));
  return { trials, policy };
}

/** The directive as the policy writes it: `style-src 'self'` is what forbids a `style-src-elem`. */
function directiveIn(policy: string, effective: string): string {
  const directives = policy.split(';').map((one) => one.trim());
  const [general] = /^[a-z]+-src/.exec(effective) ?? [effective];
  return directives.find((one) => one.startsWith(`${general} `)) ?? effective;
}
