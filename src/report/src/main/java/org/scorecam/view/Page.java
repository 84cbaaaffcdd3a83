package org.scorecam.view;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.WeightedMask;
import org.scorecam.metric.Metric;
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
 * @param channels the heaviest
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
        List<Channel> channels,
        @Nullable Item previous,
        @Nullable Item next,
        int position,
        int count) {
    /**
     * One channel.
     *
     * @param channel its index
     * @param weight as people read it
     * @param bar the weight as a bar that the heaviest fills
     * @param mask its picture's file
     */
    public record Channel(int channel, String weight, Bar bar, String mask) {}

    /** The page of the item at {@code index}. */
    public static Page of(RunResult run, List<Item> items, int index, Figures figures, List<Broken> broken) {
        Item item = items.get(index);
        List<Measure> measures =
                Measure.of(item.explanation(), new Limits(run).of(item.suite().name(), item.explanation()));
        return new Page(
                run,
                item,
                figures,
                measures.stream()
                        .filter(measure -> !measure.metric().needsBaseline())
                        .toList(),
                estimate(item.explanation().partial()),
                History.of(item.explanation(), measures),
                broken,
                channels(item.explanation(), figures.masks()),
                index == 0 ? null : items.get(index - 1),
                index + 1 == items.size() ? null : items.get(index + 1),
                index + 1,
                items.size());
    }

    private static @Nullable String estimate(@Nullable Partial partial) {
        return partial == null || partial.estimate() == null
                ? null
                : Digits.of(partial.estimate(), Unit.of(Metric.MASS_IN_BOX, null));
    }

    private static List<Channel> channels(Explanation explanation, List<String> masks) {
        Explanation.Channels channels = explanation.channels();
        if (channels == null) {
            return List.of();
        }
        List<Channel> views = new ArrayList<>();
        for (int i = 0; i < masks.size(); i++) {
            WeightedMask channel = channels.heaviest().get(i);
            double heaviest = channels.heaviest().get(0).weight();
            views.add(new Channel(
                    channel.channel(),
                    Digits.plain(channel.weight(), 4, RoundingMode.HALF_UP),
                    Bar.ofShare(heaviest > 0 ? channel.weight() / heaviest : 0, null),
                    masks.get(i)));
        }
        return List.copyOf(views);
    }
}
