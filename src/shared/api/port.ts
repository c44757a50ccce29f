/**
 * How a page in Electron gets its MessagePort. The page posts `engine-wanted` to its own window, the
 * preload passes the wish on to main, main checks who asks and transfers a port, and the preload posts
 * it to the page as `engine-port`. Both messages are `{ type }` on the page's own origin.
 */
export const portWanted = 'engine-wanted';
export const portGiven = 'engine-port';
