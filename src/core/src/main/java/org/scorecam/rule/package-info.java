/**
 * Rules in JaCoCo's form ({@code rule/element/limits/limit/metric,minimum,maximum}), and their judgement.
 *
 * <p>Public, from what a user wrote to rules: {@link org.scorecam.rule.RuleParser}, {@link org.scorecam.rule.DriftParser},
 * {@link org.scorecam.rule.DefaultRules}; the rules: {@link org.scorecam.rule.Rule}, {@link org.scorecam.rule.Limit},
 * {@link org.scorecam.rule.Element}, {@link org.scorecam.rule.Statistic}; their judgement: {@link org.scorecam.rule.Judge},
 * {@link org.scorecam.rule.ExplanationId}, {@link org.scorecam.rule.Scope}, {@link org.scorecam.rule.Subject}, {@link org.scorecam.rule.Judgement}, {@link org.scorecam.rule.Verdict},
 * {@link org.scorecam.rule.Violation}, {@link org.scorecam.rule.Check}, {@link org.scorecam.rule.SinceApproved},
 * {@link org.scorecam.rule.Sampling}, on {@link org.scorecam.rule.Grounds} with {@link org.scorecam.rule.SuiteValues}; intervals: {@link org.scorecam.rule.Samples}; what they still want while a run is under way:
 * {@link org.scorecam.rule.Demand}, {@link org.scorecam.rule.Outlook}, {@link org.scorecam.rule.Settled}; {@link org.scorecam.rule.PlacedLimit}; exceptions:
 * {@link org.scorecam.rule.WaiverParser}, {@link org.scorecam.rule.Waiver}, {@link org.scorecam.rule.Waivers}, {@link org.scorecam.rule.Waived}; names by patterns:
 * {@link org.scorecam.rule.Wildcards}.
 */
@NullMarked
package org.scorecam.rule;

import org.jspecify.annotations.NullMarked;
