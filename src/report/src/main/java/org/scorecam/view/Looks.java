package org.scorecam.view;

import java.util.List;
import java.util.stream.Stream;
import org.scorecam.result.Answered;
import org.scorecam.result.Answers;
import org.scorecam.result.RunResult;
import org.scorecam.setting.Setting;

/**
 * Right or wrong, and at the class or elsewhere.
 *
 * @param cells of each kind, in their order; empty where nothing is known of where answers look
 * @param least from which mass in box on an explanation looks at its class, as people read it
 * @param most the largest such, where explanations differ; else the same
 */
public record Looks(List<Cell> cells, String least, String most) {
    /**
     * How many there are of a kind.
     *
     * @param id {@code right-elsewhere}: what the rows of the table are marked with
     */
    public record Cell(Answered kind, String id, int count) {
        static Cell of(Answered kind, Answers answers) {
            return new Cell(kind, Setting.written(kind), answers.count(kind));
        }
    }

    static Looks of(RunResult run) {
        Answers answers = run.answers();
        return !answers.isLooking()
                ? new Looks(List.of(), "", "")
                : new Looks(
                        Stream.of(Answered.values())
                                .map(kind -> Cell.of(kind, answers))
                                .toList(),
                        Digits.of(answers.least().get(0), Unit.SHARE),
                        Digits.of(answers.least().get(answers.least().size() - 1), Unit.SHARE));
    }
}
