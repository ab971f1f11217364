import type { FrameAddress } from './pointer-contract.ts';
import { shownText } from './shown-text.ts';

/** Where the document in one frame is, and which frames in it stand elsewhere. */
export function frameAddress(document: Document, url: string): FrameAddress {
  const { origin } = new URL(url);
  const frames = document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe[src], frame[src]');
  const addresses = [...frames].map(({ src }) => URL.parse(src));
  const framed = addresses.flatMap((one) => (one && /^https?:$/.test(one.protocol) ? one.origin : []));
  const heading = document.querySelector('h1, h2, [role="heading"]');
  return {
    url,
    heading: heading ? shownText(heading).slice(0, 60) : '',
    framed: [...new Set(framed)].filter((one) => one !== origin),
  };
}
