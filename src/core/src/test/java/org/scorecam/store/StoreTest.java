package org.scorecam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final StoreKey KEY = StoreKey.of("a");
    private static final StoreKey OTHER = StoreKey.of("b");
    private static final byte[] VALUE = {1, 2, 3};

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();
    private Store store = Store.none();

    @BeforeEach
    void open() {
        store = Store.in(folder, warnings::add);
    }

    @Test
    void whatWasWrittenIsRead() {
        store.write(KEY, VALUE);

        assertThat(store.read(KEY)).contains(VALUE);
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatWasNotWrittenIsNotThereAndNoWordIsSaid() {
        assertThat(store.read(KEY)).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void aStoreThatKeepsNothingKeepsNothing() {
        Store none = Store.none();
        none.write(KEY, VALUE);

        assertThat(none.read(KEY)).isEmpty();
    }

    @Test
    void aChangedByteIsDamage() throws IOException {
        store.write(KEY, VALUE);
        byte[] content = Files.readAllBytes(file(KEY));
        content[content.length - 33] ^= 1;
        Files.write(file(KEY), content);

        assertThat(store.read(KEY)).isEmpty();
        assertThat(warnings)
                .containsExactly("The store's entry " + file(KEY) + " is damaged: it is computed again, and replaced.");
    }

    @Test
    void aFileThatIsCutOffIsDamage() throws IOException {
        store.write(KEY, VALUE);
        Files.write(file(KEY), new byte[] {'s', 'c'});

        assertThat(store.read(KEY)).isEmpty();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void anEntryUnderAnotherNameIsDamage() throws IOException {
        store.write(KEY, VALUE);
        store.write(OTHER, VALUE);
        Files.copy(file(KEY), file(OTHER), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(store.read(OTHER)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnce() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Store inFile = Store.in(file, warnings::add);

        inFile.write(KEY, VALUE);
        inFile.write(OTHER, VALUE);

        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("cannot be written").endsWith("or to none.");
    }

    @Test
    void shrinkingDeletesWhatWasNotUsedForTheLongestTime() throws IOException {
        store.write(KEY, VALUE);
        store.write(OTHER, VALUE);
        age(file(KEY), Duration.ofMinutes(2));
        age(file(OTHER), Duration.ofMinutes(1));
        store.read(KEY);

        store.shrink(Files.size(file(KEY)));

        assertThat(store.read(KEY)).isPresent();
        assertThat(store.read(OTHER)).isEmpty();
    }

    @Test
    void shrinkingKeepsWhatFits() throws IOException {
        store.write(KEY, VALUE);

        store.shrink(Files.size(file(KEY)));

        assertThat(store.read(KEY)).isPresent();
    }

    @Test
    void shrinkingDeletesWhatADeadBuildLeftAndNothingElse() throws IOException {
        store.write(KEY, VALUE);
        Path abandoned = Files.createFile(file(KEY).resolveSibling("." + KEY.hex() + "123.tmp"));
        Path young = Files.createFile(file(KEY).resolveSibling("." + KEY.hex() + "124.tmp"));
        Path foreign = Files.createFile(folder.resolve("notes.txt"));
        age(abandoned, Duration.ofHours(2));

        store.shrink(0);

        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactlyInAnyOrder(young, foreign);
        }
    }

    @Test
    void shrinkingLeavesWhatOnlyLooksLikeAnEntry() throws IOException {
        store.write(KEY, VALUE);
        String hex = OTHER.hex();
        Path sameName = Files.createDirectories(file(OTHER).getParent()).resolve(hex);
        Files.writeString(sameName, "a layer of somebody's container");
        Path blob = Files.createDirectories(folder.resolve("sha256")).resolve(hex);
        Files.writeString(blob, "scorecam store 1\n, but not where the store has it");

        store.shrink(0);

        assertThat(sameName).exists();
        assertThat(blob).exists();
        assertThat(file(KEY)).doesNotExist();
    }

    @Test
    void whatOnlyLooksLikeAnEntryTakesNoRoom() throws IOException {
        store.write(KEY, VALUE);
        Files.createDirectories(file(OTHER).getParent());
        Files.write(file(OTHER), new byte[10_000]);

        store.shrink(1000);

        assertThat(store.read(KEY)).isPresent();
    }

    @Test
    void shrinkingFollowsNoLinkBelowTheStore(@TempDir Path elsewhere) throws IOException {
        Store theirs = Store.in(elsewhere, warnings::add);
        theirs.write(KEY, VALUE);
        Path shelf = Path.of(KEY.hex().substring(0, 2));
        Files.createSymbolicLink(folder.resolve(shelf), elsewhere.resolve(shelf));
        Path linked = Files.createDirectories(folder.resolve(OTHER.hex().substring(0, 2)))
                .resolve(OTHER.hex());
        Files.createSymbolicLink(linked, elsewhere.resolve(shelf).resolve(KEY.hex()));

        store.shrink(0);

        assertThat(theirs.read(KEY)).isPresent();
        assertThat(Files.isSymbolicLink(linked)).isTrue();
    }

    @Test
    void aStoreThatIsALinkShrinksToo(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("store"), folder);
        Store linked = Store.in(link, warnings::add);
        linked.write(KEY, VALUE);

        linked.shrink(0);

        assertThat(file(KEY)).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void keysTellPartsApart() {
        assertThat(StoreKey.of("ab", "c")).isNotEqualTo(StoreKey.of("a", "bc"));
        assertThat(StoreKey.of("a").and("b")).isNotEqualTo(StoreKey.of("a").and("c"));
    }

    private Path file(StoreKey key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex());
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
