package dev.assay.adapter.github;

import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contributions of the last year, in one window or in several.
 *
 * @param windows those that came
 * @param trouble why others did not; empty if all came
 */
record Year(List<ContributionsJson> windows, Optional<Trouble> trouble) {

    Section<Contributions> section() {
        if (windows.isEmpty()) {
            return new Section.Unseen<>(trouble.map(Trouble::sentence).orElse("GitHub did not send it"));
        }
        try {
            Contributions all = Json.domain(() -> ContributionsJson.together(windows));
            Coverage coverage = trouble.map(why -> Coverage.partial(all.total(), Optional.empty(), why.sentence()))
                    .orElseGet(() -> Coverage.complete(all.total()));
            return new Section.Seen<>(all, coverage.within(all.from(), all.to()));
        } catch (CallFailedException unreadable) {
            return new Section.Unseen<>(unreadable.trouble().sentence());
        }
    }

    /** Returns the repositories committed to, that of most commits first. */
    List<Target> targets() {
        Map<RepositoryName, Target> targets = new LinkedHashMap<>();
        try {
            for (ContributionsJson window : windows) {
                Json.domain(window::targets).forEach(target -> targets.put(target.repository(), target));
            }
        } catch (CallFailedException unreadable) {
            // The section says so.
            return List.of();
        }
        return List.copyOf(targets.values());
    }

    /** Returns the years before with contributions, last first. */
    List<Integer> earlierYears() {
        return windows.stream()
                .min(Comparator.comparing(ContributionsJson::startedAt))
                .map(ContributionsJson::earlierYears)
                .orElse(List.of());
    }
}
