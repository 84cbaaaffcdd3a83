/**
 * The quickstart's photos and models: draws metal parts, trains a sound and a shortcut classifier on them, writes both as ONNX. No type
 * is public: {@code Main} is run by name.
 */
@NullMarked
package org.scorecam.quickstart;

import org.jspecify.annotations.NullMarked;
