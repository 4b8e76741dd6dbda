package dev.assay.adapter.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of words, in which what Assay says and what others wrote are told apart.
 *
 * @param spans in their order
 */
public record Phrase(List<Span> spans) {

    /** No words at all. */
    public static final Phrase NONE = new Phrase(List.of());

    /** Makes the list unmodifiable. */
    public Phrase {
        spans = List.copyOf(spans);
    }

    /** Returns words of our own. */
    public static Phrase said(String text) {
        return new Phrase(List.of(new Span.Said(text)));
    }

    /** Returns words of others. */
    public static Phrase foreign(String text) {
        return new Phrase(List.of(new Span.Foreign(text)));
    }

    /** Returns words of others that lead somewhere; without an address just the words. */
    public static Phrase linked(String text, Optional<String> url) {
        Span label = new Span.Foreign(text);
        return new Phrase(
                List.of(url.<Span>map(address -> new Span.Link(label, address)).orElse(label)));
    }

    /** Returns words of our own that lead somewhere; without an address just the words. */
    public static Phrase saidLinked(String text, Optional<String> url) {
        Span label = new Span.Said(text);
        return new Phrase(
                List.of(url.<Span>map(address -> new Span.Link(label, address)).orElse(label)));
    }

    /** Joins phrases by words of our own. */
    public static Phrase joined(List<Phrase> parts, String between) {
        List<Span> spans = new ArrayList<>();
        for (Phrase part : parts) {
            if (!spans.isEmpty()) {
                spans.add(new Span.Said(between));
            }
            spans.addAll(part.spans());
        }
        return new Phrase(spans);
    }

    /** Returns this phrase with another behind it. */
    public Phrase and(Phrase more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans());
        return new Phrase(all);
    }

    /** Returns this phrase with words of our own behind it. */
    public Phrase and(String more) {
        return more.isEmpty() ? this : and(said(more));
    }

    /** Returns the words alone. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Tells whether there are no words. */
    public boolean empty() {
        return spans.stream().allMatch(span -> span.text().isEmpty());
    }
}
