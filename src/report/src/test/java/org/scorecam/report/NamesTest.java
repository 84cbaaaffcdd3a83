package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorecam.result.SampleResults;

class NamesTest {
    @Test
    void aNameCanBeRead() {
        assertThat(name("crossing/été #1.png")).isEqualTo("traffic-crossing-ete-1-png-920-traffic-light-e6032d1eef");
    }

    @Test
    void namesThatReadTheSameAreKeptApart() {
        List<String> names = Stream.of("a b.jpg", "a-b.jpg", "a_b.jpg", "A B.jpg", "a/b.jpg", "a  b.jpg")
                .map(NamesTest::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("traffic-a-b-jpg-920"));
    }

    @Test
    void aNameIsSafeInEveryFileSystem() {
        assertThat(Stream.of("../../x.jpg", "con.jpg", "猫 😀.jpg", "a\u0000\n:*?\"<>|\\.jpg", "x".repeat(255))
                        .map(NamesTest::name))
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 71);
    }

    private static String name(String image) {
        return Names.items(SampleResults.withImage(image)).get(0).name();
    }
}
