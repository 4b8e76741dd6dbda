package dev.assay.domain.report;

import java.util.Map;

/**
 * What the starred repositories are about.
 *
 * @param languages stars by language, most first
 * @param topics stars by topic, the 15 most frequent first
 * @param technologyFocus score by area, highest first; areas without a hit are left out
 * @param interestScore breadth of interest, 0 to 100
 * @param totalStarred how many stars were read
 * @param languageDiversity distinct languages
 * @param topicDiversity distinct topics
 */
public record StarredTechnologies(
        Map<String, Integer> languages,
        Map<String, Integer> topics,
        Map<String, Integer> technologyFocus,
        int interestScore,
        int totalStarred,
        int languageDiversity,
        int topicDiversity) {}
