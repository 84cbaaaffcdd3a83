/**
 * What the pages of the report show: numbers as people read them, bars and boxes as coordinates. The words are the
 * report's.
 *
 * <p>All its records are public, because FreeMarker reads public types only.
 */
@NullMarked
package org.scorecam.view;

import org.jspecify.annotations.NullMarked;
