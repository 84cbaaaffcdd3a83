package org.scorecam.run;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.result.Explanation;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Subject;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings.Explain;

/** Explanations as rules see them, before and after. */
final class Subjects {
    private Subjects() {}

    /** What rules may meet; where the predicted class is explained, a photo may be of any class. */
    static List<Subject> planned(List<Suite> suites, Labels labels) {
        return suites.stream()
                .flatMap(suite -> suite.photos().stream().flatMap(photo -> planned(suite, photo, labels)))
                .toList();
    }

    /** The annotated classes of all photos. */
    static List<Subject> annotated(List<Suite> suites) {
        return suites.stream()
                .flatMap(suite -> suite.photos().stream())
                .flatMap(photo ->
                        photo.targets().stream().map(target -> planned(photo, target.label(), target.background())))
                .toList();
    }

    private static Stream<Subject> planned(Suite suite, SuitePhoto photo, Labels labels) {
        Stream<Subject> annotated =
                photo.targets().stream().map(target -> planned(photo, target.label(), target.background()));
        return suite.settings().explain() == Explain.ANNOTATED
                ? annotated
                : Stream.concat(
                        annotated,
                        IntStream.range(0, labels.classes())
                                .mapToObj(i -> planned(photo, labels.label(i), !photo.hasBoxes())));
    }

    static Subject planned(SuitePhoto photo, ClassLabel label, boolean background) {
        return new Subject(new ExplanationId(photo.suite(), photo.name(), label), background, false, Map.of());
    }

    /** What was explained, nothing measured: for whether a rule has anything to judge. */
    static List<Subject> named(List<SuiteResult> suites) {
        return explained(suites).stream()
                .map(subject -> new Subject(subject.id(), subject.background(), subject.error(), Map.of()))
                .toList();
    }

    static List<Subject> explained(List<SuiteResult> suites) {
        return suites.stream()
                .flatMap(suite -> suite.explanations().stream().map(Explanation::subject))
                .toList();
    }
}
