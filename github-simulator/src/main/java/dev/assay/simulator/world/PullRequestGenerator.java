package dev.assay.simulator.world;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes the pull requests of a person: most of them merged, the open ones rather young. */
final class PullRequestGenerator {

    private static final List<String> LABELS =
            List.of("bug", "enhancement", "documentation", "dependencies", "good first issue", "breaking");

    private final PersonPlan plan;
    private final Chance chance;
    private final Rhythm rhythm;
    private final MessageWriter messages;

    PullRequestGenerator(PersonPlan plan, Chance chance, Rhythm rhythm, MessageWriter messages) {
        this.plan = plan;
        this.chance = chance;
        this.rhythm = rhythm;
        this.messages = messages;
    }

    /** Newest first. */
    List<PullRequest> generate(List<String> targets) {
        List<PullRequest> pullRequests = new ArrayList<>();
        if (targets.isEmpty()) {
            return pullRequests;
        }
        // Numbers are unique within a repository even when several people open pull requests there.
        int number = 1 + Math.floorMod(plan.login().hashCode(), 50) * 1000;
        int left = plan.pullRequests();
        for (OffsetDateTime moment : rhythm.moments(left)) {
            pullRequests.add(pullRequest(number++, chance.pick(targets), moment.toInstant(), left--));
        }
        Collections.reverse(pullRequests);
        return pullRequests;
    }

    /** @param younger how many follow after this one, itself included */
    private PullRequest pullRequest(int number, String repository, Instant created, int younger) {
        boolean open = chance.percent(younger < 12 ? 45 : 3);
        Instant ended = soonAfter(created);
        boolean merged = !open && chance.percent(82);
        return new PullRequest(
                number,
                repository,
                plan.login(),
                messages.title(),
                chance.percent(15) ? "" : messages.body(),
                created,
                merged ? ended : null,
                open ? null : ended,
                1 + chance.skewed(1500),
                chance.skewed(700),
                1 + chance.skewed(30),
                chance.skewed(25),
                chance.skewed(12),
                chance.some(LABELS, chance.below(3)));
    }

    private Instant soonAfter(Instant created) {
        Instant ended = created.plus(1 + chance.skewed(30 * 24 * 60), ChronoUnit.MINUTES);
        return ended.isBefore(rhythm.end()) ? ended : rhythm.end();
    }
}
