package dev.assay.adapter.github.graphql.overview;

import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
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
 * @param failure why others did not; empty if all came
 */
record Year(List<ContributionsJson> windows, Optional<CallFailure> failure) {

    Section<Contributions> section() {
        if (windows.isEmpty()) {
            return new Section.Unseen<>(failure.map(CallFailure::sentence).orElse("GitHub did not send it"));
        }
        try {
            Contributions all = Json.domain(() -> ContributionsJson.together(windows));
            Coverage coverage = gap().map(why -> Coverage.partial(all.total(), Optional.empty(), why))
                    .orElseGet(() -> Coverage.complete(all.total()));
            return new Section.Seen<>(all, coverage.within(all.from(), all.to()));
        } catch (CallFailedException unreadable) {
            return new Section.Unseen<>(unreadable.failure().sentence());
        }
    }

    private Optional<String> gap() {
        return failure.map(CallFailure::sentence)
                .or(() -> windows.stream()
                        .flatMap(window -> window.gap().stream())
                        .findFirst());
    }

    /** Returns the repositories committed to, that of most commits first. */
    List<Target> targets() {
        Map<RepositoryName, Target> targets = new LinkedHashMap<>();
        windows.stream()
                .flatMap(window -> window.targets().stream())
                .forEach(target -> targets.put(target.repository(), target));
        return List.copyOf(targets.values());
    }

    /** Returns all years with contributions, last first. */
    List<Integer> years() {
        return windows.stream()
                .map(ContributionsJson::years)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
