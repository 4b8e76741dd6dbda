package dev.assay.memory;

import dev.assay.engine.EngineSettings;
import dev.assay.port.out.Storage;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.PersonalDataContract;

class InMemoryPeopleTest implements PersonalDataContract {

    private final Storage storage = InMemory.storage(EngineSettings.DEFAULTS, new ManualClock());

    @Override
    public Storage storage() {
        return storage;
    }
}
