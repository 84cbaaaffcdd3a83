package org.scorecam.maven;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.file.RelativePath;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.SuiteSettings;

/**
 * What is there of a module's suites. A module is empty only where nothing of any suite is there, nor anything that an earlier run has left:
 * annotations without their photos, or a baseline, tell of a wrong path or a missing download, and not of a module without suites.
 *
 * @param basedir what paths are named from
 * @param suites where each suite's photos and annotations are to be; none where no suite is configured
 * @param images the suites' folders of photos
 * @param left what is there only where photos were explained once
 * @param model the model's file; null where none is named
 */
record ModuleContents(
        Path basedir,
        List<Path> suites,
        List<Path> images,
        List<Path> left,
        @Nullable Path model) {
    /** DVC keeps a small file of this ending beside what is not downloaded yet. */
    private static final String DVC = ".dvc";

    /**
     * What the settings name.
     *
     * @param results of earlier runs
     * @throws SetupException if a suite's settings are wrong
     */
    static ModuleContents of(ExplainSettings settings, Path basedir, List<Path> results) {
        List<SuiteSettings> suites = settings.settings().groups("suites").isEmpty() ? List.of() : settings.suites();
        String model = settings.settings().group("model").get("file").text();
        return new ModuleContents(
                basedir,
                suites.stream()
                        .flatMap(suite -> Stream.of(suite.images(), suite.annotations()))
                        .map(basedir::resolve)
                        .distinct()
                        .toList(),
                suites.stream().map(suite -> basedir.resolve(suite.images())).toList(),
                Stream.concat(Stream.of(settings.baselineFile(basedir)), results.stream())
                        .toList(),
                model == null ? null : basedir.resolve(model));
    }

    boolean isEmpty() {
        return there().isEmpty();
    }

    /** Whether all photos may be there: there are suites, and each has its folder. */
    boolean isWhole() {
        return !images.isEmpty() && images.stream().allMatch(ModuleContents::isThere);
    }

    /** Whether the model is one of this module alone. */
    boolean hasOwnModel() {
        return model != null && isThere(model) && model.normalize().startsWith(basedir.normalize());
    }

    /** Why there is nothing to explain, as people are to read it: a sentence without its end. */
    String missing() {
        if (suites.isEmpty()) {
            return "no <suites> are configured";
        }
        Stream<Path> absentModel = model == null || isThere(model) ? Stream.of() : Stream.of(model);
        return "nothing of its <suites> is there ("
                + named(Stream.concat(suites.stream().filter(each -> !isThere(each)), absentModel)) + ")";
    }

    /** What to do where it is to have photos: a sentence without its end. */
    String cure() {
        return suites.isEmpty()
                ? "name a folder of photos and its annotations in <suites><suite>"
                : "correct the paths, or put the photos there";
    }

    /** Why a module that has not all its photos is no empty one: a sentence without its end. */
    String remains() {
        String photos = suites.isEmpty()
                ? "<suites> are not"
                : named(images.stream().filter(each -> !isThere(each))) + " is not";
        return named(there().stream()) + " is there, " + photos;
    }

    /** The model, as people are to read it. */
    String ownModel() {
        return model == null ? "" : named(Stream.of(model));
    }

    private List<Path> there() {
        Stream<Path> downloads = suites.stream().map(each -> each.resolveSibling(each.getFileName() + DVC));
        return Stream.of(suites.stream(), downloads, left.stream())
                .flatMap(each -> each)
                .filter(ModuleContents::isThere)
                .toList();
    }

    /** A link that leads nowhere is there: it is what git-annex and DVC leave of a file that is not downloaded. */
    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private String named(Stream<Path> paths) {
        return paths.map(each -> RelativePath.of(basedir, each)).collect(Collectors.joining(", "));
    }
}
