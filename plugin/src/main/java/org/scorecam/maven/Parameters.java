package org.scorecam.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;

/**
 * The elements of {@code <configuration>} that hold elements: what may stand in a pom, whole. {@link ParameterTree} reads
 * their fields, Maven fills them in: what a pom does not have is null.
 */
@NullUnmarked
public final class Parameters {
    private Parameters() {}

    /** {@code <model>}: what is explained, and how a photo becomes its input. */
    public static final class ModelParameters {
        /** The ONNX file. This or {@link #artifact}. */
        File file;

        /** {@code group:artifact:onnx[:classifier]:version}, resolved as Maven resolves, from the reactor too. */
        String artifact;

        /** Line i names class i. */
        File labels;

        /** The target layer's tensor or node. */
        String layer;

        /** {@code auto}, {@code logits}, {@code probabilities} or {@code sigmoid}. */
        String scores;

        /** Which output holds the scores, where the model has several. */
        String output;

        /** The place of class 0 among the scores; those before it are a background's. */
        String classOffset;

        /** The grid of a vision transformer's patches, such as {@code 14x14}. */
        String tokens;

        /** Fixed values of the inputs beside the photo, by name. */
        Properties inputs = new Properties();

        /** How a photo becomes the model's input. */
        InputParameters input = new InputParameters();
    }

    /** {@code <input>}: the way from a photo to the model's input; see {@link org.scorecam.image.InputSettings}. */
    public static final class InputParameters {
        String preset;
        String size;
        String resize;
        String shorterSide;
        String interpolation;
        String colors;
        String scale;
        String mean;
        String std;
        String orientation;
    }

    /** {@code <method>}: how maps are computed; see {@link org.scorecam.cam.Method}. Each element is a choice of {@link org.scorecam.cam.Choices}. */
    public static final class MethodParameters {
        String variant;
        String alpha;
        String activations;
        String maskNormalisation;
        String maskEpsilon;
        String maskUpsampling;
        String constantMaps;
        String score;
        String weights;
        String summed;
        String summedAt;
        String mapNormalisation;
        String mapEpsilon;
        String mapUpsampling;

        /** Presets whose maps are compared with these, with commas; default none. */
        String compare;
    }

    /** {@code <suite>}: annotated photos; see {@link org.scorecam.suite.SuiteSettings}. */
    public static final class SuiteParameters {
        String name;
        File images;
        File annotations;
        String format;
        String crowd;
        String difficult;
        String truncated;
        String pixels;

        /** {@code boxes} or {@code masks}: what stands for an object. */
        String regions;

        String explain;

        /** Class indices by the annotation's name. */
        Properties classes = new Properties();

        List<String> backgroundClasses = new ArrayList<>();

        /** Annotated objects that are no classes to explain, but regions to distrust: names, with commas. */
        List<String> shortcuts = new ArrayList<>();

        /** {@code error}, the default, or {@code ignore}: what becomes of photos that are annotated and not there. */
        String missing;

        /** {@code error}, the default, or {@code ignore}: what becomes of objects whose class the model does not have. */
        String unknownClasses;

        /** The classes that are explained, all where there are none: names or indices, with commas. */
        List<String> onlyClasses = new ArrayList<>();

        /** Pictures that are put onto every photo. */
        List<StampParameters> stamps = new ArrayList<>();
    }

    /** {@code <stamp>}: a picture that is put onto every photo; see {@link org.scorecam.suite.StampSettings}. */
    public static final class StampParameters {
        File image;

        /** {@code top-left}, {@code top-right}, {@code bottom-left}, {@code bottom-right}, the default, or {@code centre}. */
        String at;

        /** Of the photo that it covers, default 10%. */
        String share;
    }

    /** {@code <rule>}: limits and what they are applied to; see {@link org.scorecam.rule.Rule}. */
    public static final class RuleParameters {
        String element;
        List<String> includes = new ArrayList<>();
        List<String> excludes = new ArrayList<>();
        List<LimitParameters> limits = new ArrayList<>();
    }

    /** {@code <limit>}: one limit of a rule; see {@link org.scorecam.rule.Limit}. */
    public static final class LimitParameters {
        String metric;

        /** By which the map is made that is judged, one of {@code <compare>}; the method's own where there is none. */
        String method;

        String statistic;
        String minimum;
        String maximum;
        String share;

        /** With which a statistic or a share must keep it, such as {@code 95%}: the bound of its interval is judged. */
        String confidence;

        /** How far below the approved value it may be, of a metric that is better high. */
        String fall;

        /** How far above the approved value it may be, of a metric that is better low. */
        String rise;
    }

    /** {@code <waiver>}: an explanation that may break a limit until a day. */
    public static final class WaiverParameters {
        /** The suite and the photo: {@code animals/0007.jpg}. */
        String photo;

        /** {@code <class>}: its name or its index; each class of the photo where there is none. */
        String explained;

        String metric;

        /** The last day on which it holds: {@code 2027-03-31}. */
        String until;

