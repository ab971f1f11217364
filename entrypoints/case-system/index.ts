import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../../lib/page/start-page.ts';

/**
 * The script in a case system's pages. The background registers it for the sites that the user or the manifest has
 * granted, and for no others. Not one of the framework's content scripts: those announce themselves to the page, with
 * the extension's id, and stop when the page tells them to.
 */
export default defineUnlistedScript(() => void startPage());
