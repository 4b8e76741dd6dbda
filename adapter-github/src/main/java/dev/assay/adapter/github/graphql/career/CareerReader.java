package dev.assay.adapter.github.graphql.career;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache.Memo;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.career.YearBatch.Answer;
import dev.assay.adapter.github.graphql.career.YearBatch.Span;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads all the years in which GitHub counts something. A year that has passed does not change any more and is
 * remembered for good; the present one is asked for again where the last year's contributions have changed.
 */
public final class CareerReader {

    private static final String MEMO = "years";

    private final GraphQlCalls calls;
    private final Documents documents;
    private final GraphQlAnswerCache cache;

    public CareerReader(GraphQlCalls calls, Documents documents, GraphQlAnswerCache cache) {
        this.calls = calls;
        this.documents = documents;
        this.cache = cache;
    }

    /** Returns what is to be asked for, from what is remembered. */
    public Plan plan(Facts facts) {
        Optional<Contributions> lastYear = facts.overview().contributions().content();
        if (lastYear.isEmpty()) {
            return new Plan(List.of(), List.of(), "");
        }
        String validator = validator(lastYear.get());
        Optional<Memo<CareerMemo>> memo = cache.find(facts.overview().account().login(), MEMO, CareerMemo.class);
        boolean unchanged =
                memo.filter(known -> known.validator().equals(validator)).isPresent();
        List<YearPart> known = memo.map(remembered -> remembered.value().pieces()).orElse(List.of()).stream()
                .filter(piece -> unchanged || passed(piece.year(), lastYear.get()))
                .filter(piece -> facts.years().contains(piece.year()))
                .flatMap(piece -> YearPart.of(piece.year(), piece.json()).stream())
                .toList();
        Set<Integer> read = known.stream().map(YearPart::year).collect(Collectors.toSet());
        return new Plan(
                facts.years().stream().filter(year -> !read.contains(year)).toList(), known, validator);
    }

    /** A year has passed for good a month after its end: until then, commits of it may be pushed. */
    private static boolean passed(int year, Contributions lastYear) {
        return lastYear.to().isAfter(LocalDate.of(year + 1, 1, 31));
    }

    /** A text that is the same as long as nothing was contributed. */
    private static String validator(Contributions lastYear) {
        int thisYear = lastYear.to().getYear();
        int days = lastYear.days().stream()
                .filter(day -> day.count() > 0 && day.date().getYear() >= thisYear - 1)
                .toList()
                .hashCode();
        return thisYear + " " + lastYear.total() + " " + lastYear.totals().hashCode() + " " + days + " "
                + lastYear.commitsByRepository().hashCode();
    }

    public Section<Career> read(Facts facts, Plan plan, CallContext context) throws InterruptedException {
        if (facts.overview().contributions().content().isEmpty()) {
            return new Section.Unseen<>(
                    facts.overview().contributions().coverage().reason().orElse("GitHub did not tell the years"));
        }
        Login login = facts.overview().account().login();
        List<Answer> answers = calls.bring(
                plan.open().stream()
                        .map(Span::of)
                        .collect(Batches.of(
                                YearBatch.PER_DOCUMENT,
                                spans -> new YearBatch(login, spans, documents.careerYearFragment()))),
                context);
        List<YearPart> parts = new ArrayList<>(plan.known());
        answers.forEach(answer -> parts.addAll(answer.parts()));
        Set<Integer> missing = new HashSet<>();
        answers.forEach(answer -> missing.addAll(answer.missing()));
        if (!answers.isEmpty()) {
            remember(login, plan, parts, missing);
        }
        return section(
                facts,
                Years.of(parts),
                answers.stream().flatMap(answer -> answer.failure().stream()).findFirst());
    }

    private void remember(Login login, Plan plan, List<YearPart> parts, Set<Integer> missing) {
        List<Piece> whole = parts.stream()
                .filter(part -> !missing.contains(part.year()))
                .map(part -> new Piece(part.year(), part.json()))
                .toList();
        cache.keepForGood(login, MEMO, new Memo<>(plan.validator(), new CareerMemo(whole)));
    }

    private static Section<Career> section(Facts facts, Years years, Optional<CallFailure> failure) {
        Career career = years.career();
        int seen = career.years().size();
        int available = facts.years().size();
        if (seen == 0 && failure.isPresent()) {
            return new Section.Unseen<>(failure.get().sentence());
        }
        Optional<String> gap = failure.map(CallFailure::sentence).or(years::gap).or(() -> unknown(facts));
        if (gap.isPresent()) {
            return new Section.Seen<>(career, Coverage.partial(seen, Optional.of(available), gap.get()));
        }
        List<Integer> capped = years.capped();
        return new Section.Seen<>(
                career,
                capped.isEmpty()
                        ? Coverage.complete(seen)
                        : Coverage.capped(
                                seen,
                                available,
                                "Of each year the first 100 repositories with commits and 50 with pull requests or"
                                        + " reviews were looked at; there may be more in " + capped));
    }

    /** The list of the years came with the contributions of the last one. */
    private static Optional<String> unknown(Facts facts) {
        return facts.overview().contributions().coverage().status() == Coverage.Status.COMPLETE
                ? Optional.empty()
                : Optional.of("Not all years may be known, as the last year's contributions were not seen whole");
    }

    /** What is remembered. */
    record CareerMemo(List<Piece> pieces) {}

    /**
     * A year, or a part of one, that is remembered.
     *
     * @param year which
     * @param json as GitHub sent it
     */
    record Piece(int year, JsonNode json) {}

    /**
     * What to ask for.
     *
     * @param open years
     * @param known what is remembered of the others
     * @param validator tells whether the present year has changed
     */
    public record Plan(List<Integer> open, List<YearPart> known, String validator) {

        /** Returns what each document costs. */
        public List<Price> prices() {
            return open.stream().collect(Batches.of(YearBatch.PER_DOCUMENT, years -> YearBatch.price(years.size())));
        }
    }
}
