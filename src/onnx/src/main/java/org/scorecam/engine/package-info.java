/**
 * What every engine explains photos with, whatever process or machine it runs in: a project's settings are read, its model is opened, and
 * what happens is told.
 *
 * <p>Public: {@link org.scorecam.engine.ExplainSettings}, what a user wrote, with the {@link org.scorecam.engine.ModelReading}; {@link
 * org.scorecam.engine.OpenRun}, which tells a {@link org.scorecam.engine.Voice} what happens. For a process of its own: the main class {@link
 * org.scorecam.engine.Explain}, its {@link org.scorecam.engine.EngineArguments}, its {@link org.scorecam.engine.EngineOutput} of {@link
 * org.scorecam.engine.EngineLine}s, and its {@link org.scorecam.engine.Version}.
 */
@NullMarked
package org.scorecam.engine;

import org.jspecify.annotations.NullMarked;
