/**
 * {@code result.json}: the file that holds all that a run found, and its JSON Schema
 * ({@code org/scorecam/json/result.schema.json}).
 *
 * <p>Public: {@link org.scorecam.json.ResultJson}, {@link org.scorecam.json.Numbers}.
 */
@NullMarked
package org.scorecam.json;

import org.jspecify.annotations.NullMarked;
