/**
 * What a user wrote, whoever it is that reads it: a text, the place where it stands, and what it may be.
 *
 * <p>Public: {@link org.scorecam.setting.Settings} by name, each a {@link org.scorecam.setting.Setting}; all those of a
 * project, a {@link org.scorecam.setting.ProjectSettings}.
 */
@NullMarked
package org.scorecam.setting;

import org.jspecify.annotations.NullMarked;
