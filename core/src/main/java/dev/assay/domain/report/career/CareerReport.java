package dev.assay.domain.report.career;

import java.util.List;
import java.util.Optional;

/**
 * What a report says of a person's whole career.
 *
 * @param highlights sentences of facts, best first, at most 8
 * @param projects most important first, at most 30; empty where they were not seen
 * @param career by year; empty where the years were not seen
 * @param collaborators people worked with, at most 20; empty where nothing that tells of them was seen
 * @param assistants tools whose help commits declare; empty where no commits were seen
 */
public record CareerReport(
        List<Highlight> highlights,
        Optional<List<ProjectSummary>> projects,
        Optional<CareerSummary> career,
        Optional<List<Collaborator>> collaborators,
        Optional<List<Assistant>> assistants) {

    /** Makes the lists unmodifiable. */
    public CareerReport {
        highlights = List.copyOf(highlights);
        projects = projects.map(List::copyOf);
        collaborators = collaborators.map(List::copyOf);
        assistants = assistants.map(List::copyOf);
    }
}
