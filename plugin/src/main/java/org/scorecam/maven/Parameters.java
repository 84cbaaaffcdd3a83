package org.scorecam.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The elements of {@code <configuration>} that hold elements: what may stand in a pom, whole. {@link ParameterTree} reads
 * their fields, Maven fills them in.
 */
public final class Parameters {
    private Parameters() {}

    /** {@code <model>}: what is explained, and how a photo becomes its input. */
    public static final class ModelParameters {
        /** The ONNX file. This or {@link #artifact}. */
        @Nullable
        File file;

        /** {@code group:artifact:onnx[:classifier]:version}, resolved as Maven resolves, from the reactor too. */
        @Nullable
        String artifact;

        /** Line i names class i. */
        @Nullable
        File labels;

        /** The target layer's tensor or node. */
        @Nullable
        String layer;

        /** {@code auto}, {@code logits}, {@code probabilities} or {@code sigmoid}. */
        @Nullable
        String scores;

        /** Which output holds the scores, where the model has several. */
        @Nullable
        String output;

        /** The place of class 0 among the scores; those before it are a background's. */
        @Nullable
        String classOffset;

        /** The grid of a vision transformer's patches, such as {@code 14x14}. */
        @Nullable
        String tokens;

        /** Fixed values of the inputs beside the photo, by name. */
        Properties inputs = new Properties();

        /** How a photo becomes the model's input. */
        InputParameters input = new InputParameters();
    }

    /** {@code <input>}: the way from a photo to the model's input; see {@link org.scorecam.image.InputSettings}. */
    public static final class InputParameters {
        @Nullable
        String preset;

        @Nullable
        String size;

        @Nullable
        String resize;

        @Nullable
        String shorterSide;

        @Nullable
        String interpolation;

        @Nullable
        String colors;

        @Nullable
        String scale;

        @Nullable
        String mean;

        @Nullable
        String std;

        @Nullable
        String orientation;
    }

    /** {@code <method>}: how maps are computed; see {@link org.scorecam.cam.Method}. Each element is a choice of {@link org.scorecam.cam.Choices}. */
    public static final class MethodParameters {
        @Nullable
        String variant;

        @Nullable
        String alpha;

        @Nullable
        String activations;

        @Nullable
        String maskNormalisation;

        @Nullable
        String maskEpsilon;

        @Nullable
        String maskUpsampling;

        @Nullable
        String constantMaps;

        @Nullable
        String score;

        @Nullable
        String weights;

        @Nullable
        String summed;

        @Nullable
        String summedAt;

        @Nullable
        String mapNormalisation;

        @Nullable
        String mapEpsilon;

        @Nullable
        String mapUpsampling;
    }

    /** {@code <suite>}: annotated photos; see {@link org.scorecam.suite.SuiteSettings}. */
    public static final class SuiteParameters {
        @Nullable
        String name;

        @Nullable
        File images;

        @Nullable
        File annotations;

        @Nullable
        String format;

        @Nullable
        String crowd;

        @Nullable
        String difficult;

        @Nullable
        String truncated;

        @Nullable
        String pixels;

        /** {@code boxes} or {@code masks}: what stands for an object. */
        @Nullable
        String regions;

        @Nullable
        String explain;

        /** Class indices by the annotation's name. */
        Properties classes = new Properties();

        List<String> backgroundClasses = new ArrayList<>();
    }

    /** {@code <rule>}: limits and what they are applied to; see {@link org.scorecam.rule.Rule}. */
    public static final class RuleParameters {
        @Nullable
        String element;

        List<String> includes = new ArrayList<>();

        List<String> excludes = new ArrayList<>();

        List<LimitParameters> limits = new ArrayList<>();
    }

    /** {@code <limit>}: one limit of a rule; see {@link org.scorecam.rule.Limit}. */
    public static final class LimitParameters {
        @Nullable
        String metric;

        @Nullable
        String statistic;

        @Nullable
        String minimum;

        @Nullable
        String maximum;

        @Nullable
        String share;
    }

    /** {@code <metrics>}: what metrics are measured with; see {@link org.scorecam.metric.MetricSettings}. */
    public static final class MetricsParameters {
        /** Metrics that cost forwards, measured on every explanation: AVERAGE_DROP, INSERTION, …, with commas; default none. */
        @Nullable
        String include;

        /** For IOU: the share of the map's maximum from which on a pixel is hot, default 0.15. */
        @Nullable
        String tau;

        /** For POINTING_GAME: how far from a box the hottest point may lie, in pixels of the photo, default 15. */
        @Nullable
        String tolerance;

        /** For MAX_BOX_ACC: from which IoU on a box fits, default 0.5; of several, with commas, the mean is taken. */
        @Nullable
        String iou;

        /** For AVERAGE_DROP and its like: the map that masks the photo, {@code full} or {@code muted}; default full. */
        @Nullable
        String form;

        /** For INSERTION and DELETION: the steps of the curve, default 50. */
        @Nullable
        String steps;

        /** For INSERTION: what pixels are put into, {@code blur}, {@code zero}, {@code mean} or {@code black}; default blur. */
        @Nullable
        String insertion;

        /** For DELETION: what stands where pixels are taken out; default zero. */
        @Nullable
        String deletion;
    }

    /** {@code <baseline>}: the explanations that were approved. */
    public static final class BaselineParameters {
        /** Default {@code src/test/scorecam/baseline.json}. */
        @Nullable
        File file;

        /** Explanations that were not approved: {@code warn}, the default, or {@code fail}. */
        @Nullable
        String added;

        /** Approved explanations that the run does not have: {@code fail}, the default, or {@code warn}. */
        @Nullable
        String gone;

        /** Limits on drift, in place of the default ones: MAP_CORRELATION minimum 0.85, CLASS_CHANGED maximum 0 for 80%. */
        @Nullable
        List<LimitParameters> limits;
    }

    /** {@code <report>}: what is written beside {@code result.json}. */
    public static final class ReportParameters {
        /** With commas, of {@code html, json, junit, csv, markdown, sarif, badge}; all but the last two where there are none. */
        @Nullable
        String formats;

        /** The language of the HTML report's pages, such as {@code en}, the default. */
        @Nullable
        String locale;
    }

    /** {@code <approve>}: what {@code scorecam:approve} takes into the baseline. */
    public static final class ApproveParameters {
        /** Wildcards over {@code suite/photo}, with commas; all where there are none. */
        @Nullable
        String includes;

        /** Whether to approve the rest of a run that has ERRORs. */
        @Nullable
        String incomplete;
    }
}
