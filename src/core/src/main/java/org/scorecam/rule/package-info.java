/**
 * Rules in JaCoCo's form ({@code rule/element/limits/limit/metric,minimum,maximum}), and their judgement.
 */
@NullMarked
package org.scorecam.rule;

import org.jspecify.annotations.NullMarked;
