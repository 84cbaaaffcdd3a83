package org.scorecam.view;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.WeightedMask;
import org.scorecam.metric.Metric;
import org.scorecam.overlay.ColourTable;
import org.scorecam.result.ChallengeWords;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.RunResult;

/**
 * The page of one explanation.
 *
 * @param run the run that it is from
 * @param item the explanation
 * @param figures its pictures
 * @param measures what was measured on this run alone
 * @param estimate of the mass in box as people read it, null where it was not estimated
 * @param history what has changed since it was approved, null where nothing was compared
 * @param broken the limits that it does not keep, worst first
 * @param waived the limits that it does not keep and need not, worst first
 * @param replies what the model answers to changed photos
 * @param methods its maps by all methods, the judged one first; empty where nothing is compared
 * @param finding what follows from them, null where nothing does
 * @param channels the heaviest
 * @param values the maps as a script reads them, null without a map
 * @param hottest where on the photo the map is hottest, null without a map or a photo
 * @param chances what the model gives the first classes and the explained one
 * @param weights all weights as a drawing, null without a map
 * @param previous the explanation before it, null for the first
 * @param next the explanation after it, null for the last
 * @param position from 1
 * @param count of all explanations
 */
public record Page(
        RunResult run,
        Item item,
        Figures figures,
        List<Measure> measures,
        @Nullable String estimate,
        @Nullable History history,
        List<Broken> broken,
        List<WaivedRow> waived,
        List<Reply> replies,
        List<MethodMap> methods,
        ChallengeWords.@Nullable Finding finding,
        List<Channel> channels,
        @Nullable MapValues values,
        @Nullable Point hottest,
        List<Chance> chances,
        @Nullable WeightPlot weights,
        @Nullable Item previous,
        @Nullable Item next,
        int position,
        int count) {
    /** A place on the photo in whole percent of its width and height. */
    public record Point(int x, int y) {}

    /**
     * One channel.
     *
     * @param channel its index
     * @param weight as people read it
     * @param bar the weight as a bar that the heaviest fills
     * @param place of its mask among {@link Figures#masks}
     */
    public record Channel(int channel, String weight, Bar bar, int place) {}

    /** The page of the item at {@code index}. */
    public static Page of(RunResult run, List<Item> items, int index, Figures figures, List<Broken> broken) {
        Item item = items.get(index);
        List<Measure> measures = Measure.of(run, item.explanation());
        return new Page(
                run,
                item,
                figures,
                measures.stream()
                        .filter(measure -> !measure.metric().needsBaseline())
                        .toList(),
                estimate(item.explanation().map().partial()),
                History.of(item.explanation(), measures),
                broken,
                WaivedRow.of(run, List.of(item)),
                Reply.of(item.explanation(), figures.challenges()),
                MethodMap.of(run, item.explanation(), figures),
                ChallengeWords.finding(item.explanation()),
                channels(item.explanation()),
                MapValues.of(item.explanation()),
                hottest(item.explanation().map().heatmap(), figures),
                Chance.of(item.explanation()),
                WeightPlot.of(item.explanation().map().channels()),
                index == 0 ? null : items.get(index - 1),
                index + 1 == items.size() ? null : items.get(index + 1),
                index + 1,
                items.size());
    }

    /** The palettes to choose from. */
    public List<Tint> tints() {
        return Tint.ALL;
    }

    /** The palette of differences. */
    public ColourTable change() {
        return Tint.CHANGE;
    }

    /**
     * How a mask is shown as the model sees it, as SVG's {@code feColorMatrix} takes it: what is masked is the colour that
     * the model takes for nothing, {@code mean / scale}.
     */
    public String lit() {
        return new MaskFilter(run.input(), run.method().alpha()).matrix();
    }

    private static @Nullable Point hottest(@Nullable Heatmap map, Figures figures) {
        Figure photo = figures.photo();
        Figures.Input input = figures.input();
        if (map == null || photo == null || input == null || map.max() == 0) {
            return null;
        }
        int hottest = 0;
        float[] values = map.values();
        for (int i = 0; i < values.length; i++) {
            hottest = values[i] > values[hottest] ? i : hottest;
        }
        Rect place = input.place();
        double x = place.x() + place.width() * (hottest % map.width() + 0.5) / map.width();
        int row = hottest / map.width();
        double y = place.y() + place.height() * (row + 0.5) / map.height();
        return new Point(
                percent(x / photo.canvas().width()), percent(y / photo.canvas().height()));
    }

    private static int percent(double share) {
        return (int) Math.round(100 * Math.max(0, Math.min(1, share)));
    }

    private static @Nullable String estimate(@Nullable Partial partial) {
        return partial == null || partial.estimate() == null
                ? null
                : Digits.of(partial.estimate(), Unit.of(Metric.MASS_IN_BOX, null));
    }

    private static List<Channel> channels(Explanation explanation) {
        Channels channels = explanation.map().channels();
        List<WeightedMask> heaviest = channels == null ? List.of() : channels.heaviest();
        return IntStream.range(0, heaviest.size())
                .mapToObj(place ->
                        channel(place, heaviest.get(place), heaviest.get(0).weight()))
                .toList();
    }

    private static Channel channel(int place, WeightedMask channel, double heaviest) {
        return new Channel(
                channel.channel(),
                Digits.plain(channel.weight(), 4, RoundingMode.HALF_UP),
                Bar.ofShare(heaviest > 0 ? channel.weight() / heaviest : 0, null),
                place);
    }
}
