/**
 * The program that reads many changed files: what tests beside the readers do with some, for as many as it is told. From the root of the
 * repository, all targets, or those of some names:
 *
 * <pre>{@code
 * F="mvn -q -Pfuzz -DskipTests -pl src/fuzz -am integration-test"
 * $F -Dfuzz.args="trials=4000"
 * $F -Dfuzz.args="trials=4000 targets=photo seed=2 out=/tmp/findings"
 * }</pre>
 *
 * <p>All arguments: {@link org.scorecam.fuzzing.Fuzz}. What it finds lies in a file of each trial, with what was thrown beside it.
 */
@NullMarked
package org.scorecam.fuzzing;

import org.jspecify.annotations.NullMarked;
