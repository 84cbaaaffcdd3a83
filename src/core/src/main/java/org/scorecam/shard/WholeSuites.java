package org.scorecam.shard;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.rule.ExplanationId;
import org.scorecam.run.MeasuredExplanation;
import org.scorecam.shard.SuiteDigests.Digested;
import org.scorecam.suite.Target;

/** Suites as they lie here, against what parts say that they have explained of them. */
final class WholeSuites {
    private final SuiteDigests here;
    private final Map<String, Digested> photos;

    WholeSuites(SuiteDigests here) {
        this.here = here;
        photos = here.photos().stream()
                .collect(Collectors.toMap(each -> each.digest().path(), Function.identity()));
    }

    /** @throws SetupException if one of its photos is not here, or is another one here */
    void requirePhotos(ShardFile part) {
        part.header().photos().forEach(photo -> require(part, photo, photos.get(photo.path())));
    }

    /** @throws SetupException if it is a part of other suites, though its own photos are the same */
    void requireSuites(ShardFile part) {
        ShardHeader header = part.header();
        if (!header.labels().equals(here.labels())) {
            throw other(part, "the labels of the classes are others");
        }
        if (!header.suites().equals(here.suites())) {
            throw other(part, differing(header.suites()).orElse("the suites are others, or in another order"));
        }
    }

    private static void require(ShardFile part, PhotoDigest there, @Nullable Digested now) {
        if (now == null) {
            throw other(part, "it has " + there.path() + ", which no suite has here");
        }
        if (now.file() == null && !there.equals(now.digest())) {
            throw other(
                    part,
                    there.path()
                            + " cannot be read here: the photos must be in this checkout, for the report draws them");
        }
        if (!there.equals(now.digest())) {
            throw other(part, there.path() + " is another photo here, or is annotated in another way");
        }
    }

    private Optional<String> differing(List<SuiteDigest> there) {
        Map<String, SuiteDigest> known =
                there.stream().collect(Collectors.toMap(SuiteDigest::name, Function.identity(), (one, other) -> one));
        return here.suites().stream()
                .filter(now -> !now.equals(known.get(now.name())))
                .map(now -> "suite " + now.name() + " "
                        + (known.get(now.name()) == null
                                ? "is new here"
                                : "has other photos, annotations or stamps here (" + now.photos() + " photos, then "
                                        + Objects.requireNonNull(known.get(now.name()))
                                                .photos() + ")"))
                .findFirst();
    }

    private static SetupException other(ShardFile part, String what) {
        return new SetupException(part.name() + " is a part of other suites than those here: " + what
                + ". Check out what was explained, in all parts of the build. " + part.cure());
    }

    /** @throws SetupException if a photo is in none of the parts, or in two, or one of its explanations is missing */
    void requireAllOnce(List<ShardFile> parts) {
        Map<String, ShardFile> found = new HashMap<>();
        for (ShardFile part : parts) {
            for (PhotoDigest photo : part.header().photos()) {
                ShardFile other = found.putIfAbsent(photo.path(), part);
                if (other != null) {
                    throw new SetupException(
                            photo.path() + " is in " + other.name() + " and in " + part.name() + ". " + part.cure());
                }
            }
            requireExplained(part);
        }
        photos.keySet().stream()
                .filter(path -> !found.containsKey(path))
                .sorted()
                .findFirst()
                .ifPresent(path -> {
                    throw new SetupException(
                            path + " is in none of the " + parts.size() + " shards. Explain all of them again");
                });
    }

    /** A file that somebody has changed may lack what would fail. */
    private void requireExplained(ShardFile part) {
        Map<String, Set<ExplanationId>> explained = part.part().measured().suites().stream()
                .flatMap(suite -> suite.explanations().stream())
                .map(MeasuredExplanation::explanation)
                .map(each -> requireFile(part, each))
                .map(Explanation::id)
                .collect(Collectors.groupingBy(ExplanationId::path, Collectors.toSet()));
        Set<String> listed =
                part.header().photos().stream().map(PhotoDigest::path).collect(Collectors.toSet());
        for (PhotoDigest photo : part.header().photos()) {
            Set<ExplanationId> ids = explained.getOrDefault(photo.path(), Set.of());
            Digested now = Objects.requireNonNull(photos.get(photo.path()));
            if (ids.isEmpty() || (isEach(part, photo) && !ids.equals(planned(now)))) {
                throw damaged(part, "it has not the explanations of " + photo.path() + " that it should have");
            }
        }
        Collection<String> more = new HashSet<>(explained.keySet());
        more.removeAll(listed);
        if (!more.isEmpty()) {
            throw damaged(part, "it has explanations of " + more.iterator().next() + ", which it does not list");
        }
    }

    private Explanation requireFile(ShardFile part, Explanation explanation) {
        String sha256 = explanation.photo().sha256();
        Digested now = photos.get(explanation.id().path());
        if (sha256 != null && now != null && !sha256.equals(now.file())) {
            throw other(part, explanation.id().path() + " was changed while it was explained");
        }
        return explanation;
    }

    private static boolean isEach(ShardFile part, PhotoDigest photo) {
        return part.part().measured().suites().stream()
                .anyMatch(suite -> suite.described().name().equals(photo.suite())
                        && suite.described().explain().equals("annotated"));
    }

    private static Set<ExplanationId> planned(Digested photo) {
        return photo.photo().targets().stream()
                .map(Target::label)
                .map(label ->
                        new ExplanationId(photo.photo().suite(), photo.photo().name(), label))
                .collect(Collectors.toSet());
    }

    private static SetupException damaged(ShardFile part, String what) {
        return new SetupException(part.name() + " is damaged: " + what + ". " + part.cure());
    }
}
