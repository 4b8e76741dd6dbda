package dev.assay.memory;

import dev.assay.port.out.Previews;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.PreviewsContract;

class InMemoryPreviewsTest implements PreviewsContract {

    private final Previews previews = InMemory.previews(new ManualClock());

    @Override
    public Previews previews() {
        return previews;
    }
}
