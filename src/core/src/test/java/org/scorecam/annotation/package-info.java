@NullMarked
package org.scorecam.annotation;

import org.jspecify.annotations.NullMarked;
