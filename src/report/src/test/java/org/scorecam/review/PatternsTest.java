package org.scorecam.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.rule.Wildcards;
import org.scorecam.setting.Setting;

class PatternsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "animals/0007.jpg",
                "animals/a b  c.jpg",
                "animals/a,b.jpg",
                "animals/all*.jpg",
                "animals/what?.jpg",
                "animals/\"a\" 'b' `c` $HOME ${x} %PATH% !1 ^ & | < > \\ ; # ~ (1) [2] {3} = @.jpg",
                "animals/été #1.png",
                "animals/חתול.jpg",
                "動物/ねこ.jpg",
                "animals/😀 🐈.jpg",
                "animals/a\u202eb\tc\nd\u00a0e.jpg",
                " /a ",
                "animals/a.jpg\ud800"
            })
    void aPatternOfOneMatchesItAndNoNameBesideIt(String path) {
        List<String> read = read(List.of(Patterns.one(path)));

        assertThat(read).hasSize(1);
        assertThat(matches(read, path)).isTrue();
        assertThat(matches(read, path + "x")).isFalse();
        assertThat(matches(read, "x" + path)).isFalse();
        assertThat(matches(read, path.replace('a', 'b') + "b")).isFalse();
    }

    @Test
    void signsThatAreReadOtherwiseAreAnySign() {
        assertThat(Patterns.one("s/50% \"off\", $1 a*b?.jpg")).isEqualTo("s/50? ?off?? ?1 a?b?.jpg");
        assertThat(Patterns.one("s/it's (1) [x] #2 ~é日😀.jpg")).isEqualTo("s/it's (1) [x] #2 ~é日😀.jpg");
    }

    @Test
    void aWholeSuiteIsItsFolder() {
        assertThat(of(Set.of("animals/0001.jpg", "animals/0002.jpg"), Set.of("traffic/0001.jpg")))
                .containsExactly("animals/*");
    }

    @Test
    void aWholeFolderIsItsFolder() {
        assertThat(of(
                        Set.of("animals/cats/1.jpg", "animals/cats/2.jpg"),
                        Set.of("animals/caracals/1.jpg", "animals/dogs/1.jpg")))
                .containsExactly("animals/cats/*");
    }

    @Test
    void whatBeginsWithAWordIsCutThere() {
        assertThat(of(Set.of("s/red-1.png", "s/red-2.png", "s/blue-1.png"), Set.of("s/green-1.png", "s/rose-1.png")))
                .containsExactly("s/blue-1.png", "s/red-*");
    }

    @Test
    void whatLiesBetweenOthersIsNamed() {
        assertThat(of(Set.of("s/1.jpg", "s/3.jpg", "s/10.jpg", "s/11.jpg"), Set.of("s/2.jpg", "s/12.jpg")))
                .containsExactly("s/1.jpg", "s/10.jpg", "s/11.jpg", "s/3.jpg");
    }

    @Test
    void aNameThatBeginsAnotherIsNotTakenForIt() {
        assertThat(of(Set.of("s/a", "s/b"), Set.of("s/a.jpg"))).containsExactly("s/a", "s/b");
        assertThat(of(Set.of("s/a.jpg", "s/a.png"), Set.of("s/a"))).containsExactly("s/a.*");
    }

    /** {@code s/a?*} would match s/ax.jpg, too. */
    @Test
    void aStartThatIsReadOtherwiseIsNoPattern() {
        assertThat(of(Set.of("s/a,1.jpg", "s/a,2.jpg"), Set.of("s/ax.jpg"))).containsExactly("s/a?1.jpg", "s/a?2.jpg");
    }

    @Test
    void aCutLeavesNoHalfASign() {
        assertThat(of(Set.of("😀a", "😀b"), Set.of("😁a"))).containsExactly("😀*");
    }

    /** Of names that patterns can tell apart; of few letters, so that many begin alike. */
    @Test
    void patternsMatchAllThatIsWantedAndNothingElse() {
        Random random = new Random(18);
        for (int i = 0; i < 3_000; i++) {
            Set<String> wanted = names(random, "ab/-1");
            Set<String> unwanted = names(random, "ab/-1");
            unwanted.removeAll(wanted);

            List<String> read = read(of(wanted, unwanted));

            assertThat(wanted).as("of %s", read).allMatch(path -> matches(read, path));
            assertThat(unwanted).as("of %s", read).noneMatch(path -> matches(read, path));
            assertThat(read.size()).isLessThanOrEqualTo(wanted.size());
        }
    }

    private static Set<String> names(Random random, String letters) {
        Set<String> names = new TreeSet<>();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            StringBuilder name = new StringBuilder("s");
            for (int k = 1 + random.nextInt(5); k > 0; k--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            names.add(name.toString());
        }
        return names;
    }

    private static List<String> of(Set<String> wanted, Set<String> unwanted) {
        Set<String> all = new HashSet<>(wanted);
        all.addAll(unwanted);
        return new Patterns(all).of(wanted);
    }

    /** The patterns as the command reads them. */
    private static List<String> read(List<String> patterns) {
        return new Setting("scorecam.approve.includes", String.join(",", patterns)).texts();
    }

    private static boolean matches(List<String> patterns, String path) {
        return new Wildcards(patterns).matchOne(List.of(path));
    }
}
