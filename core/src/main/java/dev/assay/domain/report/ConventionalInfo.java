package dev.assay.domain.report;

import java.util.Optional;

/**
 * What Conventional Commits 1.0.0 makes of a message.
 *
 * @param conventional whether the header has the form and a known type
 * @param type in lower case
 * @param scope what the header has in parentheses
 * @param description the rest of the header, or the whole first line
 * @param category what the type stands for; without one {@code merge}, {@code fixup}, {@code release}, {@code bot},
 *     {@code maintenance} for git's own reverts, or {@code other}
 * @param breaking marked by {@code !} or a footer
 * @param breakingDescription text of the footer, else the description
 * @param impactLevel {@code major}, {@code moderate} or {@code minor}
 */
public record ConventionalInfo(
        boolean conventional,
        Optional<String> type,
        Optional<String> scope,
        String description,
        String category,
        boolean breaking,
        Optional<String> breakingDescription,
        String impactLevel) {}
