/**
 * What is to be explained: suites of annotated photos, and whose classes are the model's.
 *
 * <p>Public: {@link org.scorecam.suite.SuiteSettings}, {@link org.scorecam.suite.StampSettings}, {@link org.scorecam.suite.Omissions}, {@link org.scorecam.suite.Labels}, {@link
 * org.scorecam.suite.Suite}, {@link org.scorecam.suite.SuitePhoto}, {@link org.scorecam.suite.Target}.
 */
@NullMarked
package org.scorecam.suite;

import org.jspecify.annotations.NullMarked;
