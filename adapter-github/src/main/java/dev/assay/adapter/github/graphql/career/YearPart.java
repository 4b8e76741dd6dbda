package dev.assay.adapter.github.graphql.career;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.graphql.career.YearJson.Share;
import dev.assay.adapter.github.json.Elements;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A year, or a part of one, that was read: its lists are read once, however many questions they answer.
 *
 * @param year which
 * @param json as GitHub sent it
 * @param content what it means
 * @param commits by repository
 * @param pullRequests by repository
 * @param reviews by repository
 */
record YearPart(
        int year,
        JsonNode json,
        YearJson content,
        Elements<Share> commits,
        Elements<Share> pullRequests,
        Elements<Share> reviews) {

    /** Returns what can be read; empty if it is no year. */
    static Optional<YearPart> of(int year, JsonNode json) {
        return YearJson.read(json)
                .map(content -> new YearPart(
                        year,
                        json,
                        content,
                        YearJson.shares(content.commitContributionsByRepository()),
                        YearJson.shares(content.pullRequestContributionsByRepository()),
                        YearJson.shares(content.pullRequestReviewContributionsByRepository())));
    }

    /** Says what could not be read; empty if all could. */
    Optional<String> gap() {
        return Stream.of(commits, pullRequests, reviews)
                .flatMap(shares -> shares.gap("repositories").stream())
                .findFirst();
    }
}
