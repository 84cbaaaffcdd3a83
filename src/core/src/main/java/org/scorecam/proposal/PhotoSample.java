package org.scorecam.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.Target;

/** Some photos of a suite, as many of each class as there can be: rounds over the classes, and in a class over its photos in the suite's order. */
public final class PhotoSample {
    private PhotoSample() {}

    /**
     * Photos with a class that the model has.
     *
     * @param most how many; all of them where there are no more
     */
    public static List<SuitePhoto> of(List<SuitePhoto> photos, int most) {
        SortedMap<String, List<SuitePhoto>> classes = new TreeMap<>();
        for (SuitePhoto photo : photos) {
            photo.targets().stream()
                    .filter(target -> target.problem() == null)
                    .findFirst()
                    .map(PhotoSample::name)
                    .ifPresent(name -> classes.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(photo));
        }
        List<SuitePhoto> sample = new ArrayList<>();
        boolean isMore = true;
        for (int round = 0; isMore && sample.size() < most; round++) {
            isMore = false;
            for (List<SuitePhoto> each : classes.values()) {
                if (round < each.size() && sample.size() < most) {
                    sample.add(each.get(round));
                    isMore = true;
                }
            }
        }
        return sample;
    }

    private static String name(Target target) {
        return target.label().index() + " " + target.label().label();
    }
}
