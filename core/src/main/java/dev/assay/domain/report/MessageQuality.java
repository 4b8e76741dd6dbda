package dev.assay.domain.report;

import java.util.Optional;

/**
 * What the wording of commit messages shows, as far as a person chose the words. All but the counts are empty where
 * there is nothing to judge.
 *
 * @param messagesJudged commits of the person's own work that no tool worded
 * @param medianSubjectLength characters of the first line
 * @param subjectWithin72Percentage percent with a first line of at most 72 characters, 0 to 100
 * @param withBodyPercentage percent with a body, footers aside, 0 to 100
 * @param moodsJudged messages that begin with a known form of a known English verb
 * @param imperativePercentage percent of these that begin with the imperative, 0 to 100
 */
public record MessageQuality(
        int messagesJudged,
        Optional<Double> medianSubjectLength,
        Optional<Double> subjectWithin72Percentage,
        Optional<Double> withBodyPercentage,
        int moodsJudged,
        Optional<Double> imperativePercentage) {}
