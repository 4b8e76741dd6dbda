package dev.assay.domain.report;

import dev.assay.domain.report.career.CareerReport;

/**
 * All that Assay says of a person, in parts. A part that could not be seen is empty, and {@code provenance} tells why.
 *
 * @param person who the person is
 * @param portfolio what they own
 * @param skills what they show they can do
 * @param activity what they did
 * @param career all their years and projects
 * @param provenance where all this is from
 */
public record ProfileAnalysis(
        Person person,
        Portfolio portfolio,
        Skills skills,
        Activity activity,
        CareerReport career,
        Provenance provenance) {

    /** Returns the same report, marked as that of a simulated person. */
    public ProfileAnalysis ofSimulatedPerson() {
        return new ProfileAnalysis(person, portfolio, skills, activity, career, provenance.ofSimulatedPerson());
    }

    /** Tells whether every section was seen as planned. */
    public boolean complete() {
        return provenance.complete();
    }

    /** Names whose report it is, and when it was made; the whole would fill pages. */
    @Override
    public String toString() {
        return "ProfileAnalysis[%s, %s, %s]"
                .formatted(person.identity().login(), complete() ? "complete" : "partial", provenance.analyzedAt());
    }
}
