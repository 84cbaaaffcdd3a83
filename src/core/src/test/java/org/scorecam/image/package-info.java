@NullMarked
package org.scorecam.image;

import org.jspecify.annotations.NullMarked;
