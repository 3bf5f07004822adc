/** The hash of the web app that the tellers' host serves, as it was told with its keys and frozen when the vote opened. */

import { inFours } from '../verify/bytes';

/** As it is shown; null where it was not told. */
export const appShown = (hash: string | null | undefined): string | null => (hash && /[^0]/.test(hash) ? inFours(hash) : null);
