package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block.Fact;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small pieces that sections are made of. */
final class Phrases {

    private Phrases() {}

    static String number(long value) {
        return Figures.number(value);
    }

    static Fact fact(String name, String value) {
        return fact(name, Phrase.said(value));
    }

    static Fact fact(String name, Phrase value) {
        return fact(name, value, Optional.empty());
    }

    static Fact fact(String name, Phrase value, Optional<String> basis) {
        return new Fact(Words.of(name), value, basis);
    }

    static Phrase said(Object value) {
        return Phrase.said(value.toString());
    }

    /** Returns a count, and nothing for none: a table of zeros is hard to read. */
    static Phrase count(long value) {
        return said(number(value));
    }

    /** Joins what there is by dots. */
    static String dotted(List<String> parts) {
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** Collects facts, leaving out those without a value. */
    static final class Facts {

        private final List<Fact> facts = new ArrayList<>();

        Facts add(String name, String value) {
            return add(name, Phrase.said(value));
        }

        Facts add(String name, Phrase value) {
            return add(name, value, Optional.empty());
        }

        Facts add(String name, Phrase value, Optional<String> basis) {
            if (!value.empty()) {
                facts.add(fact(name, value, basis));
            }
            return this;
        }

        Facts add(String name, Optional<Phrase> value) {
            value.ifPresent(known -> add(name, known));
            return this;
        }

        List<Fact> list() {
            return facts;
        }
    }
}
