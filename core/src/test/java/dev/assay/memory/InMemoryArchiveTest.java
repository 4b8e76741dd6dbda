package dev.assay.memory;

import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.port.out.Archive;
import dev.assay.testkit.ArchiveContract;
import java.util.Locale;

class InMemoryArchiveTest implements ArchiveContract {

    private final Archive archive = new InMemoryArchive(100, InMemoryArchiveTest::digest).archive();

    @Override
    public Archive archive() {
        return archive;
    }

    private static String digest(ProfileAnalysis analysis) {
        return String.format(Locale.ROOT, "%016x", analysis.person().hashCode());
    }
}
