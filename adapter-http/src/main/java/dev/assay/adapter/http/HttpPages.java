package dev.assay.adapter.http;

import dev.assay.port.in.ReportLookup;
import dev.assay.port.in.TaskPreviews;
import java.util.Optional;

/**
 * What the pages of a server show.
 *
 * @param reports that are there already
 * @param previews of tasks that run
 * @param publicCards whether cards are shown without a key
 */
public record HttpPages(ReportLookup reports, TaskPreviews previews, boolean publicCards) {

    /** Shows no reports and no previews. */
    public static final HttpPages NONE = new HttpPages(login -> Optional.empty(), TaskPreviews.NONE, false);
}
