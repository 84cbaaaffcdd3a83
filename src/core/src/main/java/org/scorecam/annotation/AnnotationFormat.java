package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scorecam.setting.Setting;

/**
 * What is read. The constants' names are what users write in {@code <format>}; each knows how its files are told from others, who reads
 * them, and which elements of a suite it can have.
 */
@SuppressWarnings("ImmutableEnumChecker") // sets of Set.of, and functions without a state
public enum AnnotationFormat {
    COCO(
            "COCO (.json)",
            "json",
            start -> start.isNamed("images", "annotations"),
            (files, settings, findings) -> CocoReader.read(files.only(), settings, findings),
            "crowd",
            "regions"),
    VOC(
            "Pascal VOC (.xml)",
            "xml",
            start -> start.isNamed(VocDocument.ROOT),
            (files, settings, findings) -> files.each(file -> VocReader.read(file, settings)),
            "difficult",
            "truncated",
            "pixels"),
    YOLO(
            "YOLO (.txt)",
            "yaml",
            start -> YoloYaml.hasNames(start.file()),
            (files, settings, findings) -> YoloReader.read(files.place(), settings.masks(), findings::note),
            "regions") {
        @Override
        boolean isIn(Path folder) {
            return YoloReader.isIn(folder);
        }
    },
    CSV(
            "CSV (.csv)",
            "csv",
            start -> CsvHeader.isLike(start.firstLine())
                    && !HuggingFaceReader.isMetadata(start)
                    && !RoboflowClasses.isOf(start),
            (files, settings, findings) -> CsvReader.read(files.only(), settings),
            "pixels"),
    LABELME(
            "LabelMe (.json)",
            "json",
            start -> start.isNamed("shapes", "imagePath"),
            (files, settings, findings) -> files.each(file -> LabelMeReader.read(file, settings)),
            "regions"),
    CREATEML(
            "CreateML (.json)",
            "json",
            start -> CreateMlReader.isPhoto(start.firstEntry()),
            (files, settings, findings) -> CreateMlReader.read(files.only())),
    LABEL_STUDIO(
            "Label Studio (.json)",
            "json",
            start -> LabelStudioReader.isTask(start.firstEntry()),
            (files, settings, findings) -> LabelStudioReader.read(files.only(), settings, findings),
            "regions"),
    MVTEC(
            "MVTec AD (test, ground_truth)",
            "/",
            start -> false,
            (files, settings, findings) -> MvtecReader.read(files.place(), settings, findings::note),
            "regions") {
        @Override
        boolean isIn(Path folder) {
            return MvtecReader.isIn(folder);
        }
    },
    VOC_MASKS(
            "Pascal VOC's masks (SegmentationClass)",
            "/",
            start -> false,
            (files, settings, findings) -> VocMasksReader.read(files.place(), settings),
            "regions") {
        @Override
        boolean isIn(Path folder) {
            return VocMasksReader.isIn(folder);
        }
    },
    HUGGINGFACE(
            "Hugging Face (metadata.jsonl, metadata.csv)",
            "jsonl csv",
            HuggingFaceReader::isMetadata,
            (files, settings, findings) -> HuggingFaceReader.read(files.only(), findings::note)),
    CVAT(
            "CVAT (.xml)",
            "xml",
            CvatReader::isOf,
            (files, settings, findings) -> CvatReader.read(files.only(), settings, findings::note),
            "regions"),
    ROBOFLOW(
            "Roboflow (train, valid, test)",
            "csv",
            RoboflowClasses::isOf,
            RoboflowReader::read,
            "crowd",
            "difficult",
            "truncated",
            "pixels",
            "regions") {
        @Override
        boolean isIn(Path folder) {
            return RoboflowReader.isIn(folder);
        }
    },
    FOLDERS("a folder a class", "/", start -> false, (files, settings, findings) -> FoldersReader.read(files.place())) {
        @Override
        boolean isIn(Path folder) {
            return FoldersReader.isIn(folder);
        }
    };

    private final String title;
    private final List<String> kinds;
    private final Predicate<FileStart> sign;
    private final Reader reader;
    private final Set<String> elements;

    /**
     * A format.
     *
     * @param title for people
     * @param kinds of file that may be of it by themselves, as {@link FileStart#kind} has them, with spaces; a slash where none is
     * @param sign whether a file of that kind is of it
     * @param reader what reads its files
     * @param elements of a suite that it can have, and others cannot
     */
    AnnotationFormat(String title, String kinds, Predicate<FileStart> sign, Reader reader, String... elements) {
        this.title = title;
        this.kinds = List.of(kinds.split(" ", -1));
        this.sign = sign;
        this.reader = reader;
        this.elements = Set.of(elements);
    }

    /**
     * The format of a file, or of the files in a folder, found by looking.
     *
     * @throws org.scorecam.outcome.SetupException if there is none, or there are several
     */
    public static AnnotationFormat of(Path fileOrFolder) {
        return AnnotationFiles.find(fileOrFolder, null).format();
    }

    /** For people. */
    String title() {
        return title;
    }

    /** As users write it. */
    String element() {
        return "<format>" + Setting.written(this) + "</format>";
    }

    /** Whether its objects have boxes. */
    boolean hasBoxes() {
        return this != FOLDERS;
    }

    /** Whether it can have an element of a suite, such as {@code crowd}. */
    boolean has(String element) {
        return elements.contains(element);
    }

    /** Whether a file of its kind is of this format. */
    boolean isOf(FileStart start) {
        return sign.test(start);
    }

    /** Whether a folder as a whole is of this format. */
    boolean isIn(Path folder) {
        return false;
    }

    /** @param findings takes what is found beside photos */
    List<AnnotatedPhoto> read(AnnotationFiles files, AnnotationSettings settings, Findings findings) {
        return reader.read(files, settings, findings);
    }

    /** What reads files of a format. */
    @FunctionalInterface
    private interface Reader {
        List<AnnotatedPhoto> read(AnnotationFiles files, AnnotationSettings settings, Findings findings);
    }

    /** The formats of one kind of file. What is broken is left to the reader of the first, who says where. */
    static List<AnnotationFormat> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(format -> format.kinds.contains(kind))
                .toList();
    }

    /** All titles, with commas. */
    static String titles() {
        return Arrays.stream(values()).map(AnnotationFormat::title).collect(Collectors.joining(", "));
    }
}
