package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.Target;

class PhotoSampleTest {
    @Test
    void eachClassHasAsManyAsThereCanBe() {
        List<SuitePhoto> photos = List.of(
                photo("a1", 0, null),
                photo("a2", 0, null),
                photo("a3", 0, null),
                photo("b1", 1, null),
                photo("c1", 2, null));

        assertThat(PhotoSample.of(photos, 4)).extracting(SuitePhoto::name).containsExactly("a1", "b1", "c1", "a2");
    }

    @Test
    void ofAFewAllAreTaken() {
        assertThat(PhotoSample.of(List.of(photo("a", 0, null)), 50)).hasSize(1);
    }

    @Test
    void aPhotoOfAClassThatTheModelDoesNotHaveIsNone() {
        assertThat(PhotoSample.of(List.of(photo("a", 0, "no such class")), 50)).isEmpty();
    }

    private static SuitePhoto photo(String name, int index, @Nullable String problem) {
        Target target = new Target(new ClassLabel(index, "class " + index), true, List.of(), problem);
        return new SuitePhoto("suite", name, Path.of(name), null, false, List.of(target), List.of(), List.of());
    }
}
