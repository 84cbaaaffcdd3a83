/**
 * The Maven plugin: goals, their XML-shaped parameters, and the glue to the domain.
 *
 * <p>Parameters are strings, files and lists of them: Maven injects them before {@code skip} is read, and a value that
 * cannot be converted would end the build even then. They are parsed after the skip check.
 */
@NullMarked
package org.scorecam.maven;

import org.jspecify.annotations.NullMarked;
