/**
 * The files that are read again: {@code result.json}, which holds all that a run found, its JSON Schema ({@code
 * org/scorecam/json/result.schema.json}), {@code baseline.json}, what parts of a run have measured,
 * and {@code scorecam.json}, the settings of a project.
 *
 * <p>Public: {@link org.scorecam.json.WaiversJson}, {@link org.scorecam.json.ResultJson}, {@link org.scorecam.json.BaselineJson},
 * {@link org.scorecam.json.MeasurementsJson}, {@link org.scorecam.json.ShardJson},
 * {@link org.scorecam.json.ProjectSettingsJson}; for what is made of results,
 * {@link org.scorecam.json.ResultDigests}; for the files that are only written: {@link org.scorecam.json.Numbers}.
 */
@NullMarked
package org.scorecam.json;

import org.jspecify.annotations.NullMarked;
