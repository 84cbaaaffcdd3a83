/**
 * What earlier builds computed, by the digest of all that it depends on: what has not changed is read, not run.
 *
 * <p>Public: {@link org.scorecam.store.Store} keeps bytes; {@link org.scorecam.store.StoreKey} names them;
 * {@link org.scorecam.store.PhotoStore} keeps a {@link org.scorecam.store.PhotoEntry} a photo.
 */
@NullMarked
package org.scorecam.store;

import org.jspecify.annotations.NullMarked;
