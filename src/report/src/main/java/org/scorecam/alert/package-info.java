/**
 * What was found, one by one, as code hosts show it: at a file, with a fingerprint by which it is known again.
 *
 * <p>Public: {@link org.scorecam.alert.Alerts}, {@link org.scorecam.alert.Alert}, {@link org.scorecam.alert.AlertRule}.
 */
@NullMarked
package org.scorecam.alert;

import org.jspecify.annotations.NullMarked;
