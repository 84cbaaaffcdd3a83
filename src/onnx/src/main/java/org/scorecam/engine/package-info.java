/**
 * What every engine explains photos with, whatever process or machine it runs in: a project's settings are read, its model is opened, and
 * what happens is told.
 *
 * <p>Public: {@link org.scorecam.engine.ExplainSettings}, what a user wrote, with the {@link org.scorecam.engine.ModelReading}; {@link
 * org.scorecam.engine.OpenRun}, which tells a {@link org.scorecam.engine.Voice} what happens, and a {@link org.scorecam.engine.ShardLog} of a part. By its {@link
 * org.scorecam.engine.EngineName}, an {@link org.scorecam.engine.Engine}: {@link org.scorecam.engine.ThreadsEngine}, or {@link
 * org.scorecam.engine.ProcessEngine} with a {@link org.scorecam.engine.ChildJava} that a {@link org.scorecam.engine.ChildEar} hears, made of the {@link org.scorecam.engine.OwnClassPath}. In that process: the main class
 * {@link org.scorecam.engine.Explain}, its {@link org.scorecam.engine.EngineArguments}, its {@link org.scorecam.engine.EngineOutput} of {@link
 * org.scorecam.engine.EngineLine}s, and its {@link org.scorecam.engine.Version}. Of a project that is begun: a {@link org.scorecam.engine.Proposal} by its {@link
 * org.scorecam.engine.ProposalSettings}.
 */
@NullMarked
package org.scorecam.engine;

import org.jspecify.annotations.NullMarked;
