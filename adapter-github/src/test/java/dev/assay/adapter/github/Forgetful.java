package dev.assay.adapter.github;

import dev.assay.port.out.AnswerCache;
import java.time.Duration;
import java.util.Optional;

/** Forgets every answer at once, so that everything is asked for every time. */
final class Forgetful implements AnswerCache {

    @Override
    public Optional<Answer> find(Key key) {
        return Optional.empty();
    }

    @Override
    public void keep(Key key, Answer answer, Duration life) {
        // Nothing is kept.
    }
}
