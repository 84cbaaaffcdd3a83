/**
 * {@code TEST-scorecam.xml}: the result as CI servers read it.
 *
 * <p>Public: {@link org.scorecam.junit.JunitXml}.
 */
@NullMarked
package org.scorecam.junit;

import org.jspecify.annotations.NullMarked;
