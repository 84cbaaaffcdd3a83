package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorecam.image.PhotoEndings;

/**
 * The names by which a photo of Label Studio may lie in a folder: it is known by the address that it was shown from.
 *
 * @param written the address
 */
record LabelStudioNames(String written) {
    private static final String USUAL = "image";

    /** Where local files are served, the file is in the query. */
    private static final Pattern LOCAL_FILE = Pattern.compile("[?&]d=([^&]+)");

    /** What is put before an uploaded file's name. */
    private static final Pattern UPLOADED = Pattern.compile("[0-9a-f]{8}-(.+)");

    /** The photo of a task's data: what is called {@code image}, else the only one that ends as photos do. */
    static LabelStudioNames of(JsonEntry task, JsonNode data) {
        List<String> photos = new ArrayList<>();
        data.properties().forEach(field -> {
            if (field.getValue().isTextual()
                    && PhotoEndings.isPhoto(
                            new LabelStudioNames(field.getValue().asText()).path())) {
                photos.add(field.getKey());
            }
        });
        JsonNode usual = data.path(USUAL);
        if (usual.isTextual() && !usual.asText().isBlank()) {
            return new LabelStudioNames(PhotoName.normalised(usual.asText()));
        }
        if (photos.size() == 1) {
            return new LabelStudioNames(
                    PhotoName.normalised(data.path(photos.get(0)).asText()));
        }
        throw task.invalid(
                "data",
                photos.isEmpty()
                        ? "names no photo: there is no image, and nothing that ends as photos do"
                        : "names " + photos.size() + " photos (" + String.join(", ", photos)
                                + "), and none is called image",
                "call the photo's field image in Label Studio's import, and export again");
    }

    /** Whether a text is this address. */
    boolean isPhoto(String text) {
        return PhotoName.normalised(text).equals(written);
    }

    /** Without scheme, host and query; of local files the file. */
    private String path() {
        Matcher local = LOCAL_FILE.matcher(written);
        String path = local.find() ? local.group(1) : written.replaceFirst("\\?.*", "");
        return path.replaceFirst("^[a-zA-Z0-9+.-]+://", "").replaceFirst("^/+", "");
    }

    /** Shorter and shorter ends of the address; the last has no upload's mark, which is looked for only then. */
    List<String> others() {
        Set<String> names = new LinkedHashSet<>();
        String rest = path();
        names.add(rest);
        while (rest.indexOf('/') >= 0) {
            rest = rest.substring(rest.indexOf('/') + 1);
            names.add(rest);
        }
        Matcher uploaded = UPLOADED.matcher(rest);
        if (uploaded.matches()) {
            names.add(uploaded.group(1));
        }
        names.remove(written);
        return List.copyOf(names);
    }
}