        String reason;
    }

    /** {@code <metrics>}: what metrics are measured with; see {@link org.scorecam.metric.MetricSettings}. */
    public static final class MetricsParameters {
        /** Metrics that cost forwards, measured on every explanation: AVERAGE_DROP, INSERTION, …, with commas; default none. */
        String include;

        /** For IOU: the share of the map's maximum from which on a pixel is hot, default 0.15. */
        String tau;

        /** For POINTING_GAME: how far from a box the hottest point may lie, in pixels of the photo, default 15. */
        String tolerance;

        /** For MAX_BOX_ACC: from which IoU on a box fits, default 0.5; of several, with commas, the mean is taken. */
        String iou;

        /** For AVERAGE_DROP and its like: the map that masks the photo, {@code full} or {@code muted}; default full. */
        String form;

        /** For INSERTION and DELETION: the steps of the curve, default 50. */
        String steps;

        /** For INSERTION: what pixels are put into, {@code blur}, {@code zero}, {@code mean} or {@code black}; default blur. */
        String insertion;

        /** For DELETION: what stands where pixels are taken out; default zero. */
        String deletion;

        /** For RANDOMISED_SIMILARITY: how many photos of a suite, those of the smallest digests; default 3. */
        String photos;

        /** For challenges: what stands where parts of the photo are taken out, {@code surroundings}, {@code mean}, {@code grey}, {@code blur} or {@code black}; default surroundings. */
        String fill;
    }

    /** {@code <engine>}: what explains. */
    public static final class EngineParameters {
        /** {@code threads}, the default, {@code process}, or {@code spark}. On the command line {@code -Dscorecam.engine=process}. */
        String name;

        /** For {@code process} and {@code spark}: options of its Java, such as {@code -Xmx4g}. */
        String argLine;

        /** For {@code spark}: its master, default {@code local[*]}. */
        String master;

        /** For {@code spark}: Spark's own settings, such as {@code <spark.executor.memory>4g</spark.executor.memory>}. */
        Properties conf = new Properties();
    }

    /** {@code <baseline>}: the explanations that were approved. */
    public static final class BaselineParameters {
        /** Default {@code src/test/scorecam/baseline.json}. */
        File file;

        /** Explanations that were not approved: {@code warn}, the default, or {@code fail}. */
        String added;

        /** Approved explanations that the run does not have: {@code fail}, the default, or {@code warn}. */
        String gone;

        /** Limits on drift, in place of the default ones: MAP_CORRELATION minimum 0.85, CLASS_CHANGED maximum 0 for 80%. */
        List<LimitParameters> limits;
    }

    /** {@code <report>}: what is written beside {@code result.json}. */
    public static final class ReportParameters {
        /** With commas, of {@code html, json, junit, csv, markdown, sarif, codequality, metrics, modelcard, badge}; default {@code html,junit,csv,markdown}. */
        String formats;

        /** The language of the HTML report's pages, such as {@code en}, the default. */
        String locale;

        /**
         * Which explanations have a page: {@code all}; {@code failed}, which is what a person must look at; or how many beside
         * those. Default {@code all} up to 2,000 explanations, then {@code 500}.
         */
        String pages;

        /** Whether {@code check} tells GitHub Actions what failed, where {@code GITHUB_ACTIONS} is {@code true}: default {@code true}. */
        String github;
    }

    /** What {@code scorecam:init} is told, on the command line: a project that it begins has no pom that says it. */
    public static final class InitParameters {
        /** The folder of the photos: {@code -Dscorecam.images=photos}. */
        File images;

        /** Their annotations, a file or a folder, default the folder of the photos: {@code -Dscorecam.annotations=photos.json}. */
        File annotations;

        /** The annotations' format, default found by looking: {@code -Dscorecam.format=yolo}. */
        String format;

        /** The model's classes by the annotations' names, with commas, where the labels do not say: {@code -Dscorecam.init.classes=kangaroo=104}. */
        String classes;

        /** Names of classes that have no boxes, with commas: {@code -Dscorecam.init.backgroundClasses=clean}. */
        String backgroundClasses;

        /** Names of annotated objects that are to be distrusted, with commas: {@code -Dscorecam.init.shortcuts=stamp}. */
        String shortcuts;

        /** How many photos are tried and explained at most, default 50. */
        String photos;

        /** Whether the configuration is put into {@code pom.xml}; default {@code false}: it is printed. */
        String write;
    }

    /** {@code <approve>}: what {@code scorecam:approve} takes into the baseline. */
    public static final class ApproveParameters {
        /**
         * {@code changed}, the default: new ones, and those that do not keep a limit that compares with the baseline; or
         * {@code all}. On the command line {@code -Dscorecam.approve=all}.
         */
        String explanations;

        /** Wildcards over {@code suite/photo}, with commas; all where there are none. */
        String includes;

        /** Whether to approve the rest of a run that has ERRORs. */
        String incomplete;
    }
}
