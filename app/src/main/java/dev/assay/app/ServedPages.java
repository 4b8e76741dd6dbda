package dev.assay.app;

import dev.assay.adapter.http.HttpPages;
import dev.assay.engine.ArchivedReports;
import dev.assay.engine.CachedReports;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.WantedPreviews;

/** What the pages of a server show: reports out of the cache or the database, and previews of what runs. */
final class ServedPages {

    private ServedPages() {}

    static HttpPages of(EnginePorts ports, Settings settings) {
        return new HttpPages(
                new ArchivedReports(
                        new CachedReports(ports.storage().profiles()),
                        ports.archive().reports()),
                new WantedPreviews(ports.previews()),
                settings.access().publicCards());
    }
}
